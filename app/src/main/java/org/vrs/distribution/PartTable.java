package org.vrs.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.problem.Problem;
import org.vrs.questionnaire.Answers;
import org.vrs.submission.SubmissionId;
import org.vrs.user.UserId;
import org.vrs.version.AnswersText;

/** The rows of {@code distribution_part}: what was handed out to whom, and what it held then. */
@Repository
class PartTable {

    private static final String PARTS = """
            select p.*,
                (select count(*) from distribution_return r
                    where r.submission_id = p.submission_id and r.part_no = p.part_no) as returns,
                (select max(r.uploaded_at) from distribution_return r
                    where r.submission_id = p.submission_id and r.part_no = p.part_no) as returned_at,
                (select count(*) from distribution_conflict c
                    where c.submission_id = p.submission_id and c.part_no = p.part_no and c.choice is null) as conflicts
            from distribution_part p
            where p.submission_id = :submission
            """;

    private final JdbcClient sql;

    PartTable(JdbcClient sql) {
        this.sql = sql;
    }

    int next(SubmissionId id) {
        return sql.sql("select coalesce(max(part_no), 0) + 1 from distribution_part where submission_id = :submission")
                .param("submission", id.value())
                .query(Integer.class)
                .single();
    }

    void insert(Part part, Answers base, UserId by) {
        NewPart plan = part.plan();
        UserId provider = plan.provider();
        sql.sql("""
                        insert into distribution_part (submission_id, part_no, agency, name, provider, sections, due_date,
                            base, created_at, created_by)
                        values (:submission, :part, :agency, :name, :provider, :sections, :due, :base, :at, :by)
                        """)
                .param("submission", part.submission().value())
                .param("part", part.number())
                .param("agency", plan.agency())
                .param("name", plan.name())
                .param("provider", provider == null ? null : provider.value())
                .param("sections", String.join(",", plan.sections()))
                .param("due", plan.dueDate())
                .param("base", AnswersText.write(base))
                .param("at", utc(part.createdAt()))
                .param("by", by.value())
                .update();
    }

    List<Part> of(SubmissionId id) {
        return sql.sql(PARTS + " order by p.part_no")
                .param("submission", id.value())
                .query(PartTable::part)
                .list();
    }

    Part get(SubmissionId id, int part) {
        return sql.sql(PARTS + " and p.part_no = :part")
                .param("submission", id.value())
                .param("part", part)
                .query(PartTable::part)
                .optional()
                .orElseThrow(() -> Problem.notFound("part", part));
    }

    /** What the part held when it went out. */
    Answers base(Part part) {
        return sql.sql("select base from distribution_part where submission_id = :submission and part_no = :part")
                .param("submission", part.submission().value())
                .param("part", part.number())
                .query(String.class)
                .optional()
                .map(AnswersText::read)
                .orElse(Answers.NONE);
    }

    void downloaded(Part part, Instant at) {
        stamp(part, "downloaded_at", at);
    }

    void withdraw(Part part, Instant at) {
        stamp(part, "withdrawn_at", at);
    }

    private void stamp(Part part, String column, Instant at) {
        sql.sql("update distribution_part set " + column
                        + " = :at where submission_id = :submission and part_no = :part" + " and " + column
                        + " is null")
                .param("at", utc(at))
                .param("submission", part.submission().value())
                .param("part", part.number())
                .update();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        NewPart plan = new NewPart(
                row.getString("agency"),
                row.getString("name"),
                Optional.ofNullable(row.getString("provider"))
                        .map(UserId::valueOf)
                        .orElse(null),
                new TreeSet<>(List.of(row.getString("sections").split(",", -1))),
                row.getObject("due_date", LocalDate.class));
        return new Part(
                SubmissionId.valueOf(row.getString("submission_id")),
                row.getInt("part_no"),
                plan,
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, "downloaded_at"),
                row.getInt("returns"),
                instant(row, "returned_at"),
                row.getInt("conflicts"),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
