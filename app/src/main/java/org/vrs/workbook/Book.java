package org.vrs.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.model.Comments;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFVMLDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.drawing.Drawing;
import org.vrs.drawing.Facts;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.FormLayout.SheetPlan;
import org.vrs.drawing.Format;
import org.vrs.drawing.SystemSheet;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.CellId;
import org.vrs.sheet.ChecksSheet;
import org.vrs.sheet.CodesSheet;
import org.vrs.sheet.IssuesSheet;
import org.vrs.sheet.ListsSheet;
import org.vrs.sheet.Progress;
import org.vrs.sheet.ReadmeSheet;
import org.vrs.sheet.Remarks;
import org.vrs.sheet.SectionSheet;
import org.vrs.workbook.Template.Written;

/** Draws a whole workbook with Apache POI: slow and roomy, so it is done once for all participants that share it. */
public final class Book {

    /** Workbooks of a kind differ in their texts and answers only: with columns for last figures or without, with marks or without. */
    public record Kind(Locale language, boolean last, boolean marked) {}

    private final Drawing drawing;
    private final FormLayout layout;
    private final Kind kind;
    private final Map<String, Written> written = new HashMap<>();

    public Book(Drawing drawing, FormLayout layout, Kind kind) {
        this.drawing = drawing;
        this.layout = layout;
        this.kind = kind;
    }

    /** Draws all sheets; the caller closes the workbook. */
    public XSSFWorkbook draw() {
        XSSFWorkbook book = drawing.book();
        new ReadmeSheet(drawing).draw();
        if (kind.marked()) {
            IssuesSheet issues = new IssuesSheet(drawing, layout.places());
            written.put(name(issues.draw()), issues::filled);
        }
        for (SheetPlan plan : layout.sheets()) {
            XSSFSheet sheet = new SectionSheet(drawing, plan).draw(kind.last());
            if (kind.marked()) {
                remarks(sheet);
            }
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

    private void remarks(XSSFSheet sheet) {
        Map<CellId, Place> cells = new HashMap<>();
        layout.places().forEach((cell, place) -> {
            if (place.sheet().equals(sheet.getSheetName())) {
                cells.put(cell, place);
            }
        });
        Remarks remarks = new Remarks(drawing.words(), cells);
        remarks.draw(sheet);
        for (POIXMLDocumentPart part : sheet.getRelations()) {
            if (part instanceof Comments) {
                written.put(name(part), remarks::texts);
            } else if (part instanceof XSSFVMLDrawing) {
                written.put(name(part), remarks::boxes);
            }
        }
    }

    private static String name(POIXMLDocumentPart part) {
        return part.getPackagePart().getPartName().getName();
    }

    /** The parts that differ with what was found, by their names; known once the book is drawn. */
    Map<String, Written> written() {
        return written;
    }

    /** The numbers of a cell's look and its variants. */
    Format format(XSSFCellStyle style) {
        return kind.marked() ? Format.marked(style, drawing.ink()) : Format.of(style, drawing.ink());
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
