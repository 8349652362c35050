package org.vrs.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Section;
import org.vrs.questionnaire.Texts;

/** Lays answers out as tables to read, beside those of the round before: the same on every screen that shows figures. */
public final class AnswerSheets {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal FEW = BigDecimal.valueOf(20);

    private final Questionnaire questionnaire;
    private final Texts texts;
    private final NumberFormat numbers;
    private final Answers answers;
    private final Answers before;

    private AnswerSheets(Questionnaire questionnaire, Locale locale, Answers answers, Answers before) {
        this.questionnaire = questionnaire;
        this.texts = questionnaire.texts(locale);
        this.numbers = NumberFormat.getNumberInstance(locale);
        this.numbers.setMaximumFractionDigits(2);
        this.answers = answers;
        this.before = before;
    }

    /**
     * The sections that hold answers, now or before.
     *
     * @param before the accepted answers of the round before; {@link Answers#NONE} where nothing is compared
     */
    public static List<AnswerSheet> of(Questionnaire questionnaire, Locale locale, Answers answers, Answers before) {
        return new AnswerSheets(questionnaire, locale, answers, before).sheets();
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
        String unit = question.unit() == null ? null : texts.code("CL_UNIT", question.unit());
        if (question.layout() == Question.Layout.FIELDS) {
            return new AnswerSheet.Table(question.id(), texts.question(question), unit, List.of(), fields(question));
        }
        List<Column> columns = columns(question);
        List<AnswerSheet.Row> rows = rows(question).stream()
                .map(row -> new AnswerSheet.Row(label(question, row), cells(question, row, columns)))
                .toList();
        List<String> headings =
                columns.stream().map(column -> texts.column(question, column)).toList();
        return new AnswerSheet.Table(question.id(), texts.question(question), unit, headings, rows);
    }

    private List<AnswerSheet.Row> fields(Question question) {
        return question.columns().stream()
                .filter(column -> holds(question.cell("", column.code())))
                .map(column -> new AnswerSheet.Row(texts.column(question, column), List.of(cell(question, "", column))))
                .toList();
    }

    /** Columns without any answer say nothing and are left out; the flags stay where they are used. */
    private List<Column> columns(Question question) {
        return question.columns().stream()
                .filter(column -> rows(question).stream().anyMatch(row -> holds(question.cell(row, column.code()))))
                .toList();
    }

    private List<String> rows(Question question) {
        TreeSet<String> used = new TreeSet<>(answers.rows(question.id()));
        used.addAll(before.rows(question.id()));
        return question.allRows().stream().filter(used::contains).toList();
    }

    private boolean holds(CellId cell) {
        return answers.get(cell).isPresent() || before.get(cell).isPresent();
    }

    private String label(Question question, String row) {
        return question.rows().contains(row) ? texts.row(question, row) : String.valueOf(Integer.parseInt(row));
    }

    private List<AnswerSheet.Cell> cells(Question question, String row, List<Column> columns) {
        List<AnswerSheet.Cell> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(cell(question, row, column)));
        return cells;
    }

    private AnswerSheet.Cell cell(Question question, String row, Column column) {
        CellId id = question.cell(row, column.code());
        Optional<Answer> now = answers.get(id);
        boolean comparable = column.type().isFigure() && question.rows().contains(row);
        String previous =
                comparable ? before.get(id).map(answer -> shown(answer, column)).orElse(null) : null;
        BigDecimal change = comparable ? change(id) : null;
        return new AnswerSheet.Cell(
                id.value(),
                now.map(answer -> shown(answer, column)).orElse(""),
                column.type().isFigure(),
                now.filter(Answer.Missing.class::isInstance).isPresent(),
                previous,
                change == null
                        ? null
                        : "%+d %%"
                                .formatted(change.movePointRight(2)
                                        .setScale(0, RoundingMode.HALF_UP)
                                        .intValue()),
                change != null && unusual(id, change));
    }

    private String shown(Answer answer, Column column) {
        if (answer instanceof Answer.Number number) {
            return numbers.format(number.value());
        }
        if (answer instanceof Answer.Missing missing) {
            return texts.code("CL_MARKER", missing.marker().name());
        }
        return answer instanceof Answer.Code code && column.codeList() != null
                ? labels(column, code.value())
                : answer.text();
    }

    private String labels(Column column, String codes) {
        if (column.type() == CellType.FLAGS || column.codeList() == null) {
            return codes;
        }
        return Stream.of(codes.split(","))
                .map(code -> texts.code(column.codeList(), code))
                .collect(Collectors.joining(", "));
    }

    private @Nullable BigDecimal change(CellId id) {
        BigDecimal old = before.number(id).orElse(null);
        BigDecimal now = answers.number(id).orElse(null);
        if (old == null || now == null || old.signum() == 0) {
            return null;
        }
        return now.subtract(old).divide(old, 4, RoundingMode.HALF_UP);
    }

    private boolean unusual(CellId id, BigDecimal change) {
        BigDecimal difference =
                answers.number(id).orElseThrow().subtract(before.number(id).orElseThrow());
        return change.abs().compareTo(HALF) > 0 && difference.abs().compareTo(FEW) >= 0;
    }
}
