package org.vrs.workbook;

import static org.vrs.workbook.Damage.ALL;
import static org.vrs.workbook.Damage.listed;
import static org.vrs.workbook.Damage.repaired;
import static org.vrs.workbook.Damage.with;
import static org.vrs.workbook.Damage.without;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.drawing.CellNames;
import org.vrs.drawing.FormLayout;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;

/** What is done to the rows, columns and cells of a table. */
final class TableDamage {

    private static final String SHEET = "B_FLOWS";

    private TableDamage() {}

    static List<Damage> rows() {
        return List.of(
                repaired(
                        "Rows of a table sorted together with their labels",
                        "each row is read by its label; told",
                        book -> {
                            MovedRowsTest.swap(row(book, "B1.1.F.T"), row(book, "B1.1.O.T"));
                            MovedRowsTest.swap(row(book, "B1.1.M.T"), row(book, "B1.1.T.T"));
                        },
                        "S08R"),
                repaired("A row inserted in a table", "read by the names of the cells", book -> {
                    XSSFSheet sheet = book.getSheet(SHEET);
                    sheet.shiftRows(row(book, "B1.1.O.T").getRowNum(), sheet.getLastRowNum(), 1);
                }),
                repaired("Several rows inserted above all tables", "read by the names of the cells", book -> {
                    XSSFSheet sheet = book.getSheet(SHEET);
                    sheet.shiftRows(0, sheet.getLastRowNum(), 4);
                }),
                repaired(
                        "Rows hidden or filtered away",
                        "read as if they were seen",
                        book -> row(book, "B1.1.M.T").setZeroHeight(true)),
                listed(
                        "A fixed row deleted",
                        "its cells are named as missing; everything else is read",
                        book -> delete(book, "B1.1.O.T"),
                        without("B1.1.O."),
                        "S03"),
                listed(
                        "Free rows of a list deleted",
                        "counted as blank; told",
                        book -> {
                            delete(book, "B2.03.T");
                            delete(book, "B2.02.T");
                        },
                        without("B2.02.", "B2.03."),
                        "S03"),
                listed(
                        "The last free row and the first deleted",
                        "counted as blank; told",
                        book -> {
                            delete(book, "B2.05.T");
                            delete(book, "B2.01.T");
                        },
                        without("B2.01.", "B2.05."),
                        "S03"),
                listed(
                        "A total sorted among the free rows of a list",
                        "the table is not read: it is not sure which row is which",
                        book -> MovedRowsTest.swap(row(book, "B2.01.T"), row(book, "B2.T.T")),
                        without("B2."),
                        "S09"),
                repaired(
                        "A label written over",
                        "what was issued counts; told with old and new words",
                        book -> label(book, "B1.1.F.T").setCellValue("Women only"),
                        "S08"),
                listed(
                        "A label copied over another, so that it stands twice",
                        "the table is not read",
                        book -> label(book, "B1.1.F.T")
                                .setCellValue(label(book, "B1.1.M.T").getStringCellValue()),
                        without("B1.1."),
                        "S09"));
    }

    static List<Damage> columns() {
        return List.of(
                repaired(
                        "Two columns swapped together with their headings",
                        "each column is read by its heading; told",
                        book -> swapColumns(book, 6, "B1.1.F.LT18", "B1.1.F.GE18"),
                        "S08R"),
                listed(
                        "Two columns swapped, and one heading copied over the other",
                        "the table is not read",
                        book -> {
                            swapColumns(book, 6, "B1.1.F.LT18", "B1.1.F.GE18");
                            header(book, "B1.1.F.LT18")
                                    .setCellValue(header(book, "B1.1.F.GE18").getStringCellValue());
                        },
                        without("B1.1."),
                        "S09"),
                repaired(
                        "A heading written over",
                        "what was issued counts; told with old and new words",
                        book -> header(book, "B1.1.F.U").setCellValue("?"),
                        "S08"),
                repaired("A column inserted in a sheet", "read by the names of the cells", book -> {
                    XSSFSheet sheet = book.getSheet(SHEET);
                    sheet.shiftColumns(column(book, "B1.1.F.GE18"), 12, 1);
                }),
                repaired(
                        "A column hidden",
                        "read as if it were seen",
                        book -> book.getSheet(SHEET).setColumnHidden(column(book, "B1.1.F.U"), true)));
    }

    static List<Damage> cells() {
        return List.of(
                listed(
                        "A figure dragged onto the cell beside it",
                        "read for the row and column in which it stands now; told",
                        book -> drag(book, "B1.1.F.LT18", "B1.1.F.GE18"),
                        with("B1.1.F.GE18", number("B1.1.F.LT18")).with(CellId.valueOf("B1.1.F.LT18"), null),
                        "S08M",
                        "S03"),
                listed(
                        "A figure dragged onto the cell of another row",
                        "read for the row and column in which it stands now; told",
                        book -> drag(book, "B1.1.F.LT18", "B1.1.M.LT18"),
                        with("B1.1.M.LT18", number("B1.1.F.LT18")).with(CellId.valueOf("B1.1.F.LT18"), null),
                        "S08M",
                        "S03"),
                listed(
                        "A figure dragged out of its table",
                        "the table is not read: the figure belongs to no row",
                        book -> {
                            XSSFCell from = ChangedWorkbookTest.cell(book, CellId.valueOf("B1.1.F.LT18"));
                            double figure = from.getNumericCellValue();
                            from.setBlank();
                            book.getSheet(SHEET)
                                    .getRow(from.getRowIndex())
                                    .createCell(20)
                                    .setCellValue(figure);
                            book.getName("q_B1_1_F_LT18").setRefersToFormula("B_FLOWS!$U$" + (from.getRowIndex() + 1));
                        },
                        without("B1.1."),
                        "S09"),
                listed(
                        "Cells of a column pushed down by one",
                        "the table is not read: names and labels disagree",
                        book -> {
                            List<String> rows = List.of("U", "O", "M", "F");
                            String below = "B1.1.T.LT18";
                            for (String row : rows) {
                                String from = "B1.1." + row + ".LT18";
                                name(book, from)
                                        .setRefersToFormula(name(book, below).getRefersToFormula());
                                below = from;
                            }
                            XSSFRow last = row(book, "B1.1.T.T");
                            name(book, "B1.1.T.LT18").setRefersToFormula("B_FLOWS!$C$" + (last.getRowNum() + 2));
                        },
                        without("B1.1."),
                        "S09"),
                listed(
                        "Input cells merged",
                        "the value belongs to the first of them, the others are blank; told",
                        book -> {
                            int row = row(book, "B1.1.F.T").getRowNum();
                            book.getSheet(SHEET).addMergedRegion(new CellRangeAddress(row, row, 2, 3));
                        },
                        without("B1.1.F.GE18"),
                        "S08M"),
                repaired(
                        "A remark typed beside a table",
                        "told with its place; nothing else",
                        book -> row(book, "B1.1.F.T").createCell(15).setCellValue("see the annual report"),
                        "S08"),
                repaired(
                        "A figure typed into a blank cell that is no input",
                        "told with its place; nothing else",
                        book -> row(book, "B1.1.F.T").createCell(8).setCellValue(12),
                        "S08"));
    }

    private static Answer number(String cell) {
        return ALL.get(CellId.valueOf(cell)).orElseThrow();
    }

    static XSSFRow row(XSSFWorkbook book, String cell) {
        return MovedRowsTest.row(book, cell);
    }

    private static int column(XSSFWorkbook book, String cell) {
        return ChangedWorkbookTest.cell(book, CellId.valueOf(cell)).getColumnIndex();
    }

    private static org.apache.poi.xssf.usermodel.XSSFName name(XSSFWorkbook book, String cell) {
        return book.getName(CellNames.name(CellId.valueOf(cell)));
    }

    private static XSSFCell label(XSSFWorkbook book, String cell) {
        return row(book, cell).getCell(FormLayout.LABELS);
    }

    private static XSSFCell header(XSSFWorkbook book, String cell) {
        int row = row(book, "B1.1.F.T").getRowNum() - 1;
        return book.getSheet(SHEET).getRow(row).getCell(column(book, cell));
    }

    private static void delete(XSSFWorkbook book, String cell) {
        XSSFSheet sheet = book.getSheet(SHEET);
        XSSFRow gone = row(book, cell);
        int at = gone.getRowNum();
        sheet.removeRow(gone);
        sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
    }

    /** Figures and heading of one column change places with those of another; the names stay. */
    private static void swapColumns(XSSFWorkbook book, int rows, String one, String other) {
        int first = row(book, "B1.1.F.T").getRowNum() - 1;
        int left = column(book, one);
        int right = column(book, other);
        for (int at = first; at < first + rows; at++) {
            XSSFRow row = book.getSheet(SHEET).getRow(at);
            XSSFCell a = row.getCell(left);
            XSSFCell b = row.getCell(right);
            if (at == first) {
                String text = a.getStringCellValue();
                a.setCellValue(b.getStringCellValue());
                b.setCellValue(text);
            } else {
                double figure = a.getNumericCellValue();
                a.setCellValue(b.getNumericCellValue());
                b.setCellValue(figure);
            }
        }
    }

    /** As spreadsheet programs do: the name goes with the figure, and the name of what it is dropped on is lost. */
    private static void drag(XSSFWorkbook book, String from, String to) {
        XSSFCell source = ChangedWorkbookTest.cell(book, CellId.valueOf(from));
        XSSFCell target = ChangedWorkbookTest.cell(book, CellId.valueOf(to));
        target.setCellValue(source.getNumericCellValue());
        source.setBlank();
        name(book, from).setRefersToFormula(name(book, to).getRefersToFormula());
        name(book, to).setRefersToFormula("B_FLOWS!#REF!");
    }
}
