package org.vrs.national;

import java.util.List;
import org.vrs.submission.Version;

/** A receipt to be kept: the same as on the page, for programs. Instants are ISO 8601 in UTC. */
record ReceiptFile(
        String receipt,
        String round,
        String participant,
        int version,
        String receivedAt,
        String fileName,
        long fileSize,
        String fileSha256,
        String answersSha256,
        int answeredPercent,
        int dataRatePercent,
        Version.SheetCount total,
        List<Version.SheetCount> sheets) {

    static ReceiptFile of(Version version) {
        return new ReceiptFile(
                version.receipt(),
                version.submission().round().value(),
                version.submission().participant().value(),
                version.number(),
                version.uploadedAt().toString(),
                version.fileName(),
                version.fileSize(),
                version.fileSha256(),
                version.answersSha256(),
                version.answeredPercent(),
                version.dataRatePercent(),
                version.total(),
                version.counts());
    }
}
