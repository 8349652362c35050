package org.vrs.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vrs.questionnaire.Relation.EachCell;

/** All that the rules of a questionnaire say about its cells, by rule and by cell. */
public final class Relations {

    /** The cell in which a participant says that its return is full, partial or nil. */
    public static final CellId FORM_OF_RETURN = CellId.valueOf("X7.FORM");

    /** The form of a return that has nothing to report. */
    public static final String NIL = "NIL";

    private final Map<String, List<Relation>> byRule = new LinkedHashMap<>();
    private final Map<String, Map<CellId, EachCell>> ofOneCell = new HashMap<>();
    private final Map<CellId, List<EachCell>> byCell = new HashMap<>();

    Relations(Questionnaire questionnaire) {
        RelationReader reader = new RelationReader(questionnaire);
        for (Rule rule : questionnaire.rules()) {
            List<Relation> relations = List.copyOf(reader.of(rule));
            byRule.put(rule.id(), relations);
            relations.forEach(relation -> index(questionnaire, rule, relation));
        }
    }

    /** Cells are kept as the very objects that the questionnaire knows, which are found faster. */
    private void index(Questionnaire questionnaire, Rule rule, Relation relation) {
        if (relation instanceof EachCell each) {
            Map<CellId, EachCell> cells = ofOneCell.computeIfAbsent(rule.id(), any -> new HashMap<>());
            for (CellId id : each.cells()) {
                CellId cell = questionnaire.cell(id).map(Questionnaire.Cell::id).orElse(id);
                cells.put(cell, each);
                byCell.computeIfAbsent(cell, any -> new ArrayList<>()).add(each);
            }
        }
    }

    /** The kinds of rule that say something about cells by themselves, and so can be checked wherever the cells are. */
    public static Set<String> kinds() {
        return RelationReader.kinds();
    }

    /** What a rule says, in the order of the questionnaire; nothing where its kind cannot be told by cells alone. */
    public List<Relation> of(Rule rule) {
        return byRule.getOrDefault(rule.id(), List.of());
    }

    /** What a rule says about each cell alone. */
    public Map<CellId, EachCell> ofOneCell(Rule rule) {
        return ofOneCell.getOrDefault(rule.id(), Map.of());
    }

    /** All that is said about a cell alone. */
    public List<EachCell> at(CellId cell) {
        return byCell.getOrDefault(cell, List.of());
    }
}
