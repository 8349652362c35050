package org.vrs.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vrs.drawing.CellNames;
import org.vrs.drawing.FormLayout;
import org.vrs.intake.FormIndex.Input;
import org.vrs.ooxml.BookIndex;
import org.vrs.ooxml.Place;
import org.vrs.ooxml.Reference;
import org.vrs.questionnaire.CellId;

/**
 * Finds the cells of the form in a returned workbook: by their names first. A cell whose name was lost is looked for where
 * it was issued, but only if nothing of its question has moved, so that no figure is taken for another.
 */
public final class CellPlaces {

    private final FormIndex form;
    private final @Nullable Place[] places;
    private final BitSet named = new BitSet();
    private final Map<String, Boolean> sheets = new HashMap<>();
    /** A sheet that is there: most names follow others of the same sheet. */
    private @Nullable String present;

    private final List<Input> missing = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();

    CellPlaces(FormIndex form, BookIndex index) {
        this.form = form;
        this.places = new Place[form.inputs().size()];
        BitSet met = new BitSet();
        int next = 0;
        for (BookIndex.DefinedName name : index.names()) {
            Input input = CellNames.isCellName(name.name()) ? named(name.name(), next) : null;
            if (input != null) {
                next = input.number() + 1;
                take(input, name.reference(), met, index);
            }
        }
        for (Input input : form.inputs()) {
            if (places[input.number()] == null) {
                missing.add(input);
            }
        }
    }

    /**
     * Looks for the cells whose names were lost where they were issued.
     *
     * @param renamed what sheets of the form are called now that neither keep their name nor have one of their cells'
     */
    void takeWhereIssued(BookIndex index, Map<String, String> renamed) {
        if (!missing.isEmpty()) {
            take(index, renamed);
        }
    }

    private @Nullable Input named(String name, int guess) {
        Input input = form.named(name, guess);
        if (input == null) {
            unknown.add(CellNames.key(name));
        }
        return input;
    }

    /** The first of two names that differ in their case only is the one that counts. */
    private void take(Input input, String reference, BitSet met, BookIndex index) {
        if (met.get(input.number())) {
            return;
        }
        met.set(input.number());
        Place place = reference.equals(input.reference()) ? input.issued() : Reference.place(reference);
        if (place != null && isPresent(place.sheet(), index)) {
            places[input.number()] = place;
            named.set(input.number());
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isPresent(String sheet, BookIndex index) {
        if (sheet == present) {
            return true;
        }
        Boolean known = sheets.get(sheet);
        if (known == null) {
            known = index.sheetParts().containsKey(sheet);
            sheets.put(sheet, known);
        }
        present = known ? sheet : present;
        return known;
    }

    private void take(BookIndex index, Map<String, String> renamed) {
        Set<Place> taken = new HashSet<>();
        Set<String> moved = new HashSet<>();
        for (Input input : form.inputs()) {
            Place place = places[input.number()];
            if (place != null) {
                taken.add(place);
                if (!place.equals(input.issued())) {
                    moved.add(input.issued().sheet());
                }
            }
        }
        for (Input input : missing) {
            Place issued = input.issued();
            String sheet = renamed.getOrDefault(issued.sheet(), issued.sheet());
            Place place = sheet.equals(issued.sheet()) ? issued : new Place(sheet, issued.row(), issued.column());
            boolean safe = isPresent(sheet, index) && !taken.contains(place) && !moved.contains(issued.sheet());
            places[input.number()] = safe ? place : null;
        }
    }

    /** Where a cell is to be read, or null if it cannot be found. */
    @Nullable
    Place of(Input input) {
        return places[input.number()];
    }

    /** Says that a cell is to be read elsewhere, or nowhere. */
    void set(Input input, @Nullable Place place) {
        places[input.number()] = place;
    }

    /** Inputs without a usable name, in the order of the form; those read where they were issued have a place too. */
    List<Input> missing() {
        return missing;
    }

    /** Whether any cell of a table has its name. */
    boolean isNamed(FormLayout.Block block) {
        return form.rows(block).stream()
                .flatMap(row -> row.inputs().stream())
                .anyMatch(input -> named.get(input.number()));
    }

    /** Whether any cell of a sheet has its name. */
    boolean isNamed(FormLayout.SheetPlan plan) {
        return form.inputs(plan).stream().anyMatch(input -> named.get(input.number()));
    }

    /** What a sheet is called where its cells' names lead. */
    String sheet(FormLayout.SheetPlan plan) {
        for (Input input : form.inputs(plan)) {
            Place place = places[input.number()];
            if (place != null) {
                return place.sheet();
            }
        }
        return plan.name();
    }

    /** Names that look like cells of the form and are none, in lower case. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Where each cell is to be read, as a person writes it. */
    Map<CellId, String> shown() {
        Map<CellId, String> changed = null;
        for (Input input : form.inputs()) {
            Place place = places[input.number()];
            if (!input.issued().equals(place)) {
                changed = changed == null ? new TreeMap<>(form.shown()) : changed;
                if (place == null) {
                    changed.remove(input.id());
                } else {
                    changed.put(input.id(), place.shown());
                }
            }
        }
        return changed == null ? form.shown() : Collections.unmodifiableMap(changed);
    }
}
