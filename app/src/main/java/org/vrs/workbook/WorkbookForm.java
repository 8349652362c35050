package org.vrs.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.workbook.FormLayout.SheetPlan;

/** A questionnaire made ready to be issued as workbooks: the layout is worked out once and shared by all threads. */
public final class WorkbookForm {

    private final Questionnaire questionnaire;
    private final IssueSeal seal;
    private final FormLayout layout;

    private WorkbookForm(Questionnaire questionnaire, IssueSeal seal) {
        this.questionnaire = questionnaire;
        this.seal = seal;
        this.layout = new FormLayout(questionnaire);
    }

    /** Prepares a form; the seal signs each workbook issued from it. */
    public static WorkbookForm of(Questionnaire questionnaire, IssueSeal seal) {
        return new WorkbookForm(questionnaire, seal);
    }

    /** One participant's {@code .xlsx}; its own last accepted answers stand in grey beside the inputs where given. */
    public byte[] issue(Issue issue, @Nullable Answers lastAccepted) {
        if (!issue.questionnaire().equals(questionnaire.id())) {
            throw new IllegalArgumentException(issue.questionnaire() + " is not " + questionnaire.id());
        }
        Drawing drawing = new Drawing(questionnaire, issue);
        try (XSSFWorkbook book = drawing.book();
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17)) {
            draw(drawing, lastAccepted);
            book.write(out);
            return SteadyZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Drawing drawing, @Nullable Answers lastAccepted) {
        XSSFWorkbook book = drawing.book();
        Answers locked = LockedAnswers.of(questionnaire, drawing.issue().identity());
        new ReadmeSheet(drawing).draw();
        for (SheetPlan plan : layout.sheets()) {
            new SectionSheet(drawing, plan, locked).draw(lastAccepted);
        }
        ChecksSheet checks = new ChecksSheet(drawing, layout);
        new CodesSheet(drawing).draw();
        new ListsSheet(drawing).draw();
        checks.draw();
        Progress.draw(drawing);
        SystemSheet.draw(book, drawing.issue().identity(), seal);
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                protect(book.getSheetAt(i));
            }
        }
        book.lockStructure();
        book.setForceFormulaRecalculation(true);
        describe(drawing);
    }

    /** Protection without a password keeps the form in shape; it is a guard rail, not a lock. */
    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
    }

    private static void describe(Drawing drawing) {
        var core = drawing.book().getProperties().getCoreProperties();
        core.setCreator("VRS");
        core.setCreated(Optional.empty());
        core.setTitle(drawing.formTitle());
        core.setSubjectProperty(
                drawing.issue().roundTitle() + " \u00b7 " + drawing.issue().participant());
    }
}
