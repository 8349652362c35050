package org.vrs.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.workbook.FormLayout.SheetPlan;

/** Draws a whole workbook with Apache POI: slow and roomy, so it is done once for all participants that share it. */
final class Book {

    private final Drawing drawing;
    private final FormLayout layout;
    private final boolean last;

    /**
     * Prepares to draw.
     *
     * @param last whether there are columns for last accepted figures
     */
    Book(Questionnaire questionnaire, FormLayout layout, Words words, Facts facts, boolean last) {
        this.drawing = new Drawing(questionnaire, words, facts);
        this.layout = layout;
        this.last = last;
    }

    XSSFWorkbook draw() {
        XSSFWorkbook book = drawing.book();
        new ReadmeSheet(drawing).draw();
        for (SheetPlan plan : layout.sheets()) {
            new SectionSheet(drawing, plan).draw(last);
        }
        ChecksSheet checks = new ChecksSheet(drawing, layout);
        new CodesSheet(drawing).draw();
        new ListsSheet(drawing).draw();
        checks.draw();
        Progress.draw(drawing);
        SystemSheet.draw(book, drawing.facts());
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                protect(book.getSheetAt(i));
                book.getSheetAt(i).setRightToLeft(drawing.words().isRightToLeft());
            }
        }
        book.lockStructure();
        book.setForceFormulaRecalculation(true);
        describe();
        return book;
    }

    Ink ink() {
        return drawing.ink();
    }

    byte[] write() {
        try (XSSFWorkbook book = drawing.book();
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18)) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Protection without a password keeps the form in shape; it is a guard rail, not a lock. */
    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
    }

    private void describe() {
        var core = drawing.book().getProperties().getCoreProperties();
        core.setCreator("VRS");
        core.setCreated(Optional.empty());
        core.setTitle(drawing.formTitle());
        core.setSubjectProperty(
                drawing.facts().get(Facts.ROUND) + " \u00b7 " + drawing.facts().get(Facts.PARTICIPANT));
    }
}
