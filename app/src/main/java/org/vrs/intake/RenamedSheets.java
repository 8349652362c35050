package org.vrs.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.FormLayout.SheetPlan;
import org.vrs.drawing.SystemSheet;
import org.vrs.ooxml.BookIndex;
import org.vrs.ooxml.Refusal;
import org.vrs.ooxml.SheetScan;

/**
 * Finds a sheet of the form whose name was changed and whose cells have lost theirs, by the title on it. It is only asked
 * where a sheet is missing, since it reads what is left.
 */
public final class RenamedSheets {

    private static final int TITLE_ROW = 1;
    private static final int ROWS_READ = 6;

    private final FormIndex form;
    private final BookIndex index;

    RenamedSheets(FormIndex form, BookIndex index) {
        this.form = form;
        this.index = index;
    }

    /** What each sheet that is neither there nor named by a cell is called now, as far as one title says so. */
    Map<String, String> find(CellPlaces places, SheetScan scan) throws Refusal, IOException {
        Set<String> found = new HashSet<>();
        Set<String> missing = new HashSet<>();
        for (SheetPlan plan : form.layout().sheets()) {
            boolean named = places.isNamed(plan);
            if (!named && !index.sheetParts().containsKey(plan.name())) {
                missing.add(plan.name());
            }
            if (named) {
                found.add(places.sheet(plan));
            }
            found.add(plan.name());
        }
        return missing.isEmpty() ? Map.of() : match(missing, found, scan);
    }

    private Map<String, String> match(Set<String> missing, Set<String> found, SheetScan scan)
            throws Refusal, IOException {
        Map<String, String> renamed = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Map.Entry<String, String> sheet : index.sheetParts().entrySet()) {
            if (!found.contains(sheet.getKey()) && !sheet.getKey().equalsIgnoreCase(SystemSheet.SHEET)) {
                Set<String> texts = titles(sheet.getValue(), scan);
                for (String issued : missing) {
                    String title = title(issued);
                    if (!title.isEmpty() && texts.contains(title)) {
                        if (renamed.put(issued, sheet.getKey()) != null) {
                            twice.add(issued);
                        }
                    }
                }
            }
        }
        renamed.keySet().removeAll(twice);
        return renamed;
    }

    /** The form's title stands above, the same on every sheet. */
    private String title(String sheet) {
        return form.blueprint().text(sheet, TITLE_ROW, FormLayout.LABELS);
    }

    private static Set<String> titles(String part, SheetScan scan) throws Refusal, IOException {
        Set<String> texts = new HashSet<>();
        scan.scan(part, (row, column, cell) -> {
            if (row < ROWS_READ) {
                texts.add(Blueprint.plain(cell.text()));
            }
        });
        return texts;
    }
}
