package org.vrs.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.expression.ExpressionFault;
import org.vrs.expression.Statement;
import org.vrs.expression.Statement.Over;
import org.vrs.expression.Statement.Scope;

/** Finds what cannot be understood in the sentences of a rule, and the tables, rows, columns and cells that are not there. */
class ExpressionReferences {

    /** Takes the line of the text, from 1, and the sentence. */
    interface Report {
        void fault(int line, String sentence);
    }

    private final Map<String, Question> questions;
    private final Set<CellId> cells;
    private final Report report;

    ExpressionReferences(Map<String, Question> questions, Set<CellId> cells, Report report) {
        this.questions = questions;
        this.cells = cells;
        this.report = report;
    }

    void check(String text) {
        try {
            Statement.of(text).forEach(this::check);
        } catch (ExpressionFault fault) {
            report.fault(fault.line(), fault.sentence());
        }
    }

    private void check(Statement statement) {
        @Nullable Scope scope = statement.scope();
        if (scope == null || scope.over() == Over.CELLS) {
            Set<String> named = new TreeSet<>(statement.names());
            if (scope != null) {
                named.remove(Statement.VALUE);
                named.addAll(scope.names());
            }
            named.stream()
                    .filter(name ->
                            cells.stream().noneMatch(cell -> cell.value().equals(name)))
                    .forEach(name -> report.fault(statement.line(), "there is no cell " + name + "."));
            return;
        }
        for (String table : scope.names()) {
            @Nullable Question question = questions.get(table);
            if (question == null) {
                report.fault(statement.line(), "there is no question " + table + ".");
            } else {
                check(statement, scope, question);
            }
        }
    }

    private void check(Statement statement, Scope scope, Question question) {
        boolean down = scope.over() == Over.ROWS;
        List<String> columns = question.columns().stream().map(Column::code).toList();
        for (String name : statement.names()) {
            boolean all = down && name.equals(Statement.OTHERS);
            if (!all && !(down ? question.rows() : columns).contains(name)) {
                lack(statement, question, down ? "row" : "column", name);
            }
        }
        for (String name : scope.at()) {
            if (!(down ? columns : question.allRows()).contains(name)) {
                lack(statement, question, down ? "column" : "row", name);
            }
        }
    }

    private void lack(Statement statement, Question question, String what, String name) {
        report.fault(statement.line(), question.id() + " has no " + what + " " + name + ".");
    }
}
