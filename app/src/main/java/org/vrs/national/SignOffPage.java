package org.vrs.national;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.screen.AnswerSheet;
import org.vrs.screen.Confirm;
import org.vrs.screen.FindingList;
import org.vrs.screen.Moment;
import org.vrs.screen.Tag;
import org.vrs.submission.Version;

/**
 * Exactly the version that waits for the sign-off, or that went through it.
 *
 * @param title       the round's
 * @param fingerprint of the answers, in groups that two people can compare by telephone
 * @param submittedBy name of the person who submitted it
 * @param compared    whether the figures of an earlier accepted return stand beside the new ones
 * @param samePerson  whether the reader submitted it, and therefore cannot sign it
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
        boolean samePerson,
        @Nullable Confirm release,
        boolean mayDecide) {}
