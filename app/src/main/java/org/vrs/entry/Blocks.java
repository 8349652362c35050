package org.vrs.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vrs.entry.SectionPage.Block;
import org.vrs.entry.SectionPage.Head;
import org.vrs.entry.SectionPage.Row;
import org.vrs.entry.SectionPage.Shape;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Question.Layout;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Section;
import org.vrs.questionnaire.Texts;
import org.vrs.screen.AnswerSheet;
import org.vrs.screen.RowMatch;

/** Lays the questions of a section out: which rows are shown, in which shape, with the last accepted answers beside them. */
final class Blocks {

    private static final int WIDEST_TABLE = 8;
    private static final int EMPTY_ROWS = 3;
    private static final int EMPTY_CARDS = 1;
    private static final int NAMED_BY = 4;

    private final Questionnaire questionnaire;
    private final Fields fields;
    private final Answers last;
    private final List<AnswerSheet> lastSheets;
    private final Map<CellId, Field> typed;
    private final Map<String, Integer> more;

    /**
     * Lays out with these beside the draft.
     *
     * @param lastSheets the last accepted return as tables
     * @param typed      cells that are not shown as the draft has them
     * @param more       empty rows asked for, by question
     */
    Blocks(
            Questionnaire questionnaire,
            Fields fields,
            Answers last,
            List<AnswerSheet> lastSheets,
            Map<CellId, Field> typed,
            Map<String, Integer> more) {
        this.questionnaire = questionnaire;
        this.fields = fields;
        this.last = last;
        this.lastSheets = lastSheets;
        this.typed = typed;
        this.more = more;
    }

    List<Block> of(Section section) {
        return section.questions().stream().map(this::block).toList();
    }

    private Block block(Question question) {
        Texts texts = fields.texts();
        Shape shape = shape(question);
        List<String> rows = rows(question, shape);
        int free = (int) rows.stream().filter(row -> isFree(question, row)).count();
        return new Block(
                question.id(),
                texts.question(question),
                question.core(),
                question.unit() == null ? null : texts.code("CL_UNIT", question.unit()),
                texts.find("question." + question.id() + ".help"),
                shape,
                question.columns().stream()
                        .map(column -> new Head(
                                texts.column(question, column), column.type().isFigure()))
                        .toList(),
                rows(question, rows),
                shape == Shape.TABLE ? hints(question) : List.of(),
                free < question.maxRows() ? more.getOrDefault(question.id(), 0) : null,
                question.layout() == Layout.LIST ? lastRows(question) : List.of());
    }

    /** Tables of many words would be read sideways for ever; figures stay in rows and columns. */
    private static Shape shape(Question question) {
        if (question.layout() == Layout.FIELDS) {
            return Shape.FIELDS;
        }
        long figures = question.columns().stream()
                .filter(column -> column.type().isFigure())
                .count();
        boolean wide = question.columns().size() > WIDEST_TABLE
                && figures * 2 < question.columns().size();
        return wide ? Shape.CARDS : Shape.TABLE;
    }

    private static boolean isFree(Question question, String row) {
        return question.layout() == Layout.LIST && !question.rows().contains(row);
    }

    /** Of the free rows those up to the last one started, and some empty ones to go on with. */
    private List<String> rows(Question question, Shape shape) {
        int shown = shape == Shape.CARDS ? EMPTY_CARDS : EMPTY_ROWS;
        shown += more.getOrDefault(question.id(), 0);
        for (String row : fields.answers().rows(question.id())) {
            if (isFree(question, row)) {
                shown = Math.max(
                        shown,
                        Integer.parseInt(row)
                                + (shape == Shape.CARDS ? EMPTY_CARDS : EMPTY_ROWS)
                                + more.getOrDefault(question.id(), 0));
            }
        }
        int free = shown;
        return question.allRows().stream()
                .filter(row -> !isFree(question, row) || Integer.parseInt(row) <= free)
                .toList();
    }

    private List<Row> rows(Question question, List<String> rows) {
        Map<String, String> earlier = earlier(question);
        List<Row> laid = new ArrayList<>();
        for (String row : rows) {
            List<@Nullable Field> cells = new ArrayList<>();
            for (Column column : question.columns()) {
                cells.add(question.hasCell(row, column) ? field(question, row, column, earlier) : null);
            }
            boolean started = cells.stream()
                    .filter(Objects::nonNull)
                    .anyMatch(field -> !field.value().isEmpty());
            laid.add(new Row(label(question, row, cells), row.equals("T"), started, cells));
        }
        return laid;
    }

    /** A card that is folded says what is in it. */
    private String label(Question question, String row, List<@Nullable Field> cells) {
        if (row.isEmpty()) {
            return "";
        }
        String label = fields.rowLabel(question, row);
        if (shape(question) != Shape.CARDS || !isFree(question, row)) {
            return label;
        }
        return Stream.concat(
                        Stream.of(label),
                        cells.stream()
                                .filter(Objects::nonNull)
                                .map(Field::shown)
                                .filter(shown -> !shown.isEmpty()))
                .limit(NAMED_BY)
                .collect(Collectors.joining(" \u00b7 "));
    }

    private Field field(Question question, String row, Column column, Map<String, String> earlier) {
        CellId id = question.cell(row, column.code());
        Cell cell = questionnaire.cell(id).orElseThrow();
        Field known = typed.get(id);
        return known != null ? known : fields.of(cell, last(question, row, column, earlier));
    }

    private @Nullable Answer last(Question question, String row, Column column, Map<String, String> earlier) {
        String lastRow = isFree(question, row) ? earlier.get(row) : row;
        return lastRow == null ? null : last.cells().get(question.cell(lastRow, column.code()));
    }

    /** Where the last return has what a free row of now is about. */
    private Map<String, String> earlier(Question question) {
        Map<String, String> earlier = new HashMap<>();
        if (question.layout() == Layout.LIST && !last.cells().isEmpty()) {
            RowMatch match = new RowMatch(question);
            Map<String, String> then = match.rows(last);
            match.rows(fields.answers()).forEach((key, row) -> {
                String lastRow = then.get(key);
                if (lastRow != null) {
                    earlier.put(row, lastRow);
                }
            });
        }
        return earlier;
    }

    private List<String> hints(Question question) {
        List<String> hints = new ArrayList<>();
        for (Column column : question.columns()) {
            if (column.type() == CellType.FLAGS) {
                continue; // said once for all tables
            }
            String help = fields.columnHelp(question, column);
            if (help != null) {
                hints.add(fields.texts().column(question, column) + ": " + help);
            }
        }
        return hints;
    }

    private List<AnswerSheet> lastRows(Question question) {
        for (AnswerSheet sheet : lastSheets) {
            for (AnswerSheet.Table table : sheet.tables()) {
                if (table.id().equals(question.id())) {
                    return List.of(new AnswerSheet("last-" + question.id(), table.title(), List.of(table)));
                }
            }
        }
        return List.of();
    }
}
