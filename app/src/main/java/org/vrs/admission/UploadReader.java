package org.vrs.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vrs.drawing.IssueSeal;
import org.vrs.finding.ReturnChecks;
import org.vrs.finding.StoredFinding;
import org.vrs.intake.Expected;
import org.vrs.intake.ReadNote;
import org.vrs.intake.Reading;
import org.vrs.intake.WorkbookReader;
import org.vrs.ooxml.Limits;
import org.vrs.ooxml.Refusal;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Severity;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.validation.Evidence;
import org.vrs.validation.Finding;
import org.vrs.validation.Findings;
import org.vrs.version.Version;
import org.vrs.version.VersionTable;

/** Reads an uploaded file and has it checked, before anything of it is stored. */
@Component
public class UploadReader {

    /** Rules by which the reader says more than the checks can, which see a word or a blank. */
    private static final Set<String> SAID_BETTER = Set.of("V03A", "S06A");

    private static final Set<String> FORM_RULES = Set.of("V03", "V11", "V07");

    private final SubmissionTable submissions;
    private final VersionTable versions;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final WorkbookReader reader;
    private final ReturnChecks checks;
    private final UploadGate gate;

    UploadReader(
            SubmissionTable submissions,
            VersionTable versions,
            Rounds rounds,
            Questionnaires questionnaires,
            ReturnChecks checks,
            UploadGate gate,
            UploadLimits limits,
            IssueSeal seal) {
        this.submissions = submissions;
        this.versions = versions;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.checks = checks;
        this.gate = gate;
        this.reader = new WorkbookReader(seal, Limits.STANDARD.within(limits.time()));
    }

    /** Makes a form ready to be read before anybody uploads it. */
    void prepare(Questionnaire questionnaire, Locale language) {
        reader.prepare(questionnaire, language);
    }

    /** What a file turned out to be. */
    public record Result(
            byte[] content,
            String fileSha256,
            Answers answers,
            List<Version.SheetCount> counts,
            List<StoredFinding> findings,
            int answeredPercent,
            int dataRatePercent) {}

    /**
     * Reads and checks a file.
     *
     * @throws Problem 422, code {@code upload.<reason>}, where it is not this participant's workbook of this round, or harmful; others by {@link UploadGate}
     */
    public Result read(SubmissionId id, Path file) {
        return gate.admit(id, file, () -> readAdmitted(id, file));
    }

    private Result readAdmitted(SubmissionId id, Path file) {
        Round round = rounds.get(id.round());
        Questionnaire questionnaire = questionnaires.of(round);
        Reading reading = reading(id, questionnaire, file);
        if (!reading.identity().issueId().equals(submissions.issueId(id).orElse(""))) {
            throw Problem.invalid("upload.wrong-issue");
        }
        return result(id, content(file), reading, reading.answers());
    }

    /** Reads a workbook that was made from answers: they are what counts, the file says where each stands. */
    public Result readMade(SubmissionId id, Path file, Answers answers) {
        Round round = rounds.get(id.round());
        Reading reading = reading(id, questionnaires.of(round), file);
        return result(id, content(file), reading, answers);
    }

    private Result result(SubmissionId id, byte[] content, Reading reading, Answers answers) {
        Findings found = checks.run(id, answers);
        String sha256 = sha256(content);
        return new Result(
                content,
                sha256,
                answers,
                reading.sheets().stream().map(UploadReader::count).toList(),
                findings(checks.questionnaire(id), reading, found, sameAsBefore(id, sha256)),
                found.answeredPercent(),
                found.dataRatePercent());
    }

    /** Reads the file of a part of the questionnaire. */
    Reading readPart(SubmissionId id, Questionnaire part, Path file) {
        return gate.admit(id, file, () -> reading(id, part, file));
    }

    private Reading reading(SubmissionId id, Questionnaire questionnaire, Path file) {
        try {
            return reader.read(
                    file,
                    new Expected(
                            questionnaire, id.round().value(), id.participant().value()));
        } catch (Refusal refusal) {
            String reason = refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw Problem.invalid("upload." + reason, refusal.arguments().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an upload", e);
        }
    }

    private static Version.SheetCount count(Reading.SheetCount count) {
        return new Version.SheetCount(
                count.sheet(), count.expected(), count.read(), count.empty(), count.notUnderstood() + count.ignored());
    }

    private boolean sameAsBefore(SubmissionId id, String sha256) {
        return versions.of(id).stream()
                .findFirst()
                .filter(version -> version.fileSha256().equals(sha256))
                .isPresent();
    }

    /** One list out of what the reader noticed and what the checks found; what both say is said once. */
    private static List<StoredFinding> findings(
            Questionnaire questionnaire, Reading reading, Findings checked, boolean same) {
        List<Finding> all = new ArrayList<>();
        if (same) {
            all.add(noticed(questionnaire, new Finding("S05", Severity.NOTE, null, "", "", List.of())));
        }
        Set<String> noticed = new HashSet<>();
        for (ReadNote note : reading.notes()) {
            Finding finding = noticed(questionnaire, finding(note));
            noticed.add(finding.key());
            if (SAID_BETTER.contains(note.rule()) && note.cell() != null) {
                FORM_RULES.forEach(rule -> noticed.add(rule + "@" + note.cell()));
            }
            all.add(finding);
        }
        checked.list().stream()
                .filter(finding -> finding.cell() == null || !noticed.contains(finding.key()))
                .forEach(all::add);
        List<StoredFinding> stored = new ArrayList<>();
        for (Finding finding : all) {
            stored.add(new StoredFinding(stored.size() + 1, finding, place(reading, finding), null));
        }
        return stored;
    }

    /** What the reader itself noticed rests on the rule as the questionnaire has it, and on what stands in the cell. */
    private static Finding noticed(Questionnaire questionnaire, Finding finding) {
        CellId cell = finding.cell();
        return finding.restingOn(new Evidence(
                questionnaire.rule(finding.rule()).map(Rule::version).orElse(""),
                cell == null ? Map.of() : Map.of(cell.value(), finding.found())));
    }

    private static Finding finding(ReadNote note) {
        return new Finding(note.rule(), note.severity(), note.cell(), note.found(), note.allowed(), note.details());
    }

    private static String place(Reading reading, Finding finding) {
        CellId cell = finding.cell();
        return cell == null ? "" : reading.places().getOrDefault(cell, "");
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an upload", e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
