package org.vrs.rehearsal.figures;

import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;

/**
 * What a simulated focal point writes into the workbook: invented, plausible, and the same each time it is asked. Totals
 * agree with their parts and across tables, except where the person is hasty.
 */
public final class Figures {

    private final Questionnaire form;
    private final long seed;

    public Figures(Questionnaire form, long seed) {
        this.form = form;
        this.seed = seed;
    }

    /**
     * One return.
     *
     * @param year    of the reference period; figures drift from one year to the next
     * @param version number of the upload, from 1
     */
    public record Occasion(ParticipantCode participant, Character character, int year, int version) {}

    public Answers of(Occasion occasion) {
        Sheet sheet = new Sheet();
        boolean nil = occasion.character() == Character.NIL;
        Totals totals = nil ? Totals.NONE : Totals.of(seed, occasion);
        Surroundings place = Surroundings.of(occasion.participant());
        new CoverFigures(sheet, occasion, seed).write();
        new FlowFigures(sheet, place, totals, chance(occasion, "flows")).write();
        new JusticeFigures(sheet, place, totals, chance(occasion, "justice")).write();
        new RouteFigures(sheet, place, new RouteFigures.Book(form, occasion.year()), chance(occasion, "routes"))
                .write(totals.smuggled());
        finish(sheet, occasion);
        return sheet.answers(cell -> form.cell(cell).isPresent());
    }

    private void finish(Sheet sheet, Occasion occasion) {
        boolean wrong = occasion.version() < occasion.character().finalVersion();
        if (occasion.character() == Character.HASTY && wrong) {
            Mistakes.make(sheet, chance(occasion, "mistakes"));
        }
        if (occasion.character() == Character.UNUSUAL) {
            Mistakes.unusual(sheet);
        }
        if (occasion.character() == Character.RETURNED_BY_REVIEWER && !wrong) {
            sheet.note("B2", "Rehearsal: the coverage of the border register is described in the metadata.");
        }
    }

    private Chance chance(Occasion occasion, String subject) {
        return Chance.of(seed, occasion.participant(), occasion.year(), subject);
    }
}
