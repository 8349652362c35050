package org.vrs.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.workbook.Refusal.Reason;

/**
 * Reads returned workbooks without ever loading one: the zip directory first, then each part once, forwards. Anything a
 * file can be made to do ends in a {@link Refusal}; safe for use by several threads.
 */
public final class WorkbookReader {

    private final IssueSeal seal;
    private final Limits limits;
    private final Blueprint.Store blueprints = new Blueprint.Store();

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
            requireExpected(identity, expected);
            Blueprint blueprint = blueprints.of(expected.questionnaire(), identity.language());
            return new AnswerCollector(expected.questionnaire(), identity, index, blueprint).collect(scan);
        } catch (ZipException | IllegalArgumentException | IndexOutOfBoundsException e) {
            Refusal refusal = new Refusal(Reason.UNREADABLE, "zip");
            refusal.initCause(e);
            throw refusal;
        } catch (Parts.Stopped e) {
            throw e.refusal();
        }
    }

    private static void requireExpected(Identity identity, Expected expected) throws Refusal {
        Questionnaire questionnaire = expected.questionnaire();
        if (!identity.participant().equals(expected.participant())) {
            throw new Refusal(Reason.WRONG_PARTICIPANT, identity.participant(), expected.participant());
        }
        if (!identity.round().equals(expected.round())) {
            throw new Refusal(Reason.WRONG_ROUND, identity.round(), expected.round());
        }
        if (!identity.questionnaire().equals(questionnaire.id())) {
            throw new Refusal(Reason.WRONG_FORM, identity.questionnaire(), questionnaire.id());
        }
        if (!identity.sections().equals(questionnaire.sectionIds())) {
            throw new Refusal(Reason.WRONG_PART, identity.part());
        }
    }
}
