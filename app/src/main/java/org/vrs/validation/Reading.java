package org.vrs.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;

/** One return as the checks read it, and the place where they leave what they find. Used by one thread, once. */
class Reading {

    static final CellId FORM_OF_RETURN = CellId.valueOf("X7.FORM");
    private static final String NIL = "NIL";

    private final Questionnaire questionnaire;
    private final CheckInput input;
    private final Notes notes;
    private final List<Finding> findings = new ArrayList<>();

    Reading(Questionnaire questionnaire, CheckInput input) {
        this.questionnaire = questionnaire;
        this.input = input;
        this.notes = new Notes(questionnaire, input.answers());
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    CheckInput input() {
        return input;
    }

    Answers answers() {
        return input.answers();
    }

    Notes notes() {
        return notes;
    }

    boolean isNil() {
        return isNil(answers());
    }

    private static boolean isNil(Answers answers) {
        return answers.get(FORM_OF_RETURN).map(Answer::text).filter(NIL::equals).isPresent();
    }

    /** The figure in a cell; in a nil return a blank stands for zero, which is what the form of return declares. */
    Optional<BigDecimal> figure(CellId cell) {
        return figure(answers(), cell);
    }

    static Optional<BigDecimal> figure(Answers answers, CellId cell) {
        if (isNil(answers) && answers.get(cell).isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return answers.number(cell);
    }

    /** Hands over every answered cell of the questionnaire that is the participant's to fill in. */
    void eachAnswer(BiConsumer<Cell, Answer> look) {
        answers()
                .cells()
                .forEach((id, answer) -> questionnaire
                        .cell(id)
                        .filter(cell -> !cell.question().locked())
                        .ifPresent(cell -> look.accept(cell, answer)));
    }

    void eachAnswer(CellType type, BiConsumer<Cell, Answer> look) {
        eachAnswer((cell, answer) -> {
            if (cell.column().type() == type) {
                look.accept(cell, answer);
            }
        });
    }

    /** The free rows of a list that hold an answer. */
    List<String> startedRows(Question question) {
        return answers().rows(question.id()).stream()
                .filter(row -> !question.rows().contains(row))
                .toList();
    }

    /** The cells of a column in the started free rows, with their answers, in order. */
    Map<CellId, Answer> column(RuleSettings.ColumnName name) {
        @Nullable Question question = questionnaire.question(name.question());
        if (question == null) {
            return Collections.emptyMap();
        }
        Map<CellId, Answer> column = new java.util.LinkedHashMap<>();
        for (String row : startedRows(question)) {
            CellId cell = question.cell(row, name.column());
            answers().get(cell).ifPresent(answer -> column.put(cell, answer));
        }
        return column;
    }

    void find(RuleSettings rule, @Nullable CellId cell, String found, String allowed, String... details) {
        findings.add(new Finding(rule.rule().id(), rule.rule().severity(), cell, found, allowed, List.of(details)));
    }

    List<Finding> findings() {
        return findings;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
