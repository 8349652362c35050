package org.vrs.national;

import org.jspecify.annotations.Nullable;
import org.vrs.screen.Confirm;
import org.vrs.screen.FindingList;
import org.vrs.screen.Receipt;
import org.vrs.screen.Tag;
import org.vrs.version.Version;

/**
 * One upload: its receipt, what was read, what was found.
 *
 * @param title      the round's
 * @param tag        what is left to do with it, or that it was replaced
 * @param next       what that means for the reader, as a message key
 * @param mayUpload  whether the reader may upload another one now
 * @param mayExplain whether the reader may explain warnings now
 * @param submit     the way on, where nothing blocks and the reader may go it
 * @param takeBack   the way back to the draft before this upload, where the reader may go it
 * @param draft      how the draft stands, where this is the latest version and the reader may read it
 */
record VersionPage(
        Version version,
        String title,
        String participant,
        Tag tag,
        String next,
        Receipt receipt,
        FindingList findings,
        FoundList.Left left,
        boolean mayUpload,
        boolean mayExplain,
        @Nullable Confirm submit,
        @Nullable Confirm takeBack,
        @Nullable DraftLine draft) {}
