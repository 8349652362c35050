package org.vrs.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.draft.CellChange;
import org.vrs.draft.Draft;
import org.vrs.entry.Field.Choice;
import org.vrs.entry.Field.Control;
import org.vrs.entry.Field.Found;
import org.vrs.entry.Field.Say;
import org.vrs.entry.Field.State;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Texts;
import org.vrs.screen.AnswerWords;
import org.vrs.typed.TypedAnswers;
import org.vrs.validation.Finding;
import org.vrs.validation.FindingWords;

/** Puts the cells of one draft on the screen. */
final class Fields {

    /** A longer list would make the page heavy where it is written into every cell. */
    private static final int SHORT_LIST = 30;

    private static final int ONE_LINE = 200;
    private static final String TOTAL = "T";

    private final Questionnaire questionnaire;
    private final Texts texts;
    private final AnswerWords words;
    private final FindingWords findingWords;
    private final Draft draft;
    private final Map<CellId, List<Finding>> found;
    private final Waiting waiting;
    private final Map<String, Say> said;
    private final boolean open;

    /** @param said what is said about warnings, by the finding's key */
    Fields(
            Questionnaire questionnaire,
            Locale locale,
            Draft draft,
            List<Finding> findings,
            Map<String, Say> said,
            boolean open) {
        this.questionnaire = questionnaire;
        this.texts = questionnaire.texts(locale);
        this.words = new AnswerWords(texts, locale);
        this.findingWords = new FindingWords(questionnaire, locale);
        this.draft = draft;
        this.found = findings.stream()
                .filter(finding -> finding.cell() != null)
                .collect(Collectors.groupingBy(finding -> CellId.valueOf(String.valueOf(finding.cell()))));
        this.waiting = new Waiting(questionnaire, draft);
        this.said = said;
        this.open = open;
    }

    Texts texts() {
        return texts;
    }

    Answers answers() {
        return draft.answers();
    }

    /** The cell as the draft has it. */
    Field of(Cell cell, @Nullable Answer last) {
        return of(cell, last, draft.answers().cells().get(cell.id()), null);
    }

    /**
     * The cell with what somebody typed in it, which the draft may not have taken.
     *
     * @param typed what stands in the input
     * @param state what became of it
     */
    Field of(Cell cell, @Nullable Answer last, @Nullable Answer typed, @Nullable State state) {
        Column column = cell.column();
        Question question = cell.question();
        String columnLabel = texts.column(question, column);
        Control control = open && !question.locked() && draft.isOpen(cell.id()) ? control(column, typed) : Control.READ;
        return new Field(
                cell.id().value(),
                cell.row().isEmpty() ? columnLabel : rowLabel(question, cell.row()) + ", " + columnLabel,
                columnLabel,
                columnHelp(question, column),
                control,
                typed(column, typed),
                words.of(column, typed),
                control == Control.READ ? List.of() : choices(column, typed),
                longList(column),
                question.locked() ? "" : words.of(column, last),
                question.core() && column.required(),
                cell.row().equals(TOTAL),
                CellChange.code(draft.answers().cells().get(cell.id())),
                state,
                found(cell.id()));
    }

    String rowLabel(Question question, String row) {
        return question.rows().contains(row) ? texts.row(question, row) : findingWords.row(row);
    }

    @Nullable
    String columnHelp(Question question, Column column) {
        String exact = texts.find("column." + question.id() + "." + column.code() + ".help");
        return exact != null ? exact : texts.find("column." + column.code() + ".help");
    }

    /** An answer in words, for a sentence. */
    String words(Cell cell, @Nullable Answer answer) {
        return words.of(cell.column(), answer);
    }

    private Control control(Column column, @Nullable Answer answer) {
        if (answer instanceof Answer.Words words && words.value().indexOf('\n') >= 0) {
            return Control.AREA;
        }
        return switch (column.type()) {
            case COUNT, AMOUNT, PERCENT, RANK -> Control.FIGURE;
            case CODE -> longList(column) == null ? Control.CODE : Control.LINE;
            case CODES -> longList(column) == null ? Control.CODES : Control.LINE;
            case FLAGS -> Control.LINE;
            case TEXT -> column.maxLength() > ONE_LINE ? Control.AREA : Control.LINE;
            case EMAIL -> Control.EMAIL;
            case DATE -> Control.DATE;
        };
    }

    private @Nullable String longList(Column column) {
        String list = column.codeList();
        return list != null && isLong(questionnaire, list) ? list : null;
    }

    static boolean isLong(Questionnaire questionnaire, String list) {
        return questionnaire.codeList(list).codes().size() > SHORT_LIST;
    }

    /** An answer as a person types it: a code of a long list with its label, all else as it is written down. */
    private String typed(Column column, @Nullable Answer answer) {
        String list = longList(column);
        if (list != null && answer instanceof Answer.Code code && code.value().indexOf(',') < 0) {
            return TypedAnswers.choice(texts, list, code.value());
        }
        return answer == null ? "" : answer.text();
    }

    /** What is not understood stays among the choices, so that it is neither lost nor mistaken for a blank. */
    private List<Choice> choices(Column column, @Nullable Answer answer) {
        String list = column.codeList();
        if (list == null || longList(column) != null) {
            return List.of();
        }
        List<String> chosen =
                answer == null ? List.of() : Arrays.asList(answer.text().split(","));
        List<String> codes = questionnaire.codeList(list).codes();
        List<Choice> choices = new ArrayList<>();
        codes.forEach(code -> choices.add(new Choice(code, texts.code(list, code), chosen.contains(code))));
        if (answer != null && !codes.containsAll(chosen)) {
            choices.add(new Choice(answer.text(), answer.text(), true));
        }
        return choices;
    }

    /** What the checks find in a cell. */
    List<Found> found(CellId cell) {
        return found.getOrDefault(cell, List.of()).stream()
                .map(finding -> new Found(
                        finding.severity(),
                        findingWords.message(finding),
                        findingWords.remedy(finding),
                        waiting.is(finding),
                        said.get(finding.key())))
                .toList();
    }
}
