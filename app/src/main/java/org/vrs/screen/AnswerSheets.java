package org.vrs.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Question.Layout;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Section;
import org.vrs.questionnaire.Texts;

/** Lays answers out as tables to read, beside those of the round before: the same on every screen that shows figures. */
public final class AnswerSheets {

    private static final String FIELDS_ROW = "";

    private final Questionnaire questionnaire;
    private final Texts texts;
    private final AnswerWords words;
    private final Answers answers;
    private final TableSource source;
    private final Answers before;
    private final Set<CellId> found;

    private AnswerSheets(
            Questionnaire questionnaire, Locale locale, Answers answers, Answers before, Set<CellId> found) {
        this.questionnaire = questionnaire;
        this.texts = questionnaire.texts(locale);
        this.words = new AnswerWords(texts, locale);
        this.answers = answers;
        this.source = new TableSource(questionnaire, answers);
        this.before = before;
        this.found = found;
    }

    /**
     * The sections that hold answers, now or before.
     *
     * @param before the accepted answers of the round before; {@link Answers#NONE} where nothing is compared
     */
    public static List<AnswerSheet> of(Questionnaire questionnaire, Locale locale, Answers answers, Answers before) {
        return new AnswerSheets(questionnaire, locale, answers, before, Set.of()).sheets();
    }

    /** The same for a reviewer: the cells in which the checks have found something are marked too. */
    public static List<AnswerSheet> of(
            Questionnaire questionnaire, Locale locale, Answers answers, Answers before, Set<CellId> found) {
        return new AnswerSheets(questionnaire, locale, answers, before, found).sheets();
    }

    private List<AnswerSheet> sheets() {
        return questionnaire.sections().stream()
                .map(section -> new AnswerSheet(section.id(), texts.section(section), tables(section)))
                .filter(sheet -> !sheet.tables().isEmpty())
                .toList();
    }

    private List<AnswerSheet.Table> tables(Section section) {
        return section.questions().stream()
                .map(this::table)
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private AnswerSheet.Table table(Question question) {
        if (question.layout() == Layout.FIELDS) {
            return table(question, List.of(), fields(question));
        }
        RowMatch match = new RowMatch(question);
        List<Column> columns = columns(question, match);
        List<String> headings =
                columns.stream().map(column -> texts.column(question, column)).toList();
        return table(question, headings, rows(question, match, columns));
    }

    private AnswerSheet.Table table(Question question, List<String> headings, List<AnswerSheet.Row> rows) {
        return new AnswerSheet.Table(
                question.id(), texts.question(question), unit(question), source(question), headings, rows);
    }

    private List<AnswerSheet.Row> fields(Question question) {
        return question.columns().stream()
                .filter(column -> holds(question, FIELDS_ROW, column))
                .map(column -> new AnswerSheet.Row(
                        texts.column(question, column), List.of(cell(question, column, FIELDS_ROW, FIELDS_ROW))))
                .toList();
    }

    /** Columns without any answer say nothing and are left out; the key of a free row is its name. */
    private List<Column> columns(Question question, RowMatch match) {
        return question.columns().stream()
                .filter(column -> !match.key().contains(column))
                .filter(column -> question.allRows().stream().anyMatch(row -> holds(question, row, column)))
                .toList();
    }

    private boolean holds(Question question, String row, Column column) {
        CellId cell = question.cell(row, column.code());
        return answers.get(cell).isPresent() || before.get(cell).isPresent();
    }

    /** The rows of now in the order of the sheet, then those that only the round before had. */
    private List<AnswerSheet.Row> rows(Question question, RowMatch match, List<Column> columns) {
        Map<String, String> now = match.rows(answers);
        Map<String, String> last = match.rows(before);
        List<AnswerSheet.Row> rows = new ArrayList<>();
        now.forEach((key, row) -> rows.add(new AnswerSheet.Row(
                match.label(texts, words, answers, row), cells(question, columns, row, last.get(key)))));
        last.forEach((key, row) -> {
            if (!now.containsKey(key)) {
                rows.add(new AnswerSheet.Row(
                        match.label(texts, words, before, row), cells(question, columns, null, row)));
            }
        });
        return rows;
    }

    private List<AnswerSheet.Cell> cells(
            Question question, List<Column> columns, @Nullable String row, @Nullable String lastRow) {
        return columns.stream()
                .map(column -> cell(question, column, row, lastRow))
                .toList();
    }

    private AnswerSheet.Cell cell(Question question, Column column, @Nullable String row, @Nullable String lastRow) {
        boolean figure = column.type().isFigure();
        Answer now = row == null ? null : answer(answers, question, column, row);
        Answer last = lastRow == null || !figure ? null : answer(before, question, column, lastRow);
        String shownRow = row == null ? String.valueOf(lastRow) : row;
        CellId id = question.cell(shownRow, column.code());
        return new AnswerSheet.Cell(
                id.value(),
                words.of(column, now),
                figure,
                now instanceof Answer.Missing,
                last == null ? null : words.of(column, last),
                change(now, last),
                found.contains(id) || large(now, last));
    }

    private static @Nullable Answer answer(Answers from, Question question, Column column, String row) {
        return question.hasCell(row, column)
                ? from.get(question.cell(row, column.code())).orElse(null)
                : null;
    }

    private static @Nullable Text change(@Nullable Answer now, @Nullable Answer last) {
        return now instanceof Answer.Number figure && last instanceof Answer.Number earlier
                ? Change.of(earlier.value(), figure.value()).words()
                : null;
    }

    private static boolean large(@Nullable Answer now, @Nullable Answer last) {
        return now instanceof Answer.Number figure
                && last instanceof Answer.Number earlier
                && Change.of(earlier.value(), figure.value()).large();
    }

    private @Nullable String unit(Question question) {
        String unit = source.unit(question);
        return unit == null ? null : texts.code("CL_UNIT", unit);
    }

    private String source(Question question) {
        String agency = source.of(question, "AGENCY");
        return Stream.of(agency == null ? null : texts.code("CL_AGENCY", agency), source.of(question, "SOURCE"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(": "));
    }
}
