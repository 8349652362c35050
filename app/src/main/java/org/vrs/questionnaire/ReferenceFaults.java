package org.vrs.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds what the schema cannot see: ids used twice, names that Excel refuses, rules about things that are not asked. */
class ReferenceFaults {

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int LONGEST_EXCEL_NAME = 255;
    private static final String SHEET_SIGNS = "[]:*?/\\";

    private final YamlFile file;
    private final DefinitionReader definition;
    private final List<FormFault> faults = new ArrayList<>();
    private final Map<String, Question> questions = new HashMap<>();
    private final Set<CellId> cells = new HashSet<>();
    private final Set<String> columns = new HashSet<>();

    ReferenceFaults(YamlFile file, DefinitionReader definition) {
        this.file = file;
        this.definition = definition;
    }

    List<FormFault> faults() {
        checkSections();
        checkExcelNames();
        checkRules();
        return faults;
    }

    private void checkSections() {
        Set<String> ids = new HashSet<>();
        Set<String> sheets = new HashSet<>();
        for (int i = 0; i < definition.sections().size(); i++) {
            Section section = definition.sections().get(i);
            String place = "/sections/" + i;
            if (!ids.add(section.id())) {
                fault(place + "/id", "The section " + section.id() + " is defined twice.");
            }
            checkSheet(section.sheet(), place + "/sheet", sheets);
            for (int q = 0; q < section.questions().size(); q++) {
                checkQuestion(section.questions().get(q), place + "/questions/" + q);
            }
        }
    }

    private void checkSheet(String sheet, String place, Set<String> sheets) {
        if (!sheets.add(sheet.toUpperCase(Locale.ROOT))) {
            fault(place, "The sheet name " + sheet + " is used twice.");
        }
        if (sheet.length() > LONGEST_SHEET_NAME) {
            fault(place, "The sheet name " + sheet + " has " + sheet.length() + " characters; Excel allows 31.");
        }
        if (sheet.chars().anyMatch(sign -> SHEET_SIGNS.indexOf(sign) >= 0) || sheet.startsWith("'")) {
            fault(place, "The sheet name " + sheet + " holds a sign that Excel refuses: [ ] : * ? / \\ or '.");
        }
    }

    private void checkQuestion(Question question, String place) {
        if (questions.putIfAbsent(question.id(), question) != null) {
            fault(place + "/id", "The question " + question.id() + " is defined twice.");
            return;
        }
        @Nullable CodeList units = definition.codeLists().get("CL_UNIT");
        if (question.unit() != null && (units == null || !units.codes().contains(question.unit()))) {
            fault(place + "/unit", "The unit " + question.unit() + " is not in CL_UNIT.");
        }
        checkLayout(question, place);
        checkTwice(question.allRows(), "row", question, place + "/rows");
        checkTwice(question.columns().stream().map(Column::code).toList(), "column", question, place + "/columns");
        for (Column column : question.columns()) {
            boolean coded = column.type() == CellType.CODE || column.type() == CellType.CODES;
            if (coded != (column.codeList() != null)) {
                String need = coded ? " needs a list." : " takes no list.";
                fault(place + "/columns", "The column " + column.code() + " of " + question.id() + need);
            }
            columns.add(question.id() + "." + column.code());
        }
        cells.addAll(question.cells());
    }

    private void checkLayout(Question question, String place) {
        String id = question.id();
        switch (question.layout()) {
            case FIELDS -> {
                if (!question.rows().isEmpty() || question.maxRows() > 0) {
                    fault(place, id + " has single fields and so no rows.");
                }
            }
            case GRID -> {
                if (question.rows().isEmpty() || question.maxRows() > 0) {
                    fault(place, id + " is a grid: it needs rows, and no free ones.");
                }
            }
            case LIST -> {
                if (question.maxRows() == 0) {
                    fault(place, id + " is a list: \"free\" must say how many rows there may be.");
                }
            }
        }
    }

    private void checkTwice(List<String> codes, String what, Question question, String place) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!seen.add(code)) {
                fault(place, "The " + what + " " + code + " is twice in " + question.id() + ".");
            }
        }
    }

    /** Every cell becomes a defined name of the workbook: point becomes underscore, and Excel knows no upper and lower case. */
    private void checkExcelNames() {
        Map<String, CellId> names = new HashMap<>();
        for (int s = 0; s < definition.sections().size(); s++) {
            List<Question> asked = definition.sections().get(s).questions();
            for (int q = 0; q < asked.size(); q++) {
                String place = "/sections/" + s + "/questions/" + q;
                for (CellId cell : asked.get(q).cells()) {
                    checkExcelName(cell, names, place);
                }
            }
        }
    }

    private void checkExcelName(CellId cell, Map<String, CellId> names, String place) {
        String name = "q_" + cell.value().replace('.', '_');
        @Nullable CellId other = names.putIfAbsent(name.toUpperCase(Locale.ROOT), cell);
        if (other != null && !other.equals(cell)) {
            fault(place, "The cells " + other + " and " + cell + " would have the same name in Excel: " + name + ".");
        }
        if (name.length() > LONGEST_EXCEL_NAME) {
            fault(place, "The cell " + cell + " would have a name in Excel of more than 255 characters.");
        }
    }

    private void checkRules() {
        Set<String> ids = new HashSet<>();
        JsonNode rules = file.root().path("rules");
        for (int i = 0; i < rules.size(); i++) {
            String id = rules.path(i).path("id").asText();
            String place = "/rules/" + i;
            if (!ids.add(id)) {
                fault(place + "/id", "The rule " + id + " is defined twice.");
            }
            BiConsumer<String, String> report = (at, text) -> fault(at, "Rule " + id + ": " + text);
            new RuleReferences(questions, cells, columns, report).check(rules.path(i), place);
            checkKnownSections(rules.path(i), place, id);
            checkExpression(rules.path(i), place + "/" + Rule.EXPRESSION, id);
        }
    }

    private void checkExpression(JsonNode rule, String place, String id) {
        if (rule.has(Rule.EXPRESSION)) {
            if (rule.has("kind")) {
                fault(place, "Rule " + id + ": it has a kind and an expression; keep one of them.");
            }
            new ExpressionReferences(
                            questions,
                            cells,
                            (line, sentence) -> faults.add(file.fault(place, line, "Rule " + id + ": " + sentence)))
                    .check(rule.path(Rule.EXPRESSION).asText());
        }
    }

    private void checkKnownSections(JsonNode rule, String place, String id) {
        for (String setting : List.of("keep", "except")) {
            for (JsonNode section : rule.path(setting)) {
                if (definition.sections().stream().noneMatch(s -> s.id().equals(section.asText()))) {
                    fault(place + "/" + setting, "Rule " + id + ": there is no section " + section.asText() + ".");
                }
            }
        }
    }

    private void fault(String place, String text) {
        faults.add(file.fault(place, text));
    }
}
