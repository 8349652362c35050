package org.vrs.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.expression.Expression;
import org.vrs.expression.Expression.Comparison;
import org.vrs.expression.Expression.Name;
import org.vrs.expression.Function;
import org.vrs.expression.Sign;
import org.vrs.expression.Statement;
import org.vrs.expression.Statement.Over;
import org.vrs.expression.Statement.Scope;
import org.vrs.questionnaire.Relation.FreeRow;
import org.vrs.questionnaire.Relation.Part;

/** Works out what the sentences of a rule say about cells: each sentence once for every row, column or cell that it is about. */
class StatementReader {

    private final Questionnaire questionnaire;

    StatementReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    List<Relation> of(Rule rule) {
        List<Relation> relations = new ArrayList<>();
        for (Statement statement : rule.statements()) {
            @Nullable Scope scope = statement.scope();
            if (scope == null) {
                relations.add(relation(statement, false));
            } else if (scope.over() == Over.CELLS) {
                scope.names()
                        .forEach(cell -> relations.add(relation(statement.about(value -> cell(value, cell)), false)));
            } else {
                for (String table : scope.names()) {
                    @Nullable Question question = questionnaire.question(table);
                    if (question != null) {
                        relations.addAll(
                                scope.over() == Over.ROWS
                                        ? inColumns(statement, scope, question)
                                        : inRows(statement, scope, question));
                    }
                }
            }
        }
        return relations;
    }

    private static String cell(String name, String each) {
        return name.equals(Statement.VALUE) ? each : name;
    }

    /** A sentence about rows, once for each column of figures. */
    private List<Relation> inColumns(Statement statement, Scope scope, Question question) {
        List<Relation> relations = new ArrayList<>();
        for (Column column : question.columns()) {
            boolean meant =
                    scope.at().isEmpty() ? column.type().isFigure() : scope.at().contains(column.code());
            if (meant) {
                @Nullable Relation whole = ofAllRows(statement, question, column);
                relations.add(
                        whole != null
                                ? whole
                                : relation(
                                        statement.about(row -> question.cell(row, column.code())
                                                .value()),
                                        true));
            }
        }
        return relations;
    }

    /** {@code T = sum(others)}: free rows count once they are started. */
    private static @Nullable Relation ofAllRows(Statement statement, Question question, Column column) {
        if (statement.when() != null
                || !(statement.condition() instanceof Comparison equal)
                || equal.sign() != Sign.EQUAL
                || !(equal.left() instanceof Name total)
                || !equal.right().names().equals(Set.of(Statement.OTHERS))) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        for (FreeRow row : question.freeRows()) {
            parts.add(new Part(question.cell(row.row(), column.code()), row));
        }
        question.rows().stream()
                .filter(row -> !row.equals(total.name()))
                .forEach(row -> parts.add(new Part(question.cell(row, column.code()), null)));
        return new Relation.Sum(question.cell(total.name(), column.code()), List.copyOf(parts));
    }

    /** A sentence about columns, once for each row that has all of them. */
    private List<Relation> inRows(Statement statement, Scope scope, Question question) {
        List<Relation> relations = new ArrayList<>();
        List<String> rows = scope.at().isEmpty() ? question.allRows() : scope.at();
        for (String row : rows) {
            Statement here =
                    statement.about(column -> question.cell(row, column).value());
            boolean asked = here.names().stream()
                    .allMatch(cell -> questionnaire.cell(CellId.valueOf(cell)).isPresent());
            if (asked) {
                relations.add(relation(here, true));
            }
        }
        return joined(relations);
    }

    /** Limits of the same size in the rows of one table are one relation about all of their cells. */
    private static List<Relation> joined(List<Relation> relations) {
        List<CellId> cells = new ArrayList<>();
        @Nullable BigDecimal most = null;
        for (Relation relation : relations) {
            if (!(relation instanceof Relation.Range range)) {
                return relations;
            }
            cells.addAll(range.cells());
            most = range.most();
        }
        return cells.isEmpty() ? relations : List.of(new Relation.Range(List.copyOf(cells), null, most));
    }

    /** The relation that a sheet can tell too, if there is one of this shape; otherwise the sentence as it is. */
    private Relation relation(Statement statement, boolean inTable) {
        @Nullable Relation told = null;
        if (statement.when() == null && !statement.usesLast()) {
            if (statement.condition() instanceof Comparison comparison) {
                told = switch (comparison.sign()) {
                    case EQUAL -> equal(comparison);
                    case AT_MOST -> atMost(comparison, inTable);
                    default -> null;
                };
            } else if (statement.condition() instanceof Expression.Ascending rising && Terms.areNames(rising.parts())) {
                told = new Relation.Order(Terms.cells(rising.parts()));
            }
        }
        return told != null ? told : new Relation.Condition(statement);
    }

    private @Nullable Relation equal(Comparison comparison) {
        if (!(comparison.left() instanceof Name total)) {
            return null;
        }
        CellId left = CellId.valueOf(total.name());
        if (comparison.right() instanceof Name other) {
            CellId right = CellId.valueOf(other.name());
            return isFigure(left) && isFigure(right) ? new Relation.Same(right, left) : null;
        }
        @Nullable List<CellId> parts = Terms.added(comparison.right());
        return parts == null
                ? null
                : new Relation.Sum(
                        left, parts.stream().map(cell -> new Part(cell, null)).toList());
    }

    private boolean isFigure(CellId id) {
        return questionnaire
                .cell(id)
                .filter(cell -> cell.column().type().isFigure())
                .isPresent();
    }

    private static @Nullable Relation atMost(Comparison comparison, boolean inTable) {
        if (comparison.left() instanceof Name smaller
                && comparison.right() instanceof Expression.Constant limit
                && limit.value() instanceof BigDecimal most) {
            return new Relation.Range(List.of(CellId.valueOf(smaller.name())), null, most);
        }
        @Nullable Integer percent = Terms.percent(comparison.right());
        if (percent == null) {
            return null;
        }
        Expression whole = Terms.withoutShare(comparison.right());
        if (comparison.left() instanceof Name smaller && whole instanceof Name larger) {
            CellId one = CellId.valueOf(smaller.name());
            CellId other = CellId.valueOf(larger.name());
            return inTable && percent == 100
                    ? new Relation.Order(List.of(one, other))
                    : new Relation.AtMost(one, other, percent);
        }
        @Nullable List<CellId> parts = Terms.gathered(comparison.left(), Function.SUM);
        @Nullable List<CellId> all = Terms.gathered(whole, Function.SUM);
        return parts == null || all == null ? null : new Relation.TogetherAtMost(parts, all, percent);
    }
}
