package org.vrs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vrs.drawing.LockedAnswers;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CarryOver;
import org.vrs.questionnaire.CarryOver.Carried;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Severity;

/** Says what was read from a workbook of an earlier version of the form in the cells of the version that is asked now. */
public final class CarriedReading {

    private static final int LONGEST_SHOWN = 200;

    private final Reading before;
    private final CarryOver carry;
    private final Questionnaire now;
    private final Carried carried;

    CarriedReading(Reading before, CarryOver carry, Questionnaire now) {
        this.before = before;
        this.carry = carry;
        this.now = now;
        this.carried = carry.carry(before.answers(), now);
    }

    Reading reading() {
        Map<CellId, String> places = new TreeMap<>();
        before.places().forEach((cell, place) -> asked(cell).ifPresent(later -> places.putIfAbsent(later, place)));
        Map<CellId, Answer> answers = new TreeMap<>(carried.answers().cells());
        answers.putAll(LockedAnswers.of(now, before.identity()).cells());
        List<ReadNote> notes = new ArrayList<>(List.of(summary()));
        carried.left().forEach((cell, answer) -> notes.add(left(cell, answer)));
        carried.recoded().forEach((cell, answer) -> notes.add(recoded(cell, answer, places)));
        before.notes().forEach(note -> kept(note).ifPresent(notes::add));
        return new Reading(before.identity(), Answers.of(answers), before.sheets(), places, List.copyOf(notes));
    }

    private ReadNote summary() {
        return new ReadNote(
                "S10",
                Severity.NOTE,
                null,
                carry.from().id().version(),
                now.id().version(),
                List.of(
                        String.valueOf(carried.answers().cells().size()),
                        String.valueOf(carried.left().size())));
    }

    private ReadNote left(CellId cell, Answer answer) {
        String place = before.places().getOrDefault(cell, "");
        String where = place.isEmpty() ? cell.value() : cell + " (" + place + ")";
        return new ReadNote(
                "S10N",
                Severity.NOTE,
                null,
                shown(answer.text()),
                "",
                List.of(carry.from().id().version(), where));
    }

    private ReadNote recoded(CellId cell, Answer answer, Map<CellId, String> places) {
        String read = carried.answers().get(cell).map(Answer::text).orElse("");
        String place = places.getOrDefault(cell, "");
        return new ReadNote(
                "S07", Severity.NOTE, cell, answer.text(), read, place.isEmpty() ? List.of() : List.of(place));
    }

    /** A note about a cell follows it; one about a cell that is no longer asked has nothing left to say. */
    private Optional<ReadNote> kept(ReadNote note) {
        CellId cell = note.cell();
        return cell == null
                ? Optional.of(note)
                : asked(cell)
                        .map(later -> new ReadNote(
                                note.rule(), note.severity(), later, note.found(), note.allowed(), note.details()));
    }

    private Optional<CellId> asked(CellId cell) {
        return carry.now(cell).filter(later -> now.cell(later).isPresent());
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "\u2026";
    }
}
