package org.vrs.reading;

import java.util.List;
import org.vrs.screen.AnswerSheet;
import org.vrs.screen.AnswerSheet.Row;
import org.vrs.screen.AnswerSheet.Table;

/** Leaves out the rows that ask for no look, and what is then empty. */
final class OnlyMarked {

    private OnlyMarked() {}

    static List<AnswerSheet> of(List<AnswerSheet> sheets) {
        return sheets.stream()
                .map(sheet -> new AnswerSheet(
                        sheet.id(),
                        sheet.title(),
                        sheet.tables().stream()
                                .map(OnlyMarked::table)
                                .filter(table -> !table.rows().isEmpty())
                                .toList()))
                .filter(sheet -> !sheet.tables().isEmpty())
                .toList();
    }

    private static Table table(Table table) {
        List<Row> rows = table.rows().stream().filter(Row::unusual).toList();
        return new Table(table.id(), table.title(), table.unit(), table.source(), table.columns(), rows);
    }
}
