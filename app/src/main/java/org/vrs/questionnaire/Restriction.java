package org.vrs.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vrs.expression.Statement;
import org.vrs.expression.Statement.Over;
import org.vrs.expression.Statement.Scope;

/** Takes sections out of a questionnaire, and with them all that only makes sense beside them. */
class Restriction {

    private static final String SHARING = "X8";
    private static final String SECTION_CODES = "CL_SECTION";
    /** Settings without which a rule still has a meaning. */
    private static final Set<String> DISPENSABLE = Set.of("keep", "except", "filled");

    private final Questionnaire whole;
    private final Set<String> absentSections = new HashSet<>();
    private final Set<String> absentQuestions = new HashSet<>();
    private final List<Section> sections = new ArrayList<>();
    private final Set<CellId> cells = new HashSet<>();

    Restriction(Questionnaire whole, Set<String> kept) {
        this.whole = whole;
        for (Section section : whole.sections()) {
            if (!kept.contains(section.id()) && !Questionnaire.FRAME.contains(section.id())) {
                absentSections.add(section.id());
                section.questions().forEach(question -> absentQuestions.add(question.id()));
            }
        }
    }

    Questionnaire questionnaire() {
        if (absentSections.isEmpty()) {
            return whole;
        }
        for (Section section : whole.sections()) {
            if (!absentSections.contains(section.id())) {
                List<Question> questions = section.questions().stream()
                        .map(question -> restricted(section, question))
                        .toList();
                questions.forEach(question -> cells.addAll(question.cells()));
                sections.add(new Section(section.id(), section.sheet(), section.shared(), questions));
            }
        }
        Map<String, CodeList> codeLists = new TreeMap<>(whole.codeLists());
        codeLists.computeIfPresent(
                SECTION_CODES, (id, list) -> new CodeList(id, without(list.codes(), absentSections)));
        List<Rule> rules = whole.rules().stream()
                .<Rule>mapMulti((rule, next) -> {
                    @Nullable Rule restricted = restricted(rule);
                    if (restricted != null) {
                        next.accept(restricted);
                    }
                })
                .toList();
        return new Questionnaire(whole.id(), sections, codeLists, rules, whole.texts(), whole.languages())
                .carrying(whole.carries());
    }

    private Question restricted(Section section, Question question) {
        boolean sharing = question.id().equals(SHARING);
        boolean sources = section.id().equals("META");
        return new Question(
                question.id(),
                question.layout(),
                question.unit(),
                question.core(),
                question.locked(),
                sources ? question.rows().stream().filter(row -> !isAbsent(row)).toList() : question.rows(),
                question.maxRows(),
                sharing
                        ? question.columns().stream()
                                .filter(column -> !absentSections.contains(column.code()))
                                .toList()
                        : question.columns());
    }

    /** Whether a table, which may be several questions such as B1.1 and B1.2, is not asked. */
    private boolean isAbsent(String table) {
        return absentQuestions.stream().anyMatch(id -> id.equals(table) || id.startsWith(table + "."));
    }

    private static List<String> without(List<String> codes, Set<String> absent) {
        return codes.stream().filter(code -> !absent.contains(code)).toList();
    }

    private @Nullable Rule restricted(Rule rule) {
        Map<String, Object> settings = new TreeMap<>();
        for (Map.Entry<String, Object> setting : rule.settings().entrySet()) {
            @Nullable
            Object kept = setting.getKey().equals(Rule.EXPRESSION)
                    ? keptSentences(rule)
                    : kept(setting.getKey(), setting.getValue());
            if (kept != null) {
                settings.put(setting.getKey(), kept);
            } else if (!DISPENSABLE.contains(setting.getKey())) {
                return null;
            }
        }
        return new Rule(rule.id(), rule.severity(), rule.where(), rule.kind(), settings);
    }

    /** The sentences that are about nothing absent, in the tables and cells that are asked; null where none is left. */
    private @Nullable String keptSentences(Rule rule) {
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : rule.statements()) {
            @Nullable Scope scope = statement.scope();
            if (scope == null || scope.over() == Over.CELLS) {
                boolean whole = statement.names().stream().allMatch(this::isAsked);
                List<String> left = scope == null
                        ? List.of(rule.id())
                        : scope.names().stream().filter(this::isAsked).toList();
                if (whole && !left.isEmpty()) {
                    kept.add(statement.in(left));
                }
            } else {
                List<String> left = scope.names().stream()
                        .filter(table -> !absentQuestions.contains(table))
                        .toList();
                if (!left.isEmpty()) {
                    kept.add(statement.in(left));
                }
            }
        }
        return kept.isEmpty() ? null : Statement.write(kept);
    }

    private boolean isAsked(String cell) {
        return cell.equals(Statement.VALUE) || cells.contains(CellId.valueOf(cell));
    }

    /** What is left of a setting; null where nothing is. */
    private @Nullable Object kept(String name, Object value) {
        RulePart part = RulePart.of(name);
        if (part == RulePart.OTHER) {
            return value;
        }
        if (!(value instanceof List<?> list)) {
            return isAbsent(part, String.valueOf(value)) ? null : value;
        }
        List<Object> kept = new ArrayList<>();
        for (Object item : list) {
            @Nullable Object left = item instanceof Map<?, ?> group ? keptGroup(group) : keptItem(part, item);
            if (left != null) {
                kept.add(left);
            }
        }
        return kept.isEmpty() ? null : kept;
    }

    private @Nullable Object keptItem(RulePart part, Object item) {
        return isAbsent(part, String.valueOf(item)) ? null : item;
    }

    private @Nullable Object keptGroup(Map<?, ?> group) {
        Map<String, Object> left = new TreeMap<>();
        for (Map.Entry<?, ?> setting : group.entrySet()) {
            String key = String.valueOf(setting.getKey());
            @Nullable Object kept = kept(key, setting.getValue());
            if (kept == null) {
                return null;
            }
            left.put(key, kept);
        }
        return left;
    }

    private boolean isAbsent(RulePart part, String name) {
        return switch (part) {
            case CELL -> !cells.contains(CellId.valueOf(name));
            case COLUMN -> absentQuestions.contains(name.substring(0, name.lastIndexOf('.')));
            case QUESTION -> absentQuestions.contains(name);
            case SECTION -> absentSections.contains(name);
            case GROUP, OTHER -> false;
        };
    }
}
