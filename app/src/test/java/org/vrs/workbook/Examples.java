package org.vrs.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Texts;
import org.vrs.validation.SampleReturn;

/** The examples in the instructions of a questionnaire, each in a return that is otherwise in order. */
final class Examples {

    /** Answers that hold several examples, and for each rule whether its example breaks it. */
    record Pack(Answers answers, Map<Rule, Boolean> broken, Map<CellId, @Nullable Answer> used) {}

    private record Example(Rule rule, Map<CellId, @Nullable Answer> cells, boolean broken) {}

    private final Questionnaire questionnaire;
    private final Function<Answers, Set<String>> server;
    private final List<Example> examples = new ArrayList<>();

    Examples(Questionnaire questionnaire, Function<Answers, Set<String>> server) {
        this.questionnaire = questionnaire;
        this.server = server;
        Texts texts = questionnaire.texts(Locale.ENGLISH);
        for (Rule rule : questionnaire.rules()) {
            String[] both = texts.example(rule).split(Texts.BREAKS, -1);
            if (both.length == 2) {
                Map<CellId, @Nullable Answer> keeps = cells(both[0].substring(1));
                Map<CellId, @Nullable Answer> breaks = new LinkedHashMap<>(keeps);
                breaks.putAll(cells(both[1]));
                examples.add(new Example(rule, keeps, false));
                examples.add(new Example(rule, breaks, true));
            }
        }
    }

    Set<String> rules() {
        Set<String> rules = new TreeSet<>();
        examples.forEach(example -> rules.add(example.rule().id()));
        return rules;
    }

    /** Several examples in one return, as long as the server says of each what it is meant to show. */
    List<Pack> packs() {
        List<Pack> packs = new ArrayList<>();
        for (Example example : examples) {
            Pack fitting = null;
            for (int i = 0; i < packs.size() && fitting == null; i++) {
                fitting = with(packs.get(i), example);
                if (fitting != null) {
                    packs.set(i, fitting);
                }
            }
            if (fitting == null) {
                Pack alone = with(new Pack(SampleReturn.inOrder().answers(), Map.of(), Map.of()), example);
                if (alone == null) {
                    throw new AssertionError("The server does not say of " + example + " that it "
                            + (example.broken() ? "breaks" : "keeps") + " the rule");
                }
                packs.add(alone);
            }
        }
        return packs;
    }

    private @Nullable Pack with(Pack pack, Example example) {
        boolean clash = example.cells().entrySet().stream()
                .anyMatch(cell -> pack.used().containsKey(cell.getKey())
                        && !Objects.equals(pack.used().get(cell.getKey()), cell.getValue()));
        if (pack.broken().containsKey(example.rule()) || clash) {
            return null;
        }
        Map<CellId, @Nullable Answer> used = new LinkedHashMap<>(pack.used());
        used.putAll(example.cells());
        Answers answers = pack.answers();
        for (Map.Entry<CellId, @Nullable Answer> cell : example.cells().entrySet()) {
            answers = answers.with(cell.getKey(), cell.getValue());
        }
        Map<Rule, Boolean> broken = new LinkedHashMap<>(pack.broken());
        broken.put(example.rule(), example.broken());
        Set<String> found = server.apply(answers);
        boolean fits = broken.entrySet().stream()
                .allMatch(rule -> found.contains(rule.getKey().id()) == rule.getValue());
        return fits ? new Pack(answers, broken, used) : null;
    }

    private Map<CellId, @Nullable Answer> cells(String text) {
        Map<CellId, @Nullable Answer> cells = new LinkedHashMap<>();
        Arrays.stream(text.split(";")).map(String::strip).forEach(cell -> {
            String[] parts = cell.split(" = ", 2);
            CellId id = CellId.valueOf(parts[0].strip());
            cells.put(id, answer(id, parts[1].strip()));
        });
        return cells;
    }

    private @Nullable Answer answer(CellId id, String text) {
        CellType type = questionnaire.cell(id).orElseThrow().column().type();
        if (text.equals("\"\"")) {
            return null;
        }
        if (type.isFigure() || type == CellType.RANK) {
            return Arrays.stream(Marker.values())
                            .anyMatch(marker -> marker.name().equals(text))
                    ? Answer.missing(Marker.valueOf(text))
                    : Answer.number(new BigDecimal(text));
        }
        return switch (type) {
            case CODE, CODES, FLAGS -> Answer.code(text);
            case DATE -> text.matches("[0-9-]+") ? Answer.day(LocalDate.parse(text)) : Answer.words(text);
            default -> Answer.words(text);
        };
    }
}
