package org.vrs.version;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.submission.SubmissionId;

/**
 * One upload that was taken, or one draft that was frozen, and its receipt. Versions are numbered from 1 and never change.
 *
 * @param receipt       the receipt's number
 * @param fileSha256    SHA-256 of the file as it came, hexadecimal
 * @param answersSha256 SHA-256 of the answers read from it: what the sign-off is bound to
 * @param counts        what was read, sheet by sheet
 * @param answeredPercent share of core cells that hold a figure or a justified marker
 * @param dataRatePercent share of core cells that hold a figure
 * @param takenBackAt   when the draft was put back to what it was before this upload, or null; the version stays
 */
public record Version(
        SubmissionId submission,
        int number,
        String receipt,
        String fileName,
        String fileSha256,
        long fileSize,
        String answersSha256,
        List<SheetCount> counts,
        int answeredPercent,
        int dataRatePercent,
        Instant uploadedAt,
        String uploadedBy,
        Origin origin,
        @Nullable Instant takenBackAt) {

    /** How the answers came: in a file, or through the browser; then the file is one that was made from them. */
    public enum Origin {
        UPLOAD,
        FORM
    }

    /** Cells of one sheet: those the form has, those that held an answer, those that were blank, and filled ones outside of it. */
    public record SheetCount(String sheet, int expected, int read, int empty, int ignored) {}

    /** The counts of all sheets together. */
    public SheetCount total() {
        return new SheetCount(
                "",
                counts.stream().mapToInt(SheetCount::expected).sum(),
                counts.stream().mapToInt(SheetCount::read).sum(),
                counts.stream().mapToInt(SheetCount::empty).sum(),
                counts.stream().mapToInt(SheetCount::ignored).sum());
    }
}
