package org.vrs.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Section;
import org.vrs.questionnaire.Texts;

/**
 * Where everything of a form stands, the same for every participant and language: the writer draws by it, and the reader
 * falls back on it where a name was lost.
 */
public final class FormLayout {

    /** Column of row labels (and of the key of a list); figures start right of it. */
    public static final int LABELS = 1;

    public static final int FIRST_INPUT = 2;
    public static final int FIRST_BLOCK = 5;
    private static final int NARROWEST_BAR = 8;
    private static final int FIELD_COLUMNS = 3;

    /**
     * One question on its sheet.
     *
     * @param helpRow   row of the help text, or -1
     * @param headerRow row of the column headings, or -1 for single fields
     * @param firstRow  first row of inputs
     * @param columns   sheet column of each of the question's columns
     */
    public record Block(
            Section section,
            Question question,
            int headingRow,
            int helpRow,
            int headerRow,
            int firstRow,
            int[] columns) {

        public int row(int index) {
            return firstRow + index;
        }

        /** The row of the column headings, or the first row of single fields. */
        public int top() {
            return headerRow < 0 ? firstRow : headerRow;
        }

        public int lastRow() {
            return firstRow + (isFields() ? question.columns().size() : question.rowCount()) - 1;
        }

        public boolean isFields() {
            return question.layout() == Question.Layout.FIELDS;
        }

        /** Whether the first column of a list stands where other questions have their row labels. */
        public boolean hasKeyColumn() {
            return columns.length > 0 && columns[0] == LABELS;
        }

        public int lastColumn() {
            return isFields() ? NARROWEST_BAR : Math.max(NARROWEST_BAR, columns[columns.length - 1]);
        }

        /** Whether answers may need two lines: words and labels of codes outside the wide first column. */
        public boolean hasWideAnswers() {
            for (int i = 0; i < columns.length; i++) {
                CellType type = question.columns().get(i).type();
                if (columns[i] != LABELS
                        && (type == CellType.CODE || type == CellType.CODES || type == CellType.TEXT)) {
                    return true;
                }
            }
            return false;
        }

        /** First column of the participant's own last figures. */
        public int lastFiguresColumn() {
            return (isFields() ? NARROWEST_BAR : columns[columns.length - 1]) + 2;
        }

        /** The column behind them; those of single fields are words and take several columns each. */
        public int afterLastFigures() {
            return lastFiguresColumn() + (isFields() ? FIELD_COLUMNS : columns.length);
        }
    }

    /** One sheet: its blocks, the width of each column in characters, and its last row. */
    public record SheetPlan(Section section, List<Block> blocks, int[] widths, int lastRow) {

        public String name() {
            return section.sheet();
        }

        public int lastColumn() {
            return blocks.stream().mapToInt(Block::lastColumn).max().orElse(NARROWEST_BAR);
        }
    }

    private final Questionnaire questionnaire;
    private final List<SheetPlan> sheets = new ArrayList<>();
    private final Map<CellId, Place> places = new HashMap<>();

    public FormLayout(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        for (Section section : questionnaire.sections()) {
            sheets.add(plan(section));
        }
    }

    public List<SheetPlan> sheets() {
        return sheets;
    }

    /** The place of each cell as issued. */
    public Map<CellId, Place> places() {
        return places;
    }

    /** Where an input cell stands. */
    public Place place(CellId cell) {
        Place place = places.get(cell);
        if (place == null) {
            throw new IllegalArgumentException("No cell " + cell + " in " + questionnaire.id());
        }
        return place;
    }

    private SheetPlan plan(Section section) {
        List<Block> blocks = new ArrayList<>();
        int row = FIRST_BLOCK;
        for (Question question : section.questions()) {
            Block block = block(section, question, row);
            blocks.add(block);
            locate(block);
            row = block.lastRow() + 2;
        }
        return new SheetPlan(section, blocks, widths(blocks), row);
    }

    private Block block(Section section, Question question, int row) {
        Texts texts = questionnaire.texts(Locale.ENGLISH);
        int next = row + 1;
        int help = texts.find("question." + question.id() + ".help") == null ? -1 : next++;
        int header = question.layout() == Question.Layout.FIELDS ? -1 : next++;
        return new Block(section, question, row, help, header, next, columns(question));
    }

    private static int[] columns(Question question) {
        int[] columns = new int[question.columns().size()];
        boolean fields = question.layout() == Question.Layout.FIELDS;
        int next = hasKey(question) ? LABELS : FIRST_INPUT;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = fields ? FIRST_INPUT : next++;
        }
        return columns;
    }

    /** The wide label column takes the key of a list, unless fixed rows need it for their labels. */
    private static boolean hasKey(Question question) {
        return question.layout() == Question.Layout.LIST
                && (question.rows().isEmpty() || question.columns().get(0).type() == CellType.CODE);
    }

    private void locate(Block block) {
        Question question = block.question();
        List<String> rows = question.allRows();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < block.columns().length; c++) {
                Column column = question.columns().get(c);
                if (question.hasCell(rows.get(r), column)) {
                    int row = block.isFields() ? block.row(c) : block.row(r);
                    places.put(
                            question.cell(rows.get(r), column.code()),
                            new Place(block.section().sheet(), row, block.columns()[c]));
                }
            }
        }
    }

    private int[] widths(List<Block> blocks) {
        int last = blocks.stream()
                .mapToInt(block -> Math.max(NARROWEST_BAR, block.afterLastFigures()))
                .max()
                .orElse(NARROWEST_BAR);
        int[] widths = new int[last + 1];
        Arrays.fill(widths, 12);
        widths[0] = 4;
        for (Block block : blocks) {
            for (int c = 0; c < block.columns().length && !block.isFields(); c++) {
                int column = block.columns()[c];
                widths[column] = Math.max(
                        widths[column], width(block.question().columns().get(c)));
            }
        }
        widths[LABELS] = 38;
        return widths;
    }

    private static int width(Column column) {
        return switch (column.type()) {
            case COUNT, AMOUNT, PERCENT, RANK, DATE, FLAGS -> 12;
            case CODE -> 20;
            case CODES, EMAIL -> 22;
            case TEXT -> textWidth(column.maxLength());
        };
    }

    private static int textWidth(int maxLength) {
        if (maxLength > 500) {
            return 60;
        }
        return maxLength > 0 && maxLength <= 40 ? 16 : 34;
    }
}
