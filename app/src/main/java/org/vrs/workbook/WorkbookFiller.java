package org.vrs.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.drawing.CellNames;
import org.vrs.drawing.Ink;
import org.vrs.ooxml.Place;
import org.vrs.ooxml.Reference;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.typed.Choices;

/** Fills in an issued workbook as a person would, for rehearsals and tests: codes are chosen from the drop-downs. */
public final class WorkbookFiller {

    private WorkbookFiller() {}

    /** A copy of an issued workbook with the answers in its input cells; locked cells stay as they are. */
    public static byte[] fill(byte[] issued, Answers answers) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(issued));
                ByteArrayOutputStream out = new ByteArrayOutputStream(issued.length * 2)) {
            Ink ink = new Ink(book);
            Map<String, Map<String, String>> choices = new HashMap<>();
            for (Map.Entry<CellId, Answer> answer : answers.cells().entrySet()) {
                XSSFCell cell = cell(book, answer.getKey());
                if (!cell.getCellStyle().getLocked()) {
                    fill(ink, cell, answer.getValue(), choices);
                }
            }
            forgetResults(book);
            book.write(out);
            return SteadyZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Results stored before the filling are stale; without any, every program works them out anew. */
    private static void forgetResults(XSSFWorkbook book) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA
                            && ((XSSFCell) cell).getCTCell().isSetV()) {
                        ((XSSFCell) cell).getCTCell().unsetV();
                    }
                }
            }
        }
    }

    private static XSSFCell cell(XSSFWorkbook book, CellId id) {
        XSSFName name = book.getName(CellNames.name(id));
        if (name == null) {
            throw new IllegalArgumentException("No cell " + id + " in this workbook");
        }
        Place place = Objects.requireNonNull(Reference.place(name.getRefersToFormula()));
        return book.getSheet(place.sheet()).getRow(place.row()).getCell(place.column());
    }

    private static void fill(Ink ink, XSSFCell cell, Answer answer, Map<String, Map<String, String>> choices) {
        if (answer instanceof Answer.Code code) {
            String list = choices.computeIfAbsent(
                            "", key -> lists(cell.getSheet().getWorkbook()))
                    .get(place(cell));
            String shown = list == null
                    ? null
                    : choices.computeIfAbsent(list, key -> shown(cell.getSheet().getWorkbook(), list))
                            .get(code.value());
            ink.words(cell, shown == null ? code.value() : shown);
        } else {
            ink.answer(cell, answer);
        }
    }

    /** Which list each cell with a drop-down offers. */
    private static Map<String, String> lists(XSSFWorkbook book) {
        Map<String, String> lists = new HashMap<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            for (DataValidation rule : sheet.getDataValidations()) {
                if (rule.getValidationConstraint().getValidationType() == ValidationType.LIST) {
                    for (CellRangeAddress range : rule.getRegions().getCellRangeAddresses()) {
                        range.forEach(cell -> lists.put(
                                new Place(sheet.getSheetName(), cell.getRow(), cell.getColumn()).shown(),
                                rule.getValidationConstraint().getFormula1()));
                    }
                }
            }
        }
        return lists;
    }

    private static Map<String, String> shown(XSSFWorkbook book, String list) {
        Map<String, String> shown = new HashMap<>();
        XSSFName name = book.getName(list);
        if (name != null) {
            AreaReference area = new AreaReference(name.getRefersToFormula(), book.getSpreadsheetVersion());
            XSSFSheet sheet = book.getSheet(area.getFirstCell().getSheetName());
            for (int row = area.getFirstCell().getRow();
                    row <= area.getLastCell().getRow();
                    row++) {
                String text =
                        sheet.getRow(row).getCell(area.getFirstCell().getCol()).getStringCellValue();
                shown.put(text.split(Choices.DASH, 2)[0], text);
            }
        }
        return shown;
    }

    private static String place(XSSFCell cell) {
        return new Place(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex()).shown();
    }
}
