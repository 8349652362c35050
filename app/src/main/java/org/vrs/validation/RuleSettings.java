package org.vrs.validation;

import java.util.List;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Rule;

/** A rule with its settings as the schema of the definition guarantees them. */
record RuleSettings(Rule rule, String version) {

    RuleSettings(Rule rule) {
        this(rule, rule.version());
    }

    /** A column of a question, over all its rows: {@code B2.AREA}. */
    record ColumnName(String question, String column) {
        static ColumnName of(String text) {
            int dot = text.lastIndexOf('.');
            return new ColumnName(text.substring(0, dot), text.substring(dot + 1));
        }
    }

    int number(String name) {
        return rule.number(name);
    }

    String text(String name) {
        return rule.text(name);
    }

    List<String> texts(String name) {
        return rule.texts(name);
    }

    List<ColumnName> columns() {
        return texts("columns").stream().map(ColumnName::of).toList();
    }

    List<CellId> cells() {
        return texts("cells").stream().map(CellId::valueOf).toList();
    }
}
