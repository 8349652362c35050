package org.vrs.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.submission.SubmissionId;
import org.vrs.user.UserId;
import org.vrs.version.AnswersText;
import org.vrs.version.KeptFiles;

/** The rows of {@code distribution_return} and {@code distribution_conflict}: what came back, and what a person has to choose. */
@Repository
class PartReturnTable implements KeptFiles {

    private final JdbcClient sql;

    PartReturnTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A file that came back, as it is kept. */
    record Returned(String fileName, String sha256, byte[] content, int taken, int same, List<String> notes) {}

    void insert(Part part, Returned file, UserId by, Instant at) {
        sql.sql("""
                        insert into distribution_return (submission_id, part_no, return_no, file_name, file_sha256, content,
                            taken, same, notes, uploaded_at, uploaded_by)
                        values (:submission, :part, :return, :name, :sha256, :content, :taken, :same, :notes, :at, :by)
                        """)
                .param("submission", part.submission().value())
                .param("part", part.number())
                .param("return", part.returns() + 1)
                .param("name", file.fileName())
                .param("sha256", file.sha256())
                .param("content", file.content())
                .param("taken", file.taken())
                .param("same", file.same())
                .param("notes", String.join("\n", file.notes()))
                .param("at", PartTable.utc(at))
                .param("by", by.value())
                .update();
    }

    /** A later return asks again about what it finds; what an earlier one left open is settled by it. */
    void replaceConflicts(Part part, List<Conflict> conflicts) {
        sql.sql("""
                        delete from distribution_conflict
                        where submission_id = :submission and part_no = :part and choice is null
                        """)
                .param("submission", part.submission().value())
                .param("part", part.number())
                .update();
        for (Conflict conflict : conflicts) {
            sql.sql("""
                            insert into distribution_conflict (submission_id, part_no, return_no, cell, draft_answer,
                                part_answer)
                            values (:submission, :part, :return, :cell, :draft, :answer)
                            """)
                    .param("submission", part.submission().value())
                    .param("part", part.number())
                    .param("return", part.returns() + 1)
                    .param("cell", conflict.cell().value())
                    .param("draft", text(conflict.draft()))
                    .param("answer", text(conflict.part()))
                    .update();
        }
    }

    /** The conflicts of a part that are open, in the order of the cells. */
    List<Conflict> open(Part part) {
        return sql.sql("""
                        select * from distribution_conflict
                        where submission_id = :submission and part_no = :part and choice is null
                        order by cell
                        """)
                .param("submission", part.submission().value())
                .param("part", part.number())
                .query(PartReturnTable::conflict)
                .list();
    }

    boolean choose(Part part, Conflict chosen, UserId by, Instant at) {
        return sql.sql("""
                                update distribution_conflict set choice = :choice, chosen_at = :at, chosen_by = :by
                                where submission_id = :submission and part_no = :part and cell = :cell
                                    and choice is null
                                """)
                        .param("choice", chosen.choice().map(Enum::name).orElse(null))
                        .param("at", PartTable.utc(at))
                        .param("by", by.value())
                        .param("submission", part.submission().value())
                        .param("part", part.number())
                        .param("cell", chosen.cell().value())
                        .update()
                > 0;
    }

    @Override
    public long keptBytes(SubmissionId id) {
        return sql.sql(
                        "select coalesce(sum(octet_length(content)), 0) from distribution_return where submission_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static Conflict conflict(ResultSet row, int number) throws SQLException {
        return new Conflict(
                CellId.valueOf(row.getString("cell")),
                answer(row.getString("draft_answer")),
                answer(row.getString("part_answer")),
                Optional.ofNullable(row.getString("choice")).map(Conflict.Choice::valueOf));
    }

    private static @Nullable String text(@Nullable Answer answer) {
        return answer == null ? null : AnswersText.code(answer);
    }

    private static @Nullable Answer answer(@Nullable String text) {
        return text == null ? null : AnswersText.decode(text);
    }
}
