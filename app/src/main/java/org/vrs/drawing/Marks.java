package org.vrs.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Severity;

/** All marks of one workbook, the gravest first, with a way to those of a cell. */
public final class Marks {

    public static final Marks NONE = new Marks(List.of());

    private final List<Mark> all;
    private final Map<CellId, List<Mark>> cells = new HashMap<>();

    public Marks(List<Mark> marks) {
        all = marks.stream().sorted(Comparator.comparing(Mark::severity)).toList();
        for (Mark mark : all) {
            CellId cell = mark.cell();
            if (cell != null) {
                cells.computeIfAbsent(cell, id -> new ArrayList<>()).add(mark);
            }
        }
    }

    public List<Mark> all() {
        return all;
    }

    /** The cells in which something was found. */
    public Set<CellId> cells() {
        return cells.keySet();
    }

    /** The marks of one cell, in the order given. */
    public List<Mark> at(CellId cell) {
        return cells.getOrDefault(cell, List.of());
    }

    /** The gravest severity of a cell; null where nothing was found there. */
    @Nullable
    public Severity worst(CellId cell) {
        List<Mark> here = at(cell);
        return here.isEmpty() ? null : here.get(0).severity();
    }
}
