package org.vrs.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Questionnaire.Cell;

/** Finds what a mapping from an earlier version leaves open or gets wrong, so that no answer is lost by an oversight. */
class CarryFaults {

    private final Questionnaire before;
    private final Questionnaire now;
    private final String version;
    private final BiConsumer<String, String> report;
    private final Set<String> gone = new TreeSet<>();

    CarryFaults(Questionnaire before, Questionnaire now, BiConsumer<String, String> report) {
        this.before = before;
        this.now = now;
        this.version = before.id().version();
        this.report = report;
    }

    /**
     * Checks a mapping.
     *
     * @param cells each cell that is not dropped, with what it would be called now
     * @param codes changed codes by list
     * @param said  the cells that the mapping names
     */
    void check(Map<CellId, CellId> cells, Map<String, Map<String, String>> codes, Set<CellId> said) {
        Map<CellId, CellId> taken = new HashMap<>();
        cells.forEach((id, target) -> {
            Cell old = before.cell(id).orElseThrow();
            @Nullable Cell later = now.cell(target).orElse(null);
            if (later == null) {
                absent(old, target, said.contains(id));
                return;
            }
            @Nullable CellId other = taken.putIfAbsent(target, id);
            if (other != null) {
                report.accept("", id + " and " + other + " of " + version + " would both become " + target + ".");
            }
            kinds(old, later);
            codes(old, later, codes.getOrDefault(String.valueOf(old.column().codeList()), Map.of()));
        });
        gone.forEach(
                place -> report.accept(
                        "",
                        place + " of " + version
                                + " is not in this version: say under \"renamed\" what became of it, or name it under \"dropped\"."));
    }

    /** A whole question or column is named once; a list may have fewer free rows than before, and an upload names what was in them. */
    private void absent(Cell old, CellId target, boolean named) {
        boolean free = old.question().maxRows() > 0 && !old.question().rows().contains(old.row());
        @Nullable Question question = now.question(old.question().id());
        if (named) {
            boolean cut = free
                    && Spot.of(now, target.value().replace("." + old.row() + ".", ".*."))
                            .isPresent();
            if (!cut) {
                report.accept("", old.id() + " of " + version + " would become " + target + ", which is not there.");
            }
        } else if (question == null) {
            gone.add(old.question().id());
        } else if (question.columns().stream()
                .noneMatch(column -> column.code().equals(old.column().code()))) {
            gone.add(column(old));
        } else if (!free) {
            gone.add(old.row().isEmpty() ? old.id().value() : question.id() + "." + old.row());
        }
    }

    private void kinds(Cell old, Cell later) {
        if (kind(old.column().type()) != kind(later.column().type())) {
            report.accept(
                    "",
                    column(old) + " of " + version + " holds another kind of answer than " + column(later)
                            + ": a changed meaning needs a new id; name the old one under \"dropped\".");
        }
    }

    private static String column(Cell cell) {
        return cell.row().isEmpty()
                ? cell.id().value()
                : cell.question().id() + ".*." + cell.column().code();
    }

    private static CellType kind(CellType type) {
        return switch (type) {
            case COUNT, AMOUNT, PERCENT, RANK -> CellType.AMOUNT;
            case CODE, CODES -> CellType.CODE;
            case TEXT, EMAIL -> CellType.TEXT;
            case FLAGS, DATE -> type;
        };
    }

    private void codes(Cell old, Cell later, Map<String, String> changed) {
        @Nullable String list = old.column().codeList();
        @Nullable String there = later.column().codeList();
        if (list == null || there == null) {
            return;
        }
        List<String> allowed = now.codeList(there).codes();
        for (String code : before.codeList(list).codes()) {
            String target = changed.getOrDefault(code, code);
            if (!allowed.contains(target) && !target.equals(CarryOver.NONE)) {
                report.accept(
                        changed.containsKey(code) ? "/codes/" + list + "/" + code : "",
                        "The code " + target + " is not in " + there + ": say under \"codes\" what became of " + code
                                + " of " + list + ", or none.");
            }
        }
    }
}
