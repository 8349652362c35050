package org.vrs.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.vrs.participant.WorkingDays;
import org.vrs.reading.ReviewQueue;
import org.vrs.round.Round;
import org.vrs.screen.Tag;
import org.vrs.screen.Tone;
import org.vrs.submission.Submission;
import org.vrs.submission.SubmissionStage;

/** Why the secretariat should look at a submission now; the periods are those of the round's calendar (domain.md 5.3). */
enum Attention {
    /** A step of the program stopped. */
    STUCK(Tone.TROUBLE),
    /** The due date has passed where the participant lives, and nothing was submitted. */
    OVERDUE(Tone.TROUBLE),
    /** A week is left, and nothing was uploaded. */
    NOT_STARTED(Tone.WAITING),
    /** The sign-off authority has had ten working days. */
    SIGN_OFF_LATE(Tone.WAITING),
    /** The review has had fifteen working days. */
    REVIEW_LATE(Tone.WAITING);

    private static final int WEEK = 7;
    private static final int SIGN_OFF_DAYS = 10;

    private final Tone tone;

    Attention(Tone tone) {
        this.tone = tone;
    }

    Tag tag() {
        return Tag.of("desk.attention." + name(), tone);
    }

    /** Every reason that a submission gives by itself. */
    static Set<Attention> of(Submission submission, Round round, ZoneId zone, Instant now) {
        Set<Attention> reasons = EnumSet.noneOf(Attention.class);
        LocalDate today = LocalDate.ofInstant(now, zone);
        switch (submission.stage()) {
            case INVITED, IN_PREPARATION -> preparing(submission, round, today, reasons);
            case AWAITING_SIGN_OFF -> {
                LocalDate since = LocalDate.ofInstant(submission.stageSince(), zone);
                if (today.isAfter(WorkingDays.after(since, SIGN_OFF_DAYS))) {
                    reasons.add(SIGN_OFF_LATE);
                }
            }
            case UNDER_REVIEW, AWAITING_APPROVAL -> {
                if (today.isAfter(ReviewQueue.due(submission, zone))) {
                    reasons.add(REVIEW_LATE);
                }
            }
            case CLARIFICATION, ACCEPTED, INCOMPLETE, NOT_REPORTED -> {}
        }
        return reasons;
    }

    private static void preparing(Submission submission, Round round, LocalDate today, Set<Attention> reasons) {
        if (today.isAfter(round.dueDate())) {
            reasons.add(OVERDUE);
        } else if (submission.latestVersion() == 0
                && submission.stage() == SubmissionStage.IN_PREPARATION
                && today.plusDays(WEEK).isAfter(round.dueDate())) {
            reasons.add(NOT_STARTED);
        }
    }
}
