package org.vrs.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vrs.outbox.Outbox;
import org.vrs.outbox.OutboxMessage;
import org.vrs.participant.ParticipantCode;
import org.vrs.round.RoundId;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.user.Role;
import org.vrs.version.Version;
import tools.jackson.databind.json.JsonMapper;

/** The files of a rehearsal, each made from what the database holds: what is missing can be made again at any time. */
final class Exhibits {

    private static final DateTimeFormatter QUEUED =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Folder folder;
    private final Backstage backstage;
    private final Players players;
    private final Outbox outbox;
    private final JsonMapper json;

    Exhibits(Folder folder, Backstage backstage, Players players, Outbox outbox, JsonMapper json) {
        this.folder = folder;
        this.backstage = backstage;
        this.players = players;
        this.outbox = outbox;
        this.json = json;
    }

    /** An upload was acknowledged: the receipt first, as the participant gets it first. */
    void upload(SubmissionId id, int version) {
        Version taken = backstage.latest(id, version);
        folder.write(folder.receipt(id.participant(), version), receipt(taken));
        folder.write(folder.filled(id.participant(), version), backstage.file(taken));
    }

    private byte[] receipt(Version version) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("receipt", version.receipt());
        fields.put("submission", version.submission().value());
        fields.put("version", version.number());
        fields.put("takenAt", version.uploadedAt().toString());
        fields.put("fileName", version.fileName());
        fields.put("fileSha256", version.fileSha256());
        fields.put("fileSize", version.fileSize());
        fields.put("answersSha256", version.answersSha256());
        fields.put("answeredPercent", version.answeredPercent());
        fields.put("dataRatePercent", version.dataRatePercent());
        fields.put("sheets", version.counts());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(fields);
    }

    void issued(SubmissionId id) {
        folder.write(folder.issued(id.participant()), backstage.workbook(id));
    }

    /** Everything that is in the database and not yet in the folder. */
    void catchUp(RoundId round) {
        for (Submission submission : backstage.submissions(round)) {
            ParticipantCode who = submission.participant();
            for (Version version : backstage.versions(submission.id())) {
                if (Files.notExists(folder.filled(who, version.number()))
                        || Files.notExists(folder.receipt(who, version.number()))) {
                    upload(submission.id(), version.number());
                }
            }
        }
        mails();
    }

    /** At the end also the workbooks that nobody fetched. */
    void finish(RoundId round) {
        for (Submission submission : backstage.submissions(round)) {
            if (Files.notExists(folder.issued(submission.participant()))) {
                issued(submission.id());
            }
        }
        catchUp(round);
    }

    void mails() {
        List<OutboxMessage> messages = players.asStaff(Role.ADMINISTRATOR, outbox::all);
        for (OutboxMessage message : messages) {
            Path file = folder.mail(name(message));
            if (Files.notExists(file)) {
                byte[] content = players.asStaff(Role.ADMINISTRATOR, () -> outbox.eml(message.id()));
                folder.write(file, content);
            }
        }
    }

    /** Sorts by time, says what it is; a hash of the Message-ID keeps two of a kind apart. */
    private static String name(OutboxMessage message) {
        String about = String.join("-", message.concerning(), message.event(), message.recipient());
        return QUEUED.format(message.queuedAt()) + "-" + about.replaceAll("[^A-Za-z0-9.@-]", "_") + "-"
                + Integer.toHexString(message.messageId().hashCode());
    }

    /** What was acknowledged on paper and is not so in the database: there must be nothing. */
    List<String> lost(RoundId round) {
        List<Path> expected = new ArrayList<>();
        for (Submission submission : backstage.submissions(round)) {
            for (Version version : backstage.versions(submission.id())) {
                Path receipt = folder.receipt(submission.participant(), version.number());
                if (Files.exists(receipt) && Arrays.equals(Folder.read(receipt), receipt(version))) {
                    expected.add(receipt);
                }
            }
        }
        return folder.receipts().stream()
                .filter(receipt -> !expected.contains(receipt))
                .map(receipt -> "Receipt " + receipt.getFileName() + " has no equal in the database")
                .toList();
    }
}
