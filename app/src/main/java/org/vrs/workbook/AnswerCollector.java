package org.vrs.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Severity;
import org.vrs.workbook.FormLayout.Block;
import org.vrs.workbook.FormLayout.SheetPlan;
import org.vrs.workbook.Reading.SheetCount;
import org.vrs.workbook.Refusal.Reason;

/** Gathers the answers of one file, sheet by sheet, with counts and notes. */
final class AnswerCollector {

    private static final int NAMES_SHOWN = 20;

    private final Questionnaire questionnaire;
    private final Identity identity;
    private final BookIndex index;
    private final FormLayout layout;
    private final CellPlaces places;
    private final Blueprint blueprint;
    private final Understanding understanding;
    private final Map<CellId, Answer> answers = new TreeMap<>();
    private final List<ReadNote> notes = new ArrayList<>();
    private final Map<CellId, Boolean> understood = new HashMap<>();
    private final Map<String, Integer> ignored = new HashMap<>();
    private final Habits habits = new Habits();
    /** What is left to do once the habits of the whole file are known. */
    private final List<Runnable> asked = new ArrayList<>();

    AnswerCollector(Questionnaire questionnaire, Identity identity, BookIndex index, Blueprint blueprint) {
        this.blueprint = blueprint;
        this.questionnaire = questionnaire;
        this.identity = identity;
        this.index = index;
        this.layout = new FormLayout(questionnaire);
        this.places = new CellPlaces(layout, index);
        this.understanding = new Understanding(questionnaire, questionnaire.allTexts(), index.from1904());
    }

    Reading collect(SheetScan scan) throws Refusal, IOException {
        for (SheetPlan plan : layout.sheets()) {
            requirePresent(plan);
        }
        Standing standing = new Standing();
        LockedCells locked = new LockedCells(
                blueprint,
                new Shift(layout.places(), places.places()),
                index.sheetParts().keySet());
        places.places().values().forEach(standing::watch);
        MovedRows.watch(layout, places, standing);
        locked.watch(standing);
        scan(scan, standing);
        MovedRows rows = new MovedRows(blueprint, layout, places, standing);
        rows.find();
        setMoved(rows);
        takeAll(standing);
        asked.forEach(Runnable::run);
        names();
        moved(rows);
        ReadNote changed = locked.note(
                standing,
                Stream.concat(rows.byLabel().stream(), rows.unsure().stream()).toList());
        if (changed != null) {
            notes.add(changed);
        }
        answers.putAll(LockedAnswers.of(questionnaire, identity).cells());
        return new Reading(identity, Answers.of(answers), counts(), shown(), List.copyOf(notes));
    }

    private void scan(SheetScan scan, Standing standing) throws Refusal, IOException {
        Map<String, Map<Long, CellId>> wanted = wanted();
        for (Map.Entry<String, String> sheet : index.sheetParts().entrySet()) {
            if (!sheet.getKey().equalsIgnoreCase(SystemSheet.SHEET)) {
                Outside outside = new Outside(wanted.getOrDefault(sheet.getKey().toLowerCase(Locale.ROOT), Map.of())
                        .keySet());
                scan.scan(sheet.getValue(), (row, column, cell) -> {
                    standing.take(new Place(sheet.getKey(), row, column), cell);
                    if (outside.holds(row, column)) {
                        ignored.merge(sheet.getKey().toLowerCase(Locale.ROOT), 1, Integer::sum);
                    }
                });
            }
        }
    }

    private void setMoved(MovedRows rows) {
        places.places().putAll(rows.read());
        rows.unsure().forEach(block -> block.question().cells().forEach(places.places()::remove));
    }

    private void takeAll(Standing standing) {
        for (SheetPlan plan : layout.sheets()) {
            for (Block block : plan.blocks()) {
                for (CellId id : block.question().locked()
                        ? List.<CellId>of()
                        : block.question().cells()) {
                    Place place = places.places().get(id);
                    RawCell cell = place == null ? null : standing.at(place);
                    if (cell != null) {
                        take(id, cell);
                    }
                }
            }
        }
    }

    private void moved(MovedRows rows) {
        for (Block block : rows.byLabel()) {
            notes.add(new ReadNote("S08R", Severity.NOTE, null, block.question().id(), "", List.of()));
        }
        for (Block block : rows.unsure()) {
            notes.add(new ReadNote("S09", Severity.ERROR, null, block.question().id(), "", List.of()));
        }
    }

    /** Content under or right of everything that was issued on a sheet. */
    private static final class Outside {
        private static final int MARGIN_ROWS = 3;
        private final int lastRow;

        Outside(Iterable<Long> cells) {
            int last = -1;
            for (long cell : cells) {
                last = Math.max(last, (int) (cell >>> 16));
            }
            lastRow = last;
        }

        boolean holds(int row, int column) {
            return lastRow >= 0 && (row > lastRow + MARGIN_ROWS || column > 100);
        }
    }

    private static long key(int row, int column) {
        return ((long) row << 16) | column;
    }

    /** A renamed sheet is found by its cells' names; a deleted one has none left. */
    private void requirePresent(SheetPlan plan) throws Refusal {
        boolean expects = layout.places().values().stream()
                .anyMatch(place -> place.sheet().equals(plan.name()));
        boolean found = layout.places().entrySet().stream()
                .anyMatch(cell -> cell.getValue().sheet().equals(plan.name())
                        && places.places().containsKey(cell.getKey()));
        if (expects && !found) {
            throw new Refusal(Reason.SHEET_MISSING, plan.name());
        }
    }

    private Map<String, Map<Long, CellId>> wanted() {
        Map<String, Map<Long, CellId>> wanted = new HashMap<>();
        places.places().forEach((cell, place) -> {
            Questionnaire.Cell known = questionnaire.cell(cell).orElseThrow();
            if (!known.question().locked()) {
                wanted.computeIfAbsent(place.sheet().toLowerCase(Locale.ROOT), sheet -> new HashMap<>())
                        .put(key(place.row(), place.column()), cell);
            }
        });
        return wanted;
    }

    private void take(CellId id, RawCell cell) {
        Questionnaire.Cell known = questionnaire.cell(id).orElseThrow();
        Understanding.Result result = understanding.of(cell, known.column());
        habits.learn(result);
        if (result.isAsked()) {
            asked.add(() -> keep(id, cell, habits.settle(result)));
        } else {
            keep(id, cell, result);
        }
    }

    private void keep(CellId id, RawCell cell, Understanding.Result result) {
        String found = understanding.words(cell);
        Optional<Answer> answer = result.answer();
        understood.put(id, answer.isPresent());
        if (answer.isPresent() || !found.isEmpty()) {
            answers.put(id, answer.orElseGet(() -> Answer.words(found)));
        }
        if (answer.isEmpty()) {
            notes.add(new ReadNote(result.rule(), Severity.ERROR, id, found, result.allowed(), at(id)));
        } else if (cell.formula()) {
            notes.add(new ReadNote(
                    "S06", Severity.WARNING, id, found, answer.get().text(), at(id)));
        } else if (result.changed()) {
            notes.add(new ReadNote("S07", Severity.NOTE, id, found, answer.get().text(), at(id)));
        }
    }

    private List<String> at(CellId cell) {
        Place place = places.places().get(cell);
        return place == null ? List.of() : List.of(place.shown());
    }

    /** One note for all lost names that could be replaced, one per cell that could not be found, one for foreign names. */
    private void names() {
        List<String> replaced = new ArrayList<>();
        for (CellId cell : places.missing()) {
            if (places.places().containsKey(cell)) {
                replaced.add(cell.value());
            } else if (!questionnaire.cell(cell).orElseThrow().question().locked()) {
                notes.add(new ReadNote("S03", Severity.ERROR, cell, cell.value(), "", List.of()));
            }
        }
        whole(replaced);
        whole(places.unknown());
    }

    private void whole(List<String> names) {
        if (!names.isEmpty()) {
            List<String> shown = names.stream().sorted().limit(NAMES_SHOWN).toList();
            String more = names.size() > NAMES_SHOWN ? " \u2026" : "";
            notes.add(new ReadNote("S03", Severity.NOTE, null, String.join(", ", shown) + more, "", shown));
        }
    }

    private Map<CellId, String> shown() {
        Map<CellId, String> shown = new TreeMap<>();
        places.places().forEach((cell, place) -> shown.put(cell, place.shown()));
        return shown;
    }

    private List<SheetCount> counts() {
        List<SheetCount> counts = new ArrayList<>();
        for (SheetPlan plan : layout.sheets()) {
            List<CellId> cells = plan.blocks().stream()
                    .filter(block -> !block.question().locked())
                    .flatMap(block -> block.question().cells().stream())
                    .toList();
            int read = (int) cells.stream()
                    .filter(cell -> Boolean.TRUE.equals(understood.get(cell)))
                    .count();
            int not = (int) cells.stream()
                    .filter(cell -> Boolean.FALSE.equals(understood.get(cell))
                            || !places.places().containsKey(cell))
                    .count();
            int outside = ignored.getOrDefault(plan.name().toLowerCase(Locale.ROOT), 0);
            counts.add(new SheetCount(plan.name(), cells.size(), read, cells.size() - read - not, not, outside));
        }
        return counts;
    }
}
