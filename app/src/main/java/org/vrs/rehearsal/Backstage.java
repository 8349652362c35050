package org.vrs.rehearsal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vrs.finding.StoredFinding;
import org.vrs.round.Round;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.version.Version;

/** What the director of a play sees: everything that the round manager sees, and nothing that is not in the database. */
@Component
class Backstage {

    private final Rounds rounds;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Players players;

    Backstage(Rounds rounds, Submissions submissions, Uploads uploads, Players players) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.uploads = uploads;
        this.players = players;
    }

    Optional<Round> round(RoundId id) {
        return rounds.all().stream().filter(round -> round.id().equals(id)).findFirst();
    }

    List<Round> rounds() {
        return rounds.all();
    }

    List<Submission> submissions(RoundId round) {
        return players.asStaff(Role.ROUND_MANAGER, () -> submissions.of(round));
    }

    Version latest(SubmissionId id, int version) {
        return players.asStaff(Role.ROUND_MANAGER, () -> uploads.version(id, version));
    }

    List<Version> versions(SubmissionId id) {
        return players.asStaff(Role.ROUND_MANAGER, () -> uploads.versions(id));
    }

    List<StoredFinding> findings(SubmissionId id, int version) {
        return players.asStaff(Role.ROUND_MANAGER, () -> uploads.findings(id, version));
    }

    boolean hasUnexplained(SubmissionId id, int version) {
        return findings(id, version).stream().anyMatch(Backstage::isUnexplained);
    }

    /** Whether a word of the participant is all that is missing. */
    static boolean isUnexplained(StoredFinding finding) {
        return finding.blocks() && finding.finding().severity() == org.vrs.questionnaire.Severity.WARNING;
    }

    byte[] file(Version version) {
        return players.asStaff(Role.ROUND_MANAGER, () -> uploads.file(version.submission(), version.number()));
    }

    byte[] workbook(SubmissionId id) {
        return players.asStaff(Role.ROUND_MANAGER, () -> submissions.workbook(id));
    }
}
