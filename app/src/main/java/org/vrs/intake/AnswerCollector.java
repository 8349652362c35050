package org.vrs.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vrs.drawing.FormLayout.SheetPlan;
import org.vrs.drawing.Identity;
import org.vrs.drawing.LockedAnswers;
import org.vrs.drawing.SystemSheet;
import org.vrs.intake.FormIndex.Input;
import org.vrs.intake.FormIndex.IssuedRow;
import org.vrs.intake.Reading.SheetCount;
import org.vrs.ooxml.BookIndex;
import org.vrs.ooxml.Place;
import org.vrs.ooxml.RawCell;
import org.vrs.ooxml.Refusal;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.ooxml.SheetScan;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Severity;
import org.vrs.typed.Habits;
import org.vrs.typed.Understanding;

/** Gathers the answers of one file, sheet by sheet, with counts and notes. */
public final class AnswerCollector {

    private static final int NAMES_SHOWN = 20;

    private final Questionnaire questionnaire;
    private final FormIndex form;
    private final Identity identity;
    private final BookIndex index;
    private final CellPlaces places;
    private final Understanding understanding;
    private final Map<CellId, Answer> answers = new TreeMap<>();
    private final List<ReadNote> notes = new ArrayList<>();
    /** By the numbers of the inputs: whether something stands there, and whether it was understood. */
    private final BitSet filled = new BitSet();

    /** Rows that were deleted and held nothing. */
    private final BitSet blank = new BitSet();

    private final BitSet understood = new BitSet();
    private final Map<String, Integer> ignored = new HashMap<>();
    private final SheetTrim trim;
    private final Habits habits = new Habits();
    /** What is left to do once the habits of the whole file are known. */
    private final List<Runnable> asked = new ArrayList<>();

    AnswerCollector(Questionnaire questionnaire, FormIndex form, Identity identity, BookIndex index) {
        this.questionnaire = questionnaire;
        this.form = form;
        this.identity = identity;
        this.index = index;
        this.places = new CellPlaces(form, index);
        this.trim = new SheetTrim(form);
        this.understanding = new Understanding(questionnaire, form::choices, index.from1904());
    }

    Reading collect(SheetScan scan) throws Refusal, IOException {
        places.takeWhereIssued(index, places.missing().isEmpty() ? Map.of() : renamed(scan));
        requireSheets();
        Standing standing = new Standing();
        new LockedCells(
                        form.blueprint(),
                        new Shift(form, places),
                        index.sheetParts().keySet())
                .watch(standing);
        scan(scan, standing, watch(standing));
        Repairs repairs = new Repairs();
        MovedRows moved = new MovedRows(form, places, standing, repairs);
        moved.putBack();
        Shift shift = new Shift(form, places, repairs);
        moved.settle(shift);
        takeAll(standing, trim.covered(places, repairs));
        asked.forEach(Runnable::run);
        names(standing);
        notes.addAll(repairs.notes());
        notes.addAll(trim.lost(places));
        ReadNote changed = new LockedCells(
                        form.blueprint(), shift, index.sheetParts().keySet())
                .note(standing, repairs.tables(), new TypedOver(form, places, shift, standing), form);
        if (changed != null) {
            notes.add(changed);
        }
        answers.putAll(LockedAnswers.of(questionnaire, identity).cells());
        return new Reading(identity, Answers.of(answers), counts(), places.shown(), List.copyOf(notes));
    }

    /** A sheet found by its title is told: nobody is meant to rename one. */
    private Map<String, String> renamed(SheetScan scan) throws Refusal, IOException {
        Map<String, String> renamed = new RenamedSheets(form, index).find(places, scan);
        renamed.forEach((issued, now) -> notes.add(
                new ReadNote("S03", Severity.NOTE, null, issued + " \u2192 " + now, "", List.of(issued, now))));
        return renamed;
    }

    /** Watches each input with what is beside it, and tells the last row of them on each sheet, by its name in lower case. */
    private Map<String, Integer> watch(Standing standing) {
        Map<String, Integer> lastRows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String sheet = "";
        int last = -1;
        for (Input input : form.inputs()) {
            Place place = places.of(input);
            if (place != null) {
                standing.watch(place.sheet(), place.row(), place.column() + 1);
                if (!place.sheet().equals(sheet)) {
                    lastRows.merge(sheet, last, Math::max);
                    sheet = place.sheet();
                    last = -1;
                }
                last = input.isLocked() ? last : Math.max(last, place.row());
            }
        }
        lastRows.merge(sheet, last, Math::max);
        lastRows.forEach((name, row) -> {
            if (row >= 0) {
                standing.watch(name, row + TypedOver.MARGIN_ROWS, TypedOver.LAST_COLUMN);
            }
        });
        return lastRows;
    }

    private void scan(SheetScan scan, Standing standing, Map<String, Integer> lastRows) throws Refusal, IOException {
        for (Map.Entry<String, String> sheet : index.sheetParts().entrySet()) {
            if (!sheet.getKey().equalsIgnoreCase(SystemSheet.SHEET)) {
                SheetCells cells = standing.sheet(sheet.getKey());
                int last = lastRows.getOrDefault(sheet.getKey(), -1);
                int[] outside = {0};
                scan.scan(sheet.getValue(), new SheetScan.Taker() {
                    @Override
                    public void take(int row, int column, RawCell cell) {
                        if (cells != null) {
                            cells.put(row, column, cell);
                        }
                        outside[0] += isOutside(last, row, column) ? 1 : 0;
                    }

                    @Override
                    public void merged(String reference) {
                        trim.merged(sheet.getKey(), reference);
                    }

                    @Override
                    public void validated(String references) {
                        trim.listed(sheet.getKey(), references);
                    }
                });
                ignored.put(sheet.getKey().toLowerCase(Locale.ROOT), outside[0]);
            }
        }
    }

    /** Whether something stands under or right of everything that was issued on a sheet. */
    private static boolean isOutside(int lastRow, int row, int column) {
        return lastRow >= 0 && (row > lastRow + TypedOver.MARGIN_ROWS || column > TypedOver.LAST_COLUMN);
    }

    private void takeAll(Standing standing, BitSet covered) {
        for (Input input : form.inputs()) {
            Place place = input.isLocked() ? null : places.of(input);
            RawCell cell = place == null ? null : standing.at(place);
            if (cell != null && !covered.get(input.number())) {
                take(input, cell);
            }
        }
    }

    /** A renamed sheet is found by its cells' names; a deleted one has none left. */
    private void requireSheets() throws Refusal {
        for (SheetPlan plan : form.layout().sheets()) {
            List<Input> inputs = form.inputs(plan);
            if (!inputs.isEmpty() && inputs.stream().allMatch(input -> places.of(input) == null)) {
                throw new Refusal(Reason.SHEET_MISSING, plan.name());
            }
        }
    }

    private void take(Input input, RawCell cell) {
        Understanding.Result result = understanding.of(cell, input.column());
        habits.learn(result);
        if (result.isAsked()) {
            asked.add(() -> keep(input, cell, habits.settle(result)));
        } else {
            keep(input, cell, result);
        }
    }

    private void keep(Input input, RawCell cell, Understanding.Result result) {
        Optional<Answer> answer = result.answer();
        filled.set(input.number());
        if (answer.isPresent()) {
            understood.set(input.number());
            answers.put(input.id(), answer.get());
            if (!cell.formula() && !result.changed()) {
                return;
            }
        }
        String found = understanding.words(cell);
        if (answer.isEmpty() && !found.isEmpty()) {
            answers.put(input.id(), Answer.words(found));
        }
        note(input, found, cell.formula(), result);
    }

    private void note(Input input, String found, boolean formula, Understanding.Result result) {
        Optional<Answer> answer = result.answer();
        CellId id = input.id();
        if (answer.isEmpty()) {
            notes.add(new ReadNote(result.rule(), Severity.ERROR, id, found, result.allowed(), at(input)));
        } else if (formula) {
            notes.add(new ReadNote(
                    "S06", Severity.WARNING, id, found, answer.get().text(), at(input)));
        } else if (result.changed()) {
            notes.add(new ReadNote("S07", Severity.NOTE, id, found, answer.get().text(), at(input)));
        }
    }

    private List<String> at(Input input) {
        Place place = places.of(input);
        return place == null ? List.of() : List.of(place.shown());
    }

    /** One note for all lost names that could be replaced, one per cell that could not be found, one for foreign names. */
    private void names(Standing standing) {
        List<String> replaced = new ArrayList<>();
        for (Input input : places.missing().isEmpty() ? List.<Input>of() : inputsOf(deleted(standing))) {
            blank.set(input.number());
        }
        for (Input input : places.missing()) {
            CellId cell = input.id();
            if (places.of(input) != null) {
                replaced.add(cell.value());
            } else if (!input.isLocked() && !blank.get(input.number())) {
                notes.add(new ReadNote("S03", Severity.ERROR, cell, cell.value(), "", List.of()));
            }
        }
        whole(replaced);
        whole(places.unknown());
    }

    private static List<Input> inputsOf(List<IssuedRow> rows) {
        return rows.stream().flatMap(row -> row.inputs().stream()).toList();
    }

    /** Free rows that were deleted, told in one note by the first of their cells. */
    private List<IssuedRow> deleted(Standing standing) {
        DeletedRows rows = new DeletedRows(form, places, standing);
        List<IssuedRow> deleted = form.layout().sheets().stream()
                .flatMap(plan -> plan.blocks().stream())
                .flatMap(block -> rows.of(block).stream())
                .toList();
        whole(deleted.stream()
                .map(row -> row.inputs().get(0).id().value())
                .map(cell -> cell.substring(0, cell.lastIndexOf('.')))
                .toList());
        return deleted;
    }

    private void whole(List<String> names) {
        if (!names.isEmpty()) {
            List<String> shown = names.stream().sorted().limit(NAMES_SHOWN).toList();
            String more = names.size() > NAMES_SHOWN ? " \u2026" : "";
            notes.add(new ReadNote("S03", Severity.NOTE, null, String.join(", ", shown) + more, "", shown));
        }
    }

    private List<SheetCount> counts() {
        return form.layout().sheets().stream().map(this::count).toList();
    }

    private SheetCount count(SheetPlan plan) {
        int expected = 0;
        int read = 0;
        int not = 0;
        for (Input input : form.inputs(plan)) {
            if (!input.isLocked()) {
                boolean lost = places.of(input) == null && !blank.get(input.number());
                boolean clear = understood.get(input.number());
                expected++;
                read += clear ? 1 : 0;
                not += lost || (filled.get(input.number()) && !clear) ? 1 : 0;
            }
        }
        int outside = ignored.getOrDefault(plan.name().toLowerCase(Locale.ROOT), 0);
        return new SheetCount(plan.name(), expected, read, expected - read - not, not, outside);
    }
}
