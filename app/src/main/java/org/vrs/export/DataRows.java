package org.vrs.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vrs.export.DataRow.Content;
import org.vrs.export.DataRow.Place;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Section;
import org.vrs.questionnaire.Texts;
import org.vrs.screen.AnswerWords;
import org.vrs.screen.RowMatch;
import org.vrs.screen.TableSource;

/**
 * Takes returns apart into rows of the long form, in the order of the sheets. A blank cell gives no row; flags give none of
 * their own, they stand beside each figure of their row.
 */
final class DataRows {

    private static final String FLAGS = "FLAG";

    private final Questionnaire questionnaire;
    private final Texts texts;
    private final AnswerWords words;
    private final Map<Question, RowMatch> matches = new HashMap<>();

    DataRows(Questionnaire questionnaire, Locale locale) {
        this.questionnaire = questionnaire;
        this.texts = questionnaire.texts(locale);
        this.words = new AnswerWords(texts, locale);
    }

    Stream<DataRow> of(DataRow.Return from, Answers answers) {
        TableSource source = new TableSource(questionnaire, answers);
        return questionnaire.sections().stream()
                .flatMap(section -> section.questions().stream()
                        .flatMap(question -> table(section, question, answers, source.unit(question))))
                .map(cell -> new DataRow(from, cell.place(), cell.content()));
    }

    private record Cell(Place place, Content content) {}

    private Stream<Cell> table(Section section, Question question, Answers answers, @Nullable String unit) {
        return question.allRows().stream().flatMap(row -> {
            String flags = text(answers, question, row);
            return question.columns().stream()
                    .filter(column -> column.type() != CellType.FLAGS && question.hasCell(row, column))
                    .flatMap(column -> answers
                            .get(question.cell(row, column.code()))
                            .map(answer -> new Cell(
                                    place(section, question, row, column, answers),
                                    content(column, answer, flags, unit)))
                            .stream());
        });
    }

    private static @Nullable String text(Answers answers, Question question, String row) {
        return answers.get(question.cell(row, FLAGS)).map(Answer::text).orElse(null);
    }

    private Place place(Section section, Question question, String row, Column column, Answers answers) {
        CellId cell = question.cell(row, column.code());
        return new Place(
                section.id(),
                question.id(),
                texts.question(question),
                row,
                rowName(question, row, answers),
                column.code(),
                texts.column(question, column),
                cell.value());
    }

    private String rowName(Question question, String row, Answers answers) {
        return row.isEmpty()
                ? ""
                : matches.computeIfAbsent(question, RowMatch::new).label(texts, words, answers, row);
    }

    private static Content content(Column column, Answer answer, @Nullable String flags, @Nullable String unit) {
        if (!column.type().isFigure()) {
            return answer instanceof Answer.Number rank
                    ? new Content(rank.value(), null, null, null, null, null)
                    : new Content(null, answer.text(), null, null, null, null);
        }
        String status = ObservationStatus.of(answer, flags);
        if (answer instanceof Answer.Missing missing) {
            return new Content(null, null, missing.marker().name(), status, flags, unit);
        }
        return answer instanceof Answer.Number number
                ? new Content(number.value(), null, null, status, flags, unit)
                : new Content(null, answer.text(), null, status, flags, unit);
    }
}
