package org.vrs.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.CellNames;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.FormLayout.Block;
import org.vrs.drawing.FormLayout.SheetPlan;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.typed.Choices;

/**
 * All that the reader has to know of a form in one language, worked out once: reading a file then takes no longer than its
 * XML. It never changes and is shared by all threads.
 */
public final class FormIndex {

    /**
     * A cell that holds an answer.
     *
     * @param number    its place in the form, counted from 0: sheet by sheet, block by block, row by row
     * @param issued    where it was issued
     * @param name      its defined name
     * @param reference what that refers to as issued: {@code 'B_FLOWS'!$D$14}
     */
    record Input(int number, CellId id, Column column, Block block, Place issued, String name, String reference) {

        boolean isLocked() {
            return block.question().locked();
        }
    }

    /**
     * A row of a block, as issued.
     *
     * @param label what stands beside its cells, or null where the participant starts the row
     */
    record IssuedRow(@Nullable String label, List<Input> inputs) {}

    private final FormLayout layout;
    private final Blueprint blueprint;
    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, List<Input>> bySheet = new HashMap<>();
    private final Map<CellId, Input> byId = new HashMap<>();
    private final Map<String, Input> byName = new HashMap<>();
    private final Map<String, Input> byKey = new HashMap<>();
    private final Map<Block, List<IssuedRow>> rows = new IdentityHashMap<>();
    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Map<String, Choices> choices = new HashMap<>();
    private final Map<CellId, String> shown = new TreeMap<>();

    FormIndex(Questionnaire questionnaire, Locale language) {
        this.layout = new FormLayout(questionnaire);
        this.blueprint = new Blueprint(questionnaire, layout, language);
        for (SheetPlan plan : layout.sheets()) {
            labels.put(plan.name(), labels(plan));
            for (Block block : plan.blocks()) {
                index(questionnaire, block);
                rows.put(block, issuedRows(block));
            }
        }
        questionnaire.codeLists().forEach((id, list) -> choices.put(id, new Choices(list, questionnaire.allTexts())));
    }

    private void index(Questionnaire questionnaire, Block block) {
        for (CellId cell : block.question().cells()) {
            Place place = layout.place(cell);
            // The very object that the questionnaire knows is found faster there.
            CellId id = questionnaire.cell(cell).orElseThrow().id();
            Column column = questionnaire.cell(cell).orElseThrow().column();
            String name = CellNames.name(id);
            Input input = new Input(inputs.size(), id, column, block, place, name, place.absolute());
            inputs.add(input);
            bySheet.computeIfAbsent(place.sheet(), sheet -> new ArrayList<>()).add(input);
            byId.put(id, input);
            byName.put(name, input);
            byKey.put(CellNames.key(name), input);
            shown.put(id, place.shown());
        }
    }

    private List<IssuedRow> issuedRows(Block block) {
        Map<Integer, List<Input>> found = new TreeMap<>();
        for (CellId id : block.question().cells()) {
            Input input = input(id);
            found.computeIfAbsent(input.issued().row(), row -> new ArrayList<>())
                    .add(input);
        }
        List<IssuedRow> issued = new ArrayList<>();
        found.forEach((row, cells) ->
                issued.add(new IssuedRow(blueprint.label(block.section().sheet(), row), List.copyOf(cells))));
        return List.copyOf(issued);
    }

    private Set<String> labels(SheetPlan plan) {
        Set<String> found = new HashSet<>();
        for (Blueprint.Issued cell : blueprint.sheets().getOrDefault(plan.name(), List.of())) {
            if (cell.column() == FormLayout.LABELS) {
                found.add(cell.said().text());
            }
        }
        return found;
    }

    FormLayout layout() {
        return layout;
    }

    Blueprint blueprint() {
        return blueprint;
    }

    /** Every input by its number. */
    List<Input> inputs() {
        return inputs;
    }

    /** The inputs of one sheet. */
    List<Input> inputs(SheetPlan plan) {
        return bySheet.getOrDefault(plan.name(), List.of());
    }

    Input input(CellId id) {
        Input input = byId.get(id);
        if (input == null) {
            throw new IllegalArgumentException("No cell " + id + " in this form");
        }
        return input;
    }

    /**
     * The input with a defined name, or null if none has it. Most names come back as they were issued, and one after the other.
     *
     * @param guess number of the input that it may be
     */
    @Nullable
    Input named(String name, int guess) {
        if (guess < inputs.size() && inputs.get(guess).name().equals(name)) {
            return inputs.get(guess);
        }
        Input input = byName.get(name);
        return input == null ? byKey.get(CellNames.key(name)) : input;
    }

    /** The rows of a block from top to bottom. */
    List<IssuedRow> rows(Block block) {
        return rows.getOrDefault(block, List.of());
    }

    /** Whatever stands in the column of labels on a sheet of the form. */
    Set<String> labels(String sheet) {
        return labels.getOrDefault(sheet, Set.of());
    }

    Choices choices(String codeList) {
        Choices found = choices.get(codeList);
        if (found == null) {
            throw new IllegalArgumentException("No code list " + codeList + " in this form");
        }
        return found;
    }

    /** Where each cell was issued, as a person writes it. */
    Map<CellId, String> shown() {
        return Collections.unmodifiableMap(shown);
    }
}
