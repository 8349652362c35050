package org.vrs.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vrs.draft.Drafts;
import org.vrs.finding.StoredFinding;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answers;
import org.vrs.rehearsal.figures.Figures;
import org.vrs.report.ReportRevision;
import org.vrs.report.Reports;
import org.vrs.review.Reviews;
import org.vrs.round.Questionnaires;
import org.vrs.round.RoundId;
import org.vrs.round.Rounds;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.Submissions;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.workbook.WorkbookFiller;

/** Does what somebody does next, as that person and through the public verb, and nothing else. */
@Component
class Performance {

    private final Players players;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final Reviews reviews;
    private final Reports reports;

    Performance(
            Players players,
            Rounds rounds,
            Questionnaires questionnaires,
            Submissions submissions,
            Uploads uploads,
            Drafts drafts,
            SignOffs signOffs,
            Reviews reviews,
            Reports reports) {
        this.players = players;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.submissions = submissions;
        this.uploads = uploads;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.reviews = reviews;
        this.reports = reports;
    }

    RoundId launch(Scene scene, String title) {
        return players.asStaff(Role.ROUND_MANAGER, () -> rounds.launch(scene.plan(Questionnaires.CURRENT, title)));
    }

    void perform(Deed deed, Scene scene, Cast cast) {
        switch (deed.kind()) {
            case CLOSE -> close(RoundId.valueOf(deed.concerning()));
            case APPROVE_REPORT -> approveReport(RoundId.valueOf(deed.concerning()));
            case DOWNLOAD, UPLOAD, EXPLAIN, SUBMIT -> focalPoint(deed, scene, cast);
            case RELEASE, SEND_BACK_AT_HOME -> authority(deed);
            case RECOMMEND, RETURN, APPROVE -> secretariat(deed);
            case LAUNCH -> throw new IllegalArgumentException("A round is launched before anybody has work");
        }
    }

    private void focalPoint(Deed deed, Scene scene, Cast cast) {
        SubmissionId id = deed.submission();
        players.as(id.participant(), Role.FOCAL_POINT, () -> switch (deed.kind()) {
            case DOWNLOAD -> submissions.workbook(id);
            case UPLOAD -> upload(deed, scene, cast);
            case EXPLAIN -> explain(id, deed.version());
            default -> drafts.submit(id, deed.version());
        });
    }

    /** The very workbook that was issued, filled in, comes back as a file. */
    private Object upload(Deed deed, Scene scene, Cast cast) {
        SubmissionId id = deed.submission();
        ParticipantCode participant = id.participant();
        Figures figures = new Figures(questionnaires.of(rounds.get(id.round())), scene.seed());
        Answers answers =
                figures.of(new Figures.Occasion(participant, cast.of(participant), scene.year(), deed.version()));
        byte[] filled = WorkbookFiller.fill(submissions.workbook(id), answers);
        try {
            Path file = Files.createTempFile("rehearsal", ".xlsx");
            try {
                Files.write(file, filled);
                return uploads.upload(id, file, "VRS-" + participant + "-v" + deed.version() + ".xlsx");
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object explain(SubmissionId id, int version) {
        for (StoredFinding finding : uploads.findings(id, version)) {
            if (Backstage.isUnexplained(finding)) {
                uploads.explain(
                        id,
                        version,
                        finding.position(),
                        "Rehearsal: checked against the register, the figure is right.");
            }
        }
        return id;
    }

    private void authority(Deed deed) {
        SubmissionId id = deed.submission();
        players.as(id.participant(), Role.SIGN_OFF_AUTHORITY, () -> {
            if (deed.kind() == Deed.Kind.SEND_BACK_AT_HOME) {
                signOffs.sendBack(id, "Rehearsal: please use the final refusals of entry.");
            } else {
                signOffs.release(id, signOffs.content(id, deed.version()).sha256());
            }
            return id;
        });
    }

    private void secretariat(Deed deed) {
        SubmissionId id = deed.submission();
        Role role = deed.kind() == Deed.Kind.APPROVE ? Role.APPROVER : Role.REVIEWER;
        players.asStaff(role, id.participant().value().charAt(0), () -> {
            switch (deed.kind()) {
                case RETURN ->
                    reviews.sendBack(
                            id, deed.version(), "Rehearsal: please describe the coverage of the border register.", "");
                case RECOMMEND -> reviews.recommend(id, deed.version(), "", List.of());
                default -> reviews.approve(id, deed.version(), "");
            }
            return id;
        });
    }

    private void close(RoundId id) {
        players.asStaff(Role.ROUND_MANAGER, () -> {
            rounds.close(id);
            return id;
        });
    }

    private void approveReport(RoundId id) {
        players.asStaff(Role.APPROVER, () -> {
            ReportRevision latest = reports.revisions(id).get(0);
            reports.approve(id, latest.revision());
            return id;
        });
    }

    /** The published report, as a senior official fetches it. */
    byte[] report(RoundId id, ParticipantCode reader) {
        return players.as(reader, Role.SENIOR_OFFICIAL, () -> reports.published(id));
    }
}
