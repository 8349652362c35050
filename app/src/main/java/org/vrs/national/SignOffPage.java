package org.vrs.national;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.screen.AnswerSheet;
import org.vrs.screen.Confirm;
import org.vrs.screen.FindingList;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.version.Version;

/**
 * Exactly the version that waits for the sign-off, or that went through it.
 *
 * @param title       the round's
 * @param fingerprint of what is signed: answers, form and rules, in groups that two people can compare by telephone
 * @param submittedBy name of the person who submitted it
 * @param compared    whether the figures of an earlier accepted return stand beside the new ones
 * @param samePerson  whether the reader submitted it, and therefore cannot sign it
 * @param signatures  what was signed before, newest first
 * @param since       the version that was signed last, where it is another; null where there is none
 * @param behalf      name of the authority for whom the reader signs as a deputy; empty for the authority itself
 * @param mayWithdraw whether the reader may take back the signature that stands
 * @param mayDeputise whether the reader may name a deputy
 * @param release     the way on; null where it is not this reader's to decide
 * @param mayDecide   whether the reader may send it back
 */
record SignOffPage(
        Version version,
        String title,
        String participant,
        Tag stage,
        List<String> fingerprint,
        String submittedBy,
        Moment submittedAt,
        FindingList findings,
        List<AnswerSheet> sheets,
        boolean compared,
        List<SignatureLine> signatures,
        @Nullable Since since,
        String behalf,
        boolean mayWithdraw,
        boolean mayDeputise,
        boolean samePerson,
        @Nullable Confirm release,
        boolean mayDecide) {

    /** The version signed last, and how many answers are others now. */
    record Since(int version, int changes) {}
}
