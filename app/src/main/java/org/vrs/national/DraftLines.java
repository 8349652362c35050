package org.vrs.national;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrs.access.Access;
import org.vrs.access.Verb;
import org.vrs.draft.Draft;
import org.vrs.draft.Drafts;
import org.vrs.participant.ParticipantCode;
import org.vrs.participant.Participants;
import org.vrs.screen.Moment;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionStage;
import org.vrs.user.UserId;
import org.vrs.user.Users;

/** Says how the draft stands, to those who may read it while it is in preparation. */
@Component
class DraftLines {

    private final Drafts drafts;
    private final Participants participants;
    private final Users users;
    private final Access access;
    private final Clock clock;

    DraftLines(Drafts drafts, Participants participants, Users users, Access access, Clock clock) {
        this.drafts = drafts;
        this.participants = participants;
        this.users = users;
        this.access = access;
        this.clock = clock;
    }

    @Nullable
    DraftLine of(Submission submission) {
        ParticipantCode owner = submission.participant();
        if (submission.stage() != SubmissionStage.IN_PREPARATION || !access.may(Verb.READ_DRAFT, owner)) {
            return null;
        }
        Draft draft = drafts.read(submission.id());
        Optional<Draft.Touch> last = draft.touched().values().stream().max(Comparator.comparing(Draft.Touch::at));
        return new DraftLine(
                draft.unsaved().size(),
                last.map(touch -> Moment.of(touch.at(), participants.get(owner).zone(), clock))
                        .orElse(null),
                last.map(touch -> users.get(UserId.valueOf(touch.by())).name()).orElse(""),
                access.may(Verb.FILL_DRAFT, owner),
                !draft.unsaved().isEmpty() && access.may(Verb.SAVE_VERSION, owner));
    }

    boolean canTakeBack(Submission submission, int version) {
        return drafts.canTakeBack(submission.id(), version);
    }
}
