package org.vrs.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vrs.access.NoNationalData;
import org.vrs.intake.ReadNote;
import org.vrs.intake.Reading;
import org.vrs.issuing.Workbooks;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Section;
import org.vrs.round.Questionnaires;
import org.vrs.round.Rounds;
import org.vrs.submission.SubmissionId;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;

/**
 * Makes and reads the workbooks of parts: a questionnaire with some of its sections, for one agency. Who may have a part is asked
 * where parts are handed out.
 */
@Component
@NoNationalData("handles files on behalf of the distribution, whose verbs ask")
public class PartFiles {

    private final Workbooks workbooks;
    private final UploadReader reader;
    private final Rounds rounds;
    private final Questionnaires questionnaires;

    PartFiles(Workbooks workbooks, UploadReader reader, Rounds rounds, Questionnaires questionnaires) {
        this.workbooks = workbooks;
        this.reader = reader;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
    }

    /** One part of a submission: its number, which its file carries under the seal, and its sections. */
    public record Piece(SubmissionId submission, int number, SortedSet<String> sections) {

        String issueId() {
            return Workbooks.partId(submission, number);
        }
    }

    /**
     * What came back.
     *
     * @param notes what was noticed while it was read, in words
     */
    public record Content(byte[] bytes, String sha256, Answers answers, List<String> notes) {}

    /** The sections that can be handed out. */
    public Set<String> sections(SubmissionId id) {
        return form(id).chapters().stream().map(Section::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the round asks. */
    public Questionnaire form(SubmissionId id) {
        return questionnaires.of(rounds.get(id.round()));
    }

    /** What a part asks. */
    public Questionnaire form(Piece piece) {
        return form(piece.submission()).only(piece.sections());
    }

    /** The workbook of a part with answers in its cells. */
    public byte[] issue(Piece piece, Answers answers) {
        return workbooks.part(piece.submission(), piece.number(), form(piece), answers);
    }

    /**
     * Reads a part's file.
     *
     * @throws Problem 422, code {@code upload.<reason>}, where it is not this part, or harmful
     */
    public Content read(Piece piece, Path file) {
        Questionnaire form = form(piece);
        Reading reading = reader.readPart(piece.submission(), form, file);
        if (!reading.identity().issueId().equals(piece.issueId())) {
            throw Problem.invalid("upload.wrong-part", reading.identity().part(), piece.number());
        }
        try {
            byte[] content = Files.readAllBytes(file);
            return new Content(content, UploadReader.sha256(content), reading.answers(), notes(form, reading));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an upload", e);
        }
    }

    private static List<String> notes(Questionnaire form, Reading reading) {
        FindingWords words = new FindingWords(form, Locale.ENGLISH);
        return reading.notes().stream().map(note -> sentence(words, note)).toList();
    }

    private static String sentence(FindingWords words, ReadNote note) {
        Finding finding =
                new Finding(note.rule(), note.severity(), note.cell(), note.found(), note.allowed(), note.details());
        String place = words.place(finding);
        return place.isEmpty() ? words.message(finding) : place + ": " + words.message(finding);
    }

    /** The last part of a file's name, within the length that is kept. */
    public static String shortName(String fileName) {
        return FileName.cut(fileName);
    }
}
