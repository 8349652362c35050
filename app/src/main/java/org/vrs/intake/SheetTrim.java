package org.vrs.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.intake.FormIndex.Input;
import org.vrs.ooxml.Area;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Severity;

/**
 * What lies over the cells of a returned workbook: merged cells, of which only the first has a value, and the lists to choose
 * from, which go where something is pasted over them.
 */
public final class SheetTrim {

    private static final int SHOWN = 20;
    /** Far more than any form has; a file with more is not asked what it lost. */
    private static final int MOST_AREAS = 5_000;

    private final FormIndex form;
    private final BySheet<List<Area>> merged = new BySheet<>();
    private final BySheet<List<Area>> listed = new BySheet<>();

    SheetTrim(FormIndex form) {
        this.form = form;
    }

    void merged(String sheet, String reference) {
        if (!form.blueprint().isMerged(sheet, reference)) {
            add(merged, sheet, reference);
        }
    }

    void listed(String sheet, String references) {
        add(listed, sheet, references);
    }

    private static void add(BySheet<List<Area>> all, String sheet, String references) {
        List<Area> areas = all.get(sheet, ArrayList::new);
        if (areas.size() < MOST_AREAS) {
            areas.addAll(Area.of(references));
        }
    }

    /** The numbers of the inputs that lie under a merged cell and are not its first. */
    BitSet covered(CellPlaces places, Repairs repairs) {
        BitSet covered = new BitSet();
        Set<Area> told = new HashSet<>();
        for (Input input : form.inputs()) {
            Place place = places.of(input);
            Area over = place == null ? null : over(place);
            if (place != null && over != null) {
                covered.set(input.number());
                if (told.add(over)) {
                    repairs.dragged(over.shown(place.sheet()));
                }
            }
        }
        return covered;
    }

    /** The merged cells that a cell lies under without being their first, or null. */
    private @Nullable Area over(Place place) {
        for (Area area : areas(merged, place.sheet())) {
            if (area.holds(place) && !area.beginsAt(place)) {
                return area;
            }
        }
        return null;
    }

    /** The cells whose lists to choose from are gone. */
    List<ReadNote> lost(CellPlaces places) {
        List<String> lost = new ArrayList<>();
        for (Input input : form.inputs()) {
            Place place = input.column().type() == CellType.CODE && !input.isLocked() ? places.of(input) : null;
            if (place != null && !hasList(place) && !hasListAsIssued(input, place)) {
                lost.add(place.shown());
            }
        }
        if (lost.isEmpty()) {
            return List.of();
        }
        List<String> shown = lost.stream().limit(SHOWN).toList();
        String more = lost.size() > SHOWN ? ", \u2026 +" + (lost.size() - SHOWN) : "";
        return List.of(new ReadNote("S08V", Severity.NOTE, null, String.join(", ", shown) + more, "", shown));
    }

    /** Some programs move rows and leave their lists behind. */
    private boolean hasListAsIssued(Input input, Place now) {
        Place issued = input.issued();
        return !issued.equals(now) && hasList(new Place(now.sheet(), issued.row(), issued.column()));
    }

    private boolean hasList(Place place) {
        List<Area> areas = areas(listed, place.sheet());
        if (areas.size() >= MOST_AREAS) {
            return true;
        }
        for (Area area : areas) {
            if (area.holds(place)) {
                return true;
            }
        }
        return false;
    }

    private static List<Area> areas(BySheet<List<Area>> all, String sheet) {
        List<Area> found = all.get(sheet);
        return found == null ? List.of() : found;
    }
}
