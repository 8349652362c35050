package org.vrs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vrs.drawing.FormLayout.Block;
import org.vrs.questionnaire.Severity;

/** What had to be put right before a file could be read, and what could not; it says both. */
public final class Repairs {

    private static final int SHOWN = 20;

    private final List<Block> byLabel = new ArrayList<>();
    private final List<Block> unsure = new ArrayList<>();
    private final List<String> dragged = new ArrayList<>();

    /** A table whose cells are read by the labels of their rows or the headings of their columns. */
    void byLabel(Block block) {
        add(byLabel, block);
    }

    /** A table that is not read, because it is not sure which label belongs to which figure. */
    @SuppressWarnings("ReferenceEquality")
    void unsure(Block block) {
        byLabel.removeIf(known -> known == block);
        add(unsure, block);
    }

    private static void add(List<Block> blocks, Block block) {
        if (!holds(blocks, block)) {
            blocks.add(block);
        }
    }

    boolean isUnsure(Block block) {
        return holds(unsure, block);
    }

    /** Blocks are the form's own; to compare them field by field would take long. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean holds(List<Block> blocks, Block block) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) == block) {
                return true;
            }
        }
        return false;
    }

    /** Cells that were dragged elsewhere or merged, as a person writes them. */
    void dragged(String place) {
        dragged.add(place);
    }

    List<Block> unsure() {
        return unsure;
    }

    /** Tables that need no list of what was changed in them. */
    List<Block> tables() {
        return Stream.concat(byLabel.stream(), unsure.stream()).toList();
    }

    List<ReadNote> notes() {
        List<ReadNote> notes = new ArrayList<>();
        byLabel.forEach(block -> notes.add(note("S08R", Severity.NOTE, block)));
        unsure.forEach(block -> notes.add(note("S09", Severity.ERROR, block)));
        if (!dragged.isEmpty()) {
            List<String> shown = dragged.stream().limit(SHOWN).toList();
            String more = dragged.size() > SHOWN ? ", \u2026 +" + (dragged.size() - SHOWN) : "";
            notes.add(new ReadNote("S08M", Severity.NOTE, null, String.join(", ", shown) + more, "", shown));
        }
        return notes;
    }

    private static ReadNote note(String rule, Severity severity, Block block) {
        return new ReadNote(rule, severity, null, block.question().id(), "", List.of());
    }
}
