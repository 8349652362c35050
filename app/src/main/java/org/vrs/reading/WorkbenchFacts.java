package org.vrs.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.reading.Workbench.Acts;
import org.vrs.review.ReviewDecision;
import org.vrs.screen.Fact;
import org.vrs.screen.Text;
import org.vrs.signoff.SignOff;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;
import org.vrs.user.Users;
import org.vrs.version.Version;

/** What is known about a version besides its answers, and what the reader may do with it. */
@Component
class WorkbenchFacts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String NOBODY = "system";

    private final Uploads uploads;
    private final SignOffs signOffs;
    private final Users users;
    private final Access access;

    WorkbenchFacts(Uploads uploads, SignOffs signOffs, Users users, Access access) {
        this.uploads = uploads;
        this.signOffs = signOffs;
        this.users = users;
        this.access = access;
    }

    List<Fact> of(SubmissionId id, int number, ZoneId zone) {
        Version version = uploads.version(id, number);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(Text.of("desk.fact.version"), Text.of("desk.fact.version.of", number, version.receipt())),
                new Fact(
                        Text.of("desk.fact.uploaded"),
                        Text.of("desk.fact.by", minute(version.uploadedAt(), zone), name(version.uploadedBy()))),
                Fact.of("desk.fact.file", version.fileName()),
                Fact.of("desk.fact.answered", version.answeredPercent() + " %"),
                Fact.of("desk.fact.data-rate", version.dataRatePercent() + " %"),
                Fact.of("desk.fact.answers-hash", version.answersSha256())));
        signOff(id, version)
                .ifPresent(decision -> facts.add(new Fact(
                        Text.of("desk.fact.sign-off"),
                        Text.of(
                                decision.stands() && decision.answersSha256().equals(version.answersSha256())
                                        ? "desk.fact.sign-off.same"
                                        : "desk.fact.sign-off.other",
                                minute(decision.at(), zone),
                                name(decision.by())))));
        return facts;
    }

    private Optional<SignOff> signOff(SubmissionId id, Version version) {
        return signOffs.of(id).stream()
                .filter(decision -> decision.released() && decision.version() == version.number())
                .findFirst();
    }

    private static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone)) + " " + zone.getId();
    }

    String name(String userId) {
        return userId.equals(NOBODY)
                ? userId
                : users.get(UserId.valueOf(userId)).name();
    }

    /** The last word on every act is the verb's; this decides which buttons are shown, and says why one is not. */
    Acts acts(Submission submission, List<ReviewDecision> decisions) {
        Optional<User> reader = users.current();
        boolean underReview = submission.stage() == SubmissionStage.UNDER_REVIEW;
        boolean awaitsApproval = submission.stage() == SubmissionStage.AWAITING_APPROVAL;
        boolean review = underReview && access.may(Verb.REVIEW, submission.participant());
        boolean approve = awaitsApproval && access.may(Verb.APPROVE_ACCEPTANCE, submission.participant());
        if (reader.isEmpty()) {
            return new Acts(false, false, false, false, null);
        }
        User user = reader.get();
        if (approve && recommendedBy(user, decisions)) {
            return new Acts(false, false, true, false, Text.of("desk.review.same-person"));
        }
        boolean turn = (underReview && user.has(Role.REVIEWER)) || (awaitsApproval && user.has(Role.APPROVER));
        boolean ownState = turn && user.isOf(submission.participant());
        boolean incomplete = awaitsApproval
                && !decisions.isEmpty()
                && decisions.get(0).kind() == ReviewDecision.Kind.PROPOSED_INCOMPLETE;
        return new Acts(review, approve, approve, incomplete, ownState ? Text.of("desk.review.own-state") : null);
    }

    private static boolean recommendedBy(User user, List<ReviewDecision> decisions) {
        return !decisions.isEmpty() && decisions.get(0).by().equals(user.id().value());
    }
}
