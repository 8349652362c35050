package org.vrs.receipt;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.vrs.draft.CellChange;
import org.vrs.finding.StoredFinding;
import org.vrs.participant.Participant;
import org.vrs.participant.Participants;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;
import org.vrs.round.Questionnaires;
import org.vrs.round.Round;
import org.vrs.round.Rounds;
import org.vrs.signature.SignedContent;
import org.vrs.signature.Statement;
import org.vrs.signoff.SignOff;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.SubmissionId;
import org.vrs.upload.Uploads;
import org.vrs.user.UserId;
import org.vrs.user.Users;
import org.vrs.validation.FindingWords;
import org.vrs.version.Version;

/** States what is known of a version; every fact comes through a verb that asks for permission. */
@Component
class Receipts {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx '('VV')'");

    private final Uploads uploads;
    private final SignOffs signOffs;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Participants participants;
    private final Users users;
    private final Clock clock;

    Receipts(
            Uploads uploads,
            SignOffs signOffs,
            Rounds rounds,
            Questionnaires questionnaires,
            Participants participants,
            Users users,
            Clock clock) {
        this.uploads = uploads;
        this.signOffs = signOffs;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.participants = participants;
        this.users = users;
        this.clock = clock;
    }

    /** The statement about a version as it stands now. */
    Statement statement(SubmissionId id, int number) {
        Version version = uploads.version(id, number);
        Optional<SignOff> signature = signOffs.of(id).stream()
                .filter(decision -> decision.released() && decision.version() == number)
                .findFirst();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", "vrs-receipt/1");
        facts.put("state", state(signature));
        about(facts, version);
        content(facts, version, signOffs.content(id, number));
        facts.put("openWarnings", warnings(id, number));
        ZoneId zone = participants.get(id.participant()).zone();
        signature.ifPresent(signed -> facts.put("signOff", signOff(signed, zone)));
        changed(facts, id, number);
        facts.put("issuedAt", clock.instant().toString());
        return new Statement(facts);
    }

    private static String state(Optional<SignOff> signature) {
        return signature
                .map(signed -> {
                    SignOff.End end = signed.end();
                    return end == null ? "SIGNED" : "SIGNATURE_" + end.how();
                })
                .orElse("RECEIVED");
    }

    private void about(Map<String, Object> facts, Version version) {
        SubmissionId id = version.submission();
        Participant participant = participants.get(id.participant());
        facts.put("receipt", version.receipt());
        facts.put("round", id.round().value());
        facts.put("roundTitle", rounds.get(id.round()).title());
        facts.put("participant", participant.code().value());
        facts.put("participantName", participant.name());
        facts.put("version", version.number());
        facts.put("receivedAt", version.uploadedAt().toString());
        facts.put("receivedAtLocal", local(version.uploadedAt(), participant.zone()));
        facts.put("receivedFrom", name(version.uploadedBy()));
        facts.put("fileName", version.fileName());
        facts.put("fileSize", version.fileSize());
        facts.put("fileSha256", version.fileSha256());
    }

    private static void content(Map<String, Object> facts, Version version, SignedContent content) {
        facts.put("answersSha256", version.answersSha256());
        facts.put("form", content.form());
        facts.put("rules", content.rules());
        facts.put("contentSha256", content.sha256());
        facts.put("answeredPercent", version.answeredPercent());
        facts.put("dataRatePercent", version.dataRatePercent());
        facts.put("counts", counts(version.total()));
        facts.put("sheets", version.counts().stream().map(Receipts::counts).toList());
    }

    private static Map<String, Object> counts(Version.SheetCount count) {
        Map<String, Object> counts = new LinkedHashMap<>();
        if (!count.sheet().isEmpty()) {
            counts.put("sheet", count.sheet());
        }
        counts.put("expected", count.expected());
        counts.put("read", count.read());
        counts.put("empty", count.empty());
        counts.put("ignored", count.ignored());
        return counts;
    }

    private List<Map<String, Object>> warnings(SubmissionId id, int number) {
        Round round = rounds.get(id.round());
        FindingWords words = new FindingWords(questionnaires.of(round), Locale.ENGLISH);
        return uploads.findings(id, number).stream()
                .filter(stored -> stored.finding().severity() == Severity.WARNING)
                .map(stored -> warning(words, stored))
                .toList();
    }

    private static Map<String, Object> warning(FindingWords words, StoredFinding stored) {
        Map<String, Object> warning = new LinkedHashMap<>();
        warning.put("rule", stored.finding().rule());
        warning.put("place", words.place(stored.finding()));
        warning.put("message", words.message(stored.finding()));
        String explanation = stored.explanation();
        warning.put("explanation", explanation == null ? "" : explanation);
        return warning;
    }

    private Map<String, Object> signOff(SignOff signature, ZoneId zone) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("by", name(signature.by()));
        String behalf = signature.onBehalfOf();
        if (behalf != null) {
            facts.put("onBehalfOf", name(behalf));
        }
        facts.put("at", signature.at().toString());
        facts.put("atLocal", local(signature.at(), zone));
        facts.put("contentSha256", signature.contentSha256());
        SignOff.End end = signature.end();
        if (end != null) {
            facts.put("ended", end.how().name());
            facts.put("endedBy", name(end.by()));
            facts.put("endedAt", end.at().toString());
            facts.put("reason", end.reason());
            facts.put("cells", end.cells().stream().map(CellId::value).toList());
        }
        return facts;
    }

    /** What differs from the version that was signed last before this one. */
    private void changed(Map<String, Object> facts, SubmissionId id, int number) {
        signOffs.of(id).stream()
                .filter(decision -> decision.released() && decision.version() < number)
                .findFirst()
                .ifPresent(signed -> {
                    facts.put("comparedWithSignedVersion", signed.version());
                    facts.put(
                            "cellsChangedSinceSigned",
                            changed(uploads.answers(id, signed.version()), uploads.answers(id, number)));
                });
    }

    private static List<String> changed(Answers before, Answers now) {
        TreeSet<CellId> cells = new TreeSet<>(before.cells().keySet());
        cells.addAll(now.cells().keySet());
        return cells.stream()
                .filter(cell -> !CellChange.code(before.cells().get(cell))
                        .equals(CellChange.code(now.cells().get(cell))))
                .map(CellId::value)
                .toList();
    }

    private static String local(Instant at, ZoneId zone) {
        return LOCAL.format(at.atZone(zone));
    }

    private String name(String user) {
        return users.get(UserId.valueOf(user)).name();
    }
}
