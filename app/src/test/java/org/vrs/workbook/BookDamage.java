package org.vrs.workbook;

import static org.vrs.workbook.Damage.FILLED;
import static org.vrs.workbook.Damage.edited;
import static org.vrs.workbook.Damage.listed;
import static org.vrs.workbook.Damage.refused;
import static org.vrs.workbook.Damage.repaired;
import static org.vrs.workbook.Damage.with;
import static org.vrs.workbook.Damage.without;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vrs.drawing.CellNames;
import org.vrs.drawing.Issue;
import org.vrs.drawing.SystemSheet;
import org.vrs.ooxml.Refusal.Reason;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;

/** What is done to sheets, names and whole files. */
final class BookDamage {

    private static final String SHEET = "B_FLOWS";

    private BookDamage() {}

    static List<Damage> sheets() {
        return List.of(
                repaired("A sheet renamed", "found by the names of its cells", book -> rename(book, "Border police")),
                repaired(
                        "A sheet renamed and the names of its cells lost",
                        "found by the title on it; told",
                        book -> {
                            rename(book, "Border police");
                            namesOf(book, "Border police").forEach(book::removeName);
                        },
                        "S03"),
                repaired(
                        "Sheets put in another order",
                        "read as if they were in order",
                        book -> book.setSheetOrder(SHEET, 0)),
                repaired("A sheet of one's own added", "left out", book -> {
                    book.unLockStructure();
                    book.createSheet("Working notes").createRow(0).createCell(0).setCellValue(42);
                }),
                repaired("A sheet of the form copied", "the copy is left out", book -> {
                    book.unLockStructure();
                    book.cloneSheet(book.getSheetIndex(SHEET));
                }),
                repaired(
                        "A sheet without inputs deleted",
                        "told; nothing of it was needed",
                        book -> {
                            book.unLockStructure();
                            book.removeSheetAt(book.getSheetIndex("README"));
                        },
                        "S08"),
                repaired("Protection of the sheets taken off", "read as before", book -> {
                    book.unLockStructure();
                    book.forEach(sheet -> ((XSSFSheet) sheet).disableLocking());
                }),
                refused(
                        "A sheet with inputs deleted",
                        Reason.SHEET_MISSING,
                        "its answers would be taken for blanks",
                        Sample.withoutSheet(FILLED, SHEET)));
    }

    static List<Damage> names() {
        return List.of(
                repaired(
                        "Some names of cells lost",
                        "found where row and column meet; told",
                        book -> {
                            book.removeName(book.getName("q_B1_1_F_LT18"));
                            book.removeName(book.getName("q_B2_01_AREA"));
                        },
                        "S03"),
                repaired(
                        "All names of a file lost",
                        "found where they were issued; told",
                        book -> List.copyOf(book.getAllNames()).forEach(book::removeName),
                        "S03"),
                repaired(
                        "Names that lead nowhere any more (#REF!)",
                        "found where row and column meet; told",
                        book -> book.getName("q_B1_1_M_U").setRefersToFormula("B_FLOWS!#REF!"),
                        "S03"),
                repaired(
                        "A name lost, and rows inserted above",
                        "found where row and column meet; told",
                        book -> {
                            book.removeName(book.getName("q_B1_1_O_U"));
                            XSSFSheet sheet = book.getSheet(SHEET);
                            sheet.shiftRows(0, sheet.getLastRowNum(), 2);
                        },
                        "S03"),
                repaired(
                        "A name that the form does not have",
                        "left out; told",
                        book -> {
                            XSSFName name = book.createName();
                            name.setNameName("q_Z9_EXTRA");
                            name.setRefersToFormula("B_FLOWS!$A$1");
                        },
                        "S03"),
                listed(
                        "All names of a table lost, and a row inserted in it",
                        "the table is not read",
                        book -> {
                            namesOf(book, SHEET).stream()
                                    .filter(name -> name.getNameName().startsWith("q_B1_1_"))
                                    .forEach(book::removeName);
                            XSSFSheet sheet = book.getSheet(SHEET);
                            sheet.shiftRows(TableDamage.row(book, "B2.01.T").getRowNum() - 9, sheet.getLastRowNum(), 1);
                        },
                        without("B1.1."),
                        "S03",
                        "S08"));
    }

    static List<Damage> identity() {
        return List.of(
                repaired(
                        "The hidden sheet that says whose workbook it is deleted",
                        "told by the file's property",
                        Sample.withoutSheet(FILLED, SystemSheet.SHEET)),
                repaired(
                        "The file's properties lost",
                        "told by the hidden sheet",
                        Zip.of(FILLED)
                                .change(
                                        "docProps/custom.xml",
                                        xml -> xml.replaceAll("<[a-z:]*lpwstr>[^<]*</[a-z:]*lpwstr>", ""))
                                .bytes()),
                refused(
                        "Hidden sheet and properties lost, or a workbook of one's own",
                        Reason.NOT_VRS,
                        "nobody can tell whose it is",
                        Zip.of(Sample.withoutSheet(FILLED, SystemSheet.SHEET))
                                .change(
                                        "docProps/custom.xml",
                                        xml -> xml.replaceAll("<[a-z:]*lpwstr>[^<]*</[a-z:]*lpwstr>", ""))
                                .bytes()),
                refused(
                        "Another participant written into the hidden sheet",
                        Reason.SEAL_BROKEN,
                        "the seal no longer fits",
                        edited(book -> book.getSheet(SystemSheet.SHEET)
                                .getRow(SystemSheet.KEYS.indexOf("PARTICIPANT"))
                                .getCell(1)
                                .setCellValue("FJI"))),
                refused(
                        "The workbook of another round",
                        Reason.WRONG_ROUND,
                        "told apart from damage",
                        reissued("2024-1", "KHM")),
                refused(
                        "The workbook of another participant",
                        Reason.WRONG_PARTICIPANT,
                        "told apart from damage",
                        reissued("2025-1", "FJI")),
                refused(
                        "The workbook of another form",
                        Reason.WRONG_FORM,
                        "an earlier version of the same form is carried over instead, where the form says how",
                        Sample.issued(org.vrs.questionnaire.QuestionnaireFiles.load(
                                org.vrs.questionnaire.QuestionnaireId.valueOf("carry/1.0")))),
                refused(
                        "A text file or a PDF with the name of a workbook",
                        Reason.NOT_XLSX,
                        "said what it is",
                        "%PDF-1.7 not a workbook".getBytes(StandardCharsets.US_ASCII)),
                refused(
                        "A file cut off on its way",
                        Reason.UNREADABLE,
                        "to be sent again",
                        java.util.Arrays.copyOf(FILLED, FILLED.length / 2)));
    }

    static List<Damage> locked() {
        return List.of(
                repaired(
                        "The participant's name on the cover changed",
                        "taken from the seal",
                        book -> ChangedWorkbookTest.cell(book, CellId.valueOf("X1.AREA"))
                                .setCellValue("FJI")),
                repaired(
                        "A formula of the checks written over",
                        "told; the checks are made anew",
                        book -> {
                            var formula = MovedRowsTest.formula(book.getSheet("COVER"));
                            formula.removeFormula();
                            formula.setCellValue("all well");
                        },
                        "S08"),
                repaired(
                        "Drop-down lists pasted over",
                        "told; values are checked all the same",
                        book -> {
                            var sheet = book.getSheet(SHEET).getCTWorksheet();
                            sheet.unsetDataValidations();
                        },
                        "S08V"),
                listed(
                        "A value that is in no list pasted over a drop-down",
                        "kept in its words, told as an error, with the list",
                        book -> {
                            book.getSheet(SHEET).getCTWorksheet().unsetDataValidations();
                            ChangedWorkbookTest.cell(book, CellId.valueOf("B2.01.AREA"))
                                    .setCellValue("Atlantis");
                        },
                        with("B2.01.AREA", Answer.words("Atlantis")),
                        "S08V",
                        "V02"));
    }

    private static byte[] reissued(String round, String participant) {
        Issue issue = Sample.issue(Damage.FORM);
        return Sample.form(Damage.FORM)
                .issue(
                        new Issue(
                                issue.issueId(),
                                issue.questionnaire(),
                                round,
                                issue.roundTitle(),
                                participant,
                                issue.participantName(),
                                issue.period(),
                                issue.due(),
                                issue.locale(),
                                issue.sections(),
                                0),
                        null);
    }

    private static List<XSSFName> namesOf(XSSFWorkbook book, String sheet) {
        return book.getAllNames().stream()
                .filter(name -> name.getNameName().startsWith(CellNames.PREFIX))
                .filter(name -> name.getRefersToFormula().replace("'", "").startsWith(sheet + "!"))
                .toList();
    }

    private static void rename(XSSFWorkbook book, String name) {
        book.unLockStructure();
        book.setSheetName(book.getSheetIndex(SHEET), name);
    }
}
