package org.vrs.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.workbook.FormIndex.Input;

/**
 * Finds the cells of the form in a returned workbook: by their names first. A cell whose name was lost is looked for where
 * it was issued, but only if nothing of its question has moved, so that no figure is taken for another.
 */
final class CellPlaces {

    private final FormIndex form;
    private final @Nullable Place[] places;
    private final Map<String, Boolean> sheets = new HashMap<>();
    private final List<Input> missing = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    CellPlaces(FormIndex form, BookIndex index) {
        this.form = form;
        this.places = new Place[form.inputs().size()];
        index.names().forEach((name, reference) -> {
            if (CellNames.isCellName(name)) {
                take(name, reference, index);
            }
        });
        for (Input input : form.inputs()) {
            if (places[input.number()] == null) {
                missing.add(input);
            }
        }
        if (!missing.isEmpty()) {
            takeWhereIssued(index);
        }
    }

    private void take(String name, String reference, BookIndex index) {
        Input input = form.named(name);
        if (input == null) {
            unknown.add(name);
            return;
        }
        Place place = reference.equals(input.reference()) ? input.issued() : Reference.place(reference);
        if (place != null && isPresent(place.sheet(), index)) {
            places[input.number()] = place;
        }
    }

    private boolean isPresent(String sheet, BookIndex index) {
        return sheets.computeIfAbsent(sheet, name -> index.sheetParts().containsKey(name));
    }

    private void takeWhereIssued(BookIndex index) {
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
            boolean safe =
                    isPresent(issued.sheet(), index) && !taken.contains(issued) && !moved.contains(issued.sheet());
            places[input.number()] = safe ? issued : null;
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

    /** Names that look like cells of the form and are none. */
    List<String> unknown() {
        return unknown;
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
