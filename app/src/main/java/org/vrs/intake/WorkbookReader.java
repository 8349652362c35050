package org.vrs.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import org.vrs.drawing.Identity;
import org.vrs.drawing.IssueSeal;
import org.vrs.ooxml.BookIndex;
import org.vrs.ooxml.Limits;
import org.vrs.ooxml.Parts;
import org.vrs.ooxml.Refusal;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.ooxml.SharedParts;
import org.vrs.ooxml.SheetScan;
import org.vrs.questionnaire.CarryOver;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.workbook.FormKey;
import org.vrs.workbook.Kept;

/**
 * Reads returned workbooks without ever loading one: the zip directory first, then each part once, forwards. Anything a
 * file can be made to do ends in a {@link Refusal}; safe for use by several threads.
 */
public final class WorkbookReader {

    private final IssueSeal seal;
    private final Limits limits;
    private final Kept<FormKey, FormIndex> forms =
            new Kept<>(FormKey.MOST, key -> new FormIndex(key.form(), key.language()));

    public WorkbookReader(IssueSeal seal, Limits limits) {
        this.seal = seal;
        this.limits = limits;
    }

    public WorkbookReader(IssueSeal seal) {
        this(seal, Limits.STANDARD);
    }

    /**
     * Reads the answers of the return that is expected.
     *
     * @throws Refusal if the file is no workbook, not harmless, or not the one expected
     * @throws IOException if the file cannot be reached
     */
    public Reading read(Path file, Expected expected) throws Refusal, IOException {
        try (Parts parts = Parts.open(file, limits)) {
            BookIndex index = BookIndex.read(parts, limits);
            SharedParts shared = SharedParts.read(parts, index, limits);
            SheetScan scan = new SheetScan(parts, shared, index, limits);
            Identity identity = new IssuedTo(parts, index, seal).read(scan);
            requireReturn(identity, expected);
            return read(identity, index, scan, expected.questionnaire());
        } catch (ZipException | IllegalArgumentException | IndexOutOfBoundsException e) {
            Refusal refusal = new Refusal(Reason.UNREADABLE, "zip");
            refusal.initCause(e);
            throw refusal;
        } catch (Parts.Stopped e) {
            throw e.refusal();
        }
    }

    /** Makes a form ready, so that nobody has to wait for it: its first workbook in a language takes seconds. */
    public void prepare(Questionnaire questionnaire, Locale language) {
        form(questionnaire, language);
    }

    private FormIndex form(Questionnaire questionnaire, Locale language) {
        return forms.get(FormKey.of(questionnaire, language));
    }

    /** A workbook of an earlier version of the form is read by that version, and then carried over. */
    private Reading read(Identity identity, BookIndex index, SheetScan scan, Questionnaire asked)
            throws Refusal, IOException {
        if (identity.questionnaire().equals(asked.id())) {
            requirePart(identity, identity.sections().equals(asked.sectionIds()));
            return collect(identity, index, scan, asked);
        }
        CarryOver carry = asked.carryOver(identity.questionnaire())
                .orElseThrow(() -> new Refusal(Reason.WRONG_FORM, identity.questionnaire(), asked.id()));
        requirePart(identity, carry.isSamePart(identity.sections(), asked.sectionIds()));
        Reading before = collect(identity, index, scan, carry.from().only(identity.sections()));
        return new CarriedReading(before, carry, asked).reading();
    }

    private Reading collect(Identity identity, BookIndex index, SheetScan scan, Questionnaire form)
            throws Refusal, IOException {
        long before = System.nanoTime();
        FormIndex ready = form(form, identity.language());
        scan.spend(System.nanoTime() - before);
        return new AnswerCollector(form, ready, identity, index).collect(scan);
    }

    private static void requireReturn(Identity identity, Expected expected) throws Refusal {
        if (!identity.participant().equals(expected.participant())) {
            throw new Refusal(Reason.WRONG_PARTICIPANT, identity.participant(), expected.participant());
        }
        if (!identity.round().equals(expected.round())) {
            throw new Refusal(Reason.WRONG_ROUND, identity.round(), expected.round());
        }
    }

    private static void requirePart(Identity identity, boolean same) throws Refusal {
        if (!same) {
            throw new Refusal(Reason.WRONG_PART, identity.part());
        }
    }
}
