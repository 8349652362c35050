package org.vrs.review;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.vrs.submission.SubmissionId;

/** The rows of {@code review_decision} and {@code review_point}: inserted once, never changed. */
@Repository
class ReviewTable {

    private final JdbcClient sql;

    ReviewTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SubmissionId id, ReviewDecision decision) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                        insert into review_decision (submission_id, version, decision, message, decided_at, decided_by)
                        values (:id, :version, :decision, :message, :at, :by)
                        """)
                .param("id", id.value())
                .param("version", decision.version())
                .param("decision", decision.kind().name())
                .param("message", decision.message())
                .param("at", LocalDateTime.ofInstant(decision.at(), ZoneOffset.UTC))
                .param("by", decision.by())
                .update(key, "id");
        long number = Objects.requireNonNull(key.getKey()).longValue();
        for (int position = 0; position < decision.points().size(); position++) {
            insert(number, position + 1, decision.points().get(position));
        }
    }

    private void insert(long decision, int position, OpenPoint point) {
        sql.sql("""
                        insert into review_point (decision, position_no, about, words)
                        values (:decision, :position, :about, :words)
                        """)
                .param("decision", decision)
                .param("position", position)
                .param("about", point.about())
                .param("words", point.words())
                .update();
    }

    /** Newest first. */
    List<ReviewDecision> of(SubmissionId submission) {
        Map<Long, List<OpenPoint>> points = points(submission);
        return sql.sql("select * from review_decision where submission_id = :id order by id desc")
                .param("id", submission.value())
                .query((row, n) -> new ReviewDecision(
                        row.getInt("version"),
                        ReviewDecision.Kind.valueOf(row.getString("decision")),
                        row.getString("message"),
                        row.getObject("decided_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("decided_by"),
                        points.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<OpenPoint>> points(SubmissionId submission) {
        Map<Long, List<OpenPoint>> points = new HashMap<>();
        sql.sql("""
                        select p.decision, p.about, p.words from review_point p
                        join review_decision d on d.id = p.decision
                        where d.submission_id = :id order by p.decision, p.position_no
                        """).param("id", submission.value()).query(row -> {
            points.computeIfAbsent(row.getLong("decision"), decision -> new ArrayList<>())
                    .add(new OpenPoint(row.getString("about"), row.getString("words")));
        });
        return points;
    }
}
