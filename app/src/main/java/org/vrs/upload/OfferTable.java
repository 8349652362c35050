package org.vrs.upload;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.vrs.admission.UploadReader;
import org.vrs.finding.StoredFinding;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionTable;
import org.vrs.user.UserId;
import org.vrs.version.AnswersText;
import org.vrs.version.KeptFiles;
import org.vrs.version.Version.SheetCount;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code offered_upload}. */
@Repository
class OfferTable implements KeptFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    /** What was read, as it is kept beside the file. */
    private record Kept(
            String fileSha256,
            String answers,
            List<SheetCount> counts,
            List<StoredFinding> findings,
            int answeredPercent,
            int dataRatePercent) {}

    /** An offered upload. */
    record Row(String fileName, Instant at, UploadReader.Result read) {}

    OfferTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Puts an upload in the place of the one that the same person offered before. */
    long replace(SubmissionId id, UserId by, Row row) {
        sql.sql("delete from offered_upload where submission_id = :submission and offered_by = :by")
                .param("submission", id.value())
                .param("by", by.value())
                .update();
        UploadReader.Result read = row.read();
        Kept kept = new Kept(
                read.fileSha256(),
                AnswersText.write(read.answers()),
                read.counts(),
                read.findings(),
                read.answeredPercent(),
                read.dataRatePercent());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                        insert into offered_upload (submission_id, offered_by, offered_at, file_name, content, reading)
                        values (:submission, :by, :at, :fileName, :content, :reading)
                        """)
                .param("submission", id.value())
                .param("by", by.value())
                .param("at", SubmissionTable.utc(row.at()))
                .param("fileName", row.fileName())
                .param("content", read.content())
                .param("reading", JSON.writeValueAsString(kept))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** What a person offered after an instant. */
    Optional<Row> find(SubmissionId id, long offer, UserId by, Instant after) {
        return sql.sql("""
                        select file_name, offered_at, content, reading from offered_upload
                        where id = :offer and submission_id = :submission and offered_by = :by and offered_at > :after
                        """)
                .param("offer", offer)
                .param("submission", id.value())
                .param("by", by.value())
                .param("after", SubmissionTable.utc(after))
                .query((row, n) -> new Row(
                        row.getString("file_name"),
                        row.getObject("offered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        result(row.getBytes("content"), row.getString("reading"))))
                .optional();
    }

    private static UploadReader.Result result(byte[] content, String reading) {
        Kept kept = JSON.readValue(reading, Kept.class);
        return new UploadReader.Result(
                content,
                kept.fileSha256(),
                AnswersText.read(kept.answers()),
                kept.counts(),
                kept.findings(),
                kept.answeredPercent(),
                kept.dataRatePercent());
    }

    void delete(long offer) {
        sql.sql("delete from offered_upload where id = :offer")
                .param("offer", offer)
                .update();
    }

    int deleteBefore(Instant end) {
        return sql.sql("delete from offered_upload where offered_at <= :end")
                .param("end", SubmissionTable.utc(end))
                .update();
    }

    @Override
    public long keptBytes(SubmissionId id) {
        return sql.sql("select coalesce(sum(octet_length(content)), 0) from offered_upload where submission_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
