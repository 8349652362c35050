package org.vrs.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Questionnaire.Cell;
import org.vrs.questionnaire.Relation;
import org.vrs.questionnaire.Relation.EachCell;
import org.vrs.questionnaire.Relation.FreeRow;
import org.vrs.questionnaire.Relations;

/** One return as the checks read it, and the place where they leave what they find. Used by one thread, once. */
class Reading {

    /** Takes an answer and what its rule says about its cell alone. */
    interface Look<R extends EachCell> {
        void at(CellId cell, Answer answer, R relation);
    }

    private record Answered(Cell cell, Answer answer) {}

    private final Questionnaire questionnaire;
    private final CheckInput input;
    private final Notes notes;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Relation compared;
    /** The answers that are the participant's to give, in the order of their cells. */
    private final List<Answered> own = new ArrayList<>();
    /** The rows with an answer, by question; single fields have the empty row. */
    private final Map<String, TreeSet<String>> answered = new HashMap<>();

    Reading(Questionnaire questionnaire, CheckInput input) {
        this.questionnaire = questionnaire;
        this.input = input;
        this.notes = new Notes(questionnaire, input.answers());
        input.answers()
                .cells()
                .forEach((id, answer) -> questionnaire.cell(id).ifPresent(cell -> {
                    answered.computeIfAbsent(cell.question().id(), question -> new TreeSet<>())
                            .add(cell.row());
                    if (!cell.question().locked()) {
                        own.add(new Answered(cell, answer));
                    }
                }));
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

    static boolean isNil(Answers answers) {
        return answers.get(Relations.FORM_OF_RETURN)
                .map(Answer::text)
                .filter(Relations.NIL::equals)
                .isPresent();
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
        own.forEach(one -> look.accept(one.cell(), one.answer()));
    }

    void eachAnswer(CellType type, BiConsumer<Cell, Answer> look) {
        eachAnswer((cell, answer) -> {
            if (cell.column().type() == type) {
                look.accept(cell, answer);
            }
        });
    }

    /** What a rule says about the cells of the questionnaire. */
    <R extends Relation> Stream<R> relations(RuleSettings rule, Class<R> type) {
        return questionnaire.relations().of(rule.rule()).stream()
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Hands over every answered cell about which a rule says something, with what it says. */
    <R extends EachCell> void eachAnswer(RuleSettings rule, Class<R> type, Look<R> look) {
        Map<CellId, EachCell> relations = ofOneCell(rule);
        answers().cells().forEach((cell, answer) -> {
            @Nullable EachCell relation = relations.get(cell);
            if (type.isInstance(relation)) {
                look.at(cell, answer, type.cast(relation));
            }
        });
    }

    Map<CellId, EachCell> ofOneCell(RuleSettings rule) {
        return questionnaire.relations().ofOneCell(rule.rule());
    }

    /** Those of some cells that hold an answer, in their order. */
    Map<CellId, Answer> answered(List<CellId> cells) {
        Map<CellId, Answer> answered = new LinkedHashMap<>();
        cells.forEach(cell -> answers().get(cell).ifPresent(answer -> answered.put(cell, answer)));
        return answered;
    }

    /** The free rows of a list that hold an answer. */
    List<String> startedRows(Question question) {
        return answeredRows(question).stream()
                .filter(row -> !question.rows().contains(row))
                .toList();
    }

    boolean isStarted(FreeRow row) {
        return answered.getOrDefault(row.question(), new TreeSet<>()).contains(row.row());
    }

    /** The rows that hold an answer, in order of their names; the empty row for single fields. */
    Set<String> answeredRows(Question question) {
        return answered.getOrDefault(question.id(), new TreeSet<>());
    }

    /** The cells of a column in the started free rows of a list or in the rows of a grid, with their answers, in order. */
    Map<CellId, Answer> column(RuleSettings.ColumnName name) {
        @Nullable Question question = questionnaire.question(name.question());
        if (question == null) {
            return Collections.emptyMap();
        }
        Map<CellId, Answer> column = new LinkedHashMap<>();
        for (String row : question.layout() == Question.Layout.GRID ? question.rows() : startedRows(question)) {
            CellId cell = question.cell(row, name.column());
            answers().get(cell).ifPresent(answer -> column.put(cell, answer));
        }
        return column;
    }

    /** Whether the row of a cell carries a flag. */
    boolean isFlagged(CellId cell, String flag) {
        return answers()
                .get(inRow(cell, "FLAG"))
                .filter(flags -> Arrays.asList(flags.text().split("\\s*,\\s*")).contains(flag))
                .isPresent();
    }

    /** Whether any row of a question carries a flag. */
    boolean isFlagged(Question question, String flag) {
        return answeredRows(question).stream().anyMatch(row -> isFlagged(question.cell(row, "FLAG"), flag));
    }

    /** The cell of another column in the row of a cell. */
    static CellId inRow(CellId cell, String column) {
        return CellId.valueOf(cell.value().substring(0, cell.value().lastIndexOf('.') + 1) + column);
    }

    /** The row of a cell of a question. */
    static String row(Question question, CellId cell) {
        String rest = cell.value().substring(question.id().length() + 1);
        return rest.substring(0, rest.indexOf('.'));
    }

    void find(RuleSettings rule, @Nullable CellId cell, String found, String allowed, String... details) {
        findings.add(new Finding(
                rule.rule().id(),
                rule.rule().severity(),
                cell,
                found,
                allowed,
                List.of(details),
                new Evidence(rule.version(), seen(cell))));
    }

    /** Says what is being compared, until something else is: findings keep it as their evidence. */
    void looksAt(@Nullable Relation relation) {
        compared = relation;
    }

    /** What stands in the compared cells, or in the one that a finding is about. */
    private Map<String, String> seen(@Nullable CellId place) {
        List<CellId> cells = compared == null ? place == null ? List.of() : List.of(place) : compared.cells();
        boolean overTime = compared instanceof Relation.Condition condition
                && condition.statement().usesLast();
        Map<String, String> seen = new LinkedHashMap<>();
        for (CellId cell : cells) {
            answers().get(cell).ifPresent(answer -> seen.put(cell.value(), answer.text()));
            @Nullable Answers last = input.lastAccepted();
            if (overTime && last != null) {
                last.get(cell).ifPresent(answer -> seen.put("last(" + cell + ")", answer.text()));
            }
        }
        return seen;
    }

    List<Finding> findings() {
        return findings;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
