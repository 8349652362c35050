package org.vrs.draft;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vrs.questionnaire.CellId;
import org.vrs.submission.SubmissionId;

/** The rows of {@code queried_cell}: what is open while queries are. */
@Repository
class QueriedCellTable {

    private final JdbcClient sql;
    private final JdbcTemplate many;

    QueriedCellTable(JdbcClient sql, JdbcTemplate many) {
        this.sql = sql;
        this.many = many;
    }

    Set<CellId> of(SubmissionId id) {
        return new TreeSet<>(sql.sql("select cell from queried_cell where submission_id = :id")
                .param("id", id.value())
                .query((row, n) -> CellId.valueOf(row.getString(1)))
                .list());
    }

    /** Puts these in the place of those of an earlier clarification. */
    void replace(SubmissionId id, Collection<CellId> cells) {
        sql.sql("delete from queried_cell where submission_id = :id")
                .param("id", id.value())
                .update();
        List<Object[]> rows = cells.stream()
                .map(cell -> new Object[] {id.value(), cell.value()})
                .toList();
        many.batchUpdate("insert into queried_cell (submission_id, cell) values (?, ?)", rows);
    }
}
