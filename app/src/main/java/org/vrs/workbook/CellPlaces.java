package org.vrs.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;

/**
 * Finds the cells of the form in a returned workbook: by their names first. A cell whose name was lost is looked for where
 * it was issued, but only if nothing of its question has moved, so that no figure is taken for another.
 */
final class CellPlaces {

    private static final Pattern REFERENCE = Pattern.compile(
            "^('(?:[^']|'')+'|[^'!\\[\\]:]+)!\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})(?::\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})?$");

    private final Map<CellId, Place> places = new TreeMap<>();
    private final List<CellId> missing = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    CellPlaces(FormLayout layout, BookIndex index) {
        Map<CellId, Place> issued = layout.places();
        for (Map.Entry<String, String> name : index.names().entrySet()) {
            if (CellNames.isCellName(name.getKey())) {
                take(name.getKey(), name.getValue(), keys(issued), index);
            }
        }
        Set<Place> taken = new HashSet<>(places.values());
        Set<String> moved = moved(issued);
        for (Map.Entry<CellId, Place> cell : issued.entrySet()) {
            if (!places.containsKey(cell.getKey())) {
                Place place = cell.getValue();
                boolean safe = index.sheetParts().containsKey(place.sheet())
                        && !taken.contains(place)
                        && !moved.contains(place.sheet());
                if (safe) {
                    places.put(cell.getKey(), place);
                }
                missing.add(cell.getKey());
            }
        }
    }

    private @Nullable Map<String, CellId> keys;

    private Map<String, CellId> keys(Map<CellId, Place> issued) {
        Map<String, CellId> known = keys;
        if (known == null) {
            known = new HashMap<>();
            for (CellId cell : issued.keySet()) {
                known.put(CellNames.key(CellNames.name(cell)), cell);
            }
            keys = known;
        }
        return known;
    }

    private void take(String name, String reference, Map<String, CellId> known, BookIndex index) {
        CellId cell = known.get(name);
        Optional<Place> place = place(reference);
        if (cell == null) {
            unknown.add(name);
        } else if (place.isPresent()
                && index.sheetParts().containsKey(place.get().sheet())) {
            places.put(cell, place.get());
        }
    }

    /** The sheets on which some cell is no longer where it was issued. */
    private Set<String> moved(Map<CellId, Place> issued) {
        Set<String> moved = new HashSet<>();
        places.forEach((cell, place) -> {
            Place before = issued.get(cell);
            if (before != null && !before.equals(place)) {
                moved.add(before.sheet());
            }
        });
        return moved;
    }

    /** Where each cell is to be read. */
    Map<CellId, Place> places() {
        return places;
    }

    /** Cells without a usable name; those read where they were issued are among {@link #places()} too. */
    List<CellId> missing() {
        return missing;
    }

    /** Names that look like cells of the form and are none. */
    List<String> unknown() {
        return unknown;
    }

    static Optional<Place> place(String reference) {
        Matcher matcher = REFERENCE.matcher(reference.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sheet = matcher.group(1);
        if (sheet.startsWith("$")) {
            sheet = sheet.substring(1);
        }
        if (sheet.startsWith("'")) {
            sheet = sheet.substring(1, sheet.length() - 1).replace("''", "'");
        }
        int column = 0;
        for (char letter : matcher.group(2).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            column = column * 26 + (letter - 'A' + 1);
        }
        return Optional.of(new Place(sheet, Integer.parseInt(matcher.group(3)) - 1, column - 1));
    }
}
