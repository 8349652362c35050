package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Issue;
import org.vrs.intake.ReadNote;
import org.vrs.intake.Reading;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Severity;

/** Damage done to the parts of a workbook that nobody is meant to change: no figure is ever taken for another. */
class MovedRowsTest {

    private static final Questionnaire SMALL = Sample.SMALL;
    private static final byte[] ISSUED = Sample.issued(SMALL);
    private static final Questionnaire REAL = Sample.real();
    private static final byte[] REAL_ISSUED = Sample.issued(REAL);
    private static final Answers FILLING = Sample.filling(SMALL, new Random(11), 1);
    private static final Answers ALL = Sample.withLocked(SMALL, FILLING);

    @Test
    void what_nobody_touched_gives_no_note() throws Exception {
        assertThat(changed(book -> {}).notes()).isEmpty();
    }

    @Test
    void a_sorted_table_is_read_by_its_labels() throws Exception {
        Reading reading = changed(book -> {
            swap(row(book, "B1.1.F.T"), row(book, "B1.1.O.T"));
            swap(row(book, "B1.1.M.T"), row(book, "B1.1.T.T"));
        });
        assertThat(reading.answers()).isEqualTo(ALL);
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("S08R");
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.found()).isEqualTo("B1.1");
        });
        assertThat(reading.places().get(CellId.valueOf("B1.1.F.T")))
                .isEqualTo(changed(book -> {}).places().get(CellId.valueOf("B1.1.O.T")));
    }

    @Test
    void an_inserted_row_moves_everything_and_changes_nothing() throws Exception {
        Reading reading = changed(book -> {
            XSSFSheet sheet = book.getSheet("B_FLOWS");
            sheet.shiftRows(row(book, "B1.1.O.T").getRowNum(), sheet.getLastRowNum(), 1);
        });
        assertThat(reading.answers()).isEqualTo(ALL);
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void a_deleted_row_is_missing_and_the_others_are_read() throws Exception {
        Reading reading = changed(book -> {
            XSSFSheet sheet = book.getSheet("B_FLOWS");
            XSSFRow gone = row(book, "B1.1.O.T");
            int at = gone.getRowNum();
            sheet.removeRow(gone);
            sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
        });
        assertThat(reading.answers()).isEqualTo(without(ALL, "B1.1.O."));
        assertThat(reading.notes()).extracting(ReadNote::rule).containsOnly("S03");
        assertThat(reading.notes())
                .extracting(note -> String.valueOf(note.cell()))
                .allMatch(cell -> cell.startsWith("B1.1.O."));
    }

    @Test
    void a_renamed_sheet_is_found_by_the_names_of_its_cells() throws Exception {
        Reading reading = changed(book -> {
            book.unLockStructure();
            book.setSheetName(book.getSheetIndex("B_FLOWS"), "Border police");
        });
        assertThat(reading.answers()).isEqualTo(ALL);
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void an_overwritten_label_is_told_and_the_row_is_read_by_its_names() throws Exception {
        Reading reading =
                changed(book -> row(book, "B1.1.F.T").getCell(FormLayout.LABELS).setCellValue("Women only"));
        assertThat(reading.answers()).isEqualTo(ALL);
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("S08");
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.found()).startsWith("B_FLOWS!B").contains("\u2192 \u201cWomen only\u201d");
        });
    }

    @Test
    void a_label_that_stands_twice_makes_its_table_unreadable_and_no_other() throws Exception {
        Reading reading = changed(book -> {
            String other = row(book, "B1.1.M.T").getCell(FormLayout.LABELS).getStringCellValue();
            row(book, "B1.1.F.T").getCell(FormLayout.LABELS).setCellValue(other);
        });
        assertUnreadable(reading);
    }

    @Test
    void a_table_sorted_without_one_of_its_labels_is_not_guessed() throws Exception {
        Reading reading = changed(book -> {
            swap(row(book, "B1.1.F.T"), row(book, "B1.1.O.T"));
            row(book, "B1.1.U.T").getCell(FormLayout.LABELS).setCellValue("?");
        });
        assertUnreadable(reading);
    }

    @Test
    void a_total_sorted_among_the_free_rows_of_a_list_is_not_guessed() throws Exception {
        Reading reading = changed(book -> swap(row(book, "B2.01.T"), row(book, "B2.T.T")));
        assertThat(reading.notes()).extracting(ReadNote::rule).contains("S09");
        assertThat(reading.answers()).isEqualTo(without(ALL, "B2."));
    }

    @Test
    void of_many_changes_fifty_are_listed_and_the_others_counted() throws Exception {
        byte[] changed = ChangedWorkbookTest.edit(
                REAL_ISSUED,
                book -> book.getSheet("CODES")
                        .forEach(row -> row.forEach(cell -> {
                            if (cell.getCellType() == CellType.STRING) {
                                cell.setCellValue("x");
                            }
                        })));
        assertThat(Sample.read(changed, REAL).notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("S08");
            assertThat(note.details()).hasSize(50);
            assertThat(note.found()).matches(".*; \u2026 \\+[1-9][0-9]*");
        });
    }

    @Test
    void an_untouched_workbook_of_any_language_gives_no_note_with_last_figures_too() throws Exception {
        for (java.util.Locale language : REAL.completeLanguages()) {
            Issue english = Sample.issue(REAL);
            Issue issue = new Issue(
                    english.issueId(),
                    english.questionnaire(),
                    english.round(),
                    english.roundTitle(),
                    english.participant(),
                    english.participantName(),
                    english.period(),
                    english.due(),
                    language,
                    english.sections(),
                    0);
            Answers last = Sample.filling(REAL, new Random(5), 0.5);
            byte[] workbook = Sample.form(REAL).issue(issue, last);
            assertThat(Sample.read(workbook, REAL).notes())
                    .as(language.toString())
                    .isEmpty();
        }
    }

    @Test
    void a_deleted_sheet_without_inputs_is_told_once() throws Exception {
        Reading reading = changed(book -> {
            book.unLockStructure();
            book.removeSheetAt(book.getSheetIndex("README"));
        });
        assertThat(reading.answers()).isEqualTo(ALL);
        assertThat(reading.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.found()).isEqualTo("README"));
    }

    @Test
    void an_overwritten_formula_of_the_checks_is_told_and_changes_nothing() throws Exception {
        byte[] changed = ChangedWorkbookTest.edit(REAL_ISSUED, book -> {
            XSSFCell formula = formula(book.getSheet("CHECKS"));
            formula.removeFormula();
            formula.setCellValue("all well");
        });
        assertThat(Sample.read(changed, REAL).notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("S08");
            assertThat(note.details()).singleElement().asString().startsWith("CHECKS!");
            assertThat(note.found()).contains("\u201c=").endsWith("\u201call well\u201d");
        });
        assertThat(Sample.read(REAL_ISSUED, REAL).notes()).isEmpty();
    }

    private static void assertUnreadable(Reading reading) {
        assertThat(reading.answers()).isEqualTo(without(ALL, "B1.1."));
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("S09");
            assertThat(note.severity()).isEqualTo(Severity.ERROR);
            assertThat(note.found()).isEqualTo("B1.1");
        });
    }

    private static Reading changed(Consumer<XSSFWorkbook> change) throws Exception {
        return Sample.read(ChangedWorkbookTest.edit(WorkbookFiller.fill(ISSUED, FILLING), change), SMALL);
    }

    static Answers without(Answers all, String start) {
        java.util.Map<CellId, Answer> left = new java.util.TreeMap<>(all.cells());
        left.keySet().removeIf(cell -> cell.value().startsWith(start));
        return Answers.of(left);
    }

    static XSSFRow row(XSSFWorkbook book, String cell) {
        return (XSSFRow) ChangedWorkbookTest.cell(book, CellId.valueOf(cell)).getRow();
    }

    /** Sorting moves what stands in the cells and leaves the names. */
    static void swap(XSSFRow one, XSSFRow other) {
        XSSFSheet sheet = one.getSheet();
        XSSFRow aside = sheet.createRow(sheet.getLastRowNum() + 40);
        CellCopyPolicy values = new CellCopyPolicy.Builder()
                .mergedRegions(false)
                .rowHeight(false)
                .build();
        for (List<XSSFRow> move : List.of(List.of(one, aside), List.of(other, one), List.of(aside, other))) {
            for (int column = 1; column < 30; column++) {
                XSSFCell from = move.get(0).getCell(column);
                if (from != null) {
                    XSSFCell to = move.get(1).getCell(column);
                    (to == null ? move.get(1).createCell(column) : to).copyCellFrom(from, values);
                }
            }
        }
        sheet.removeRow(aside);
    }

    static XSSFCell formula(XSSFSheet sheet) {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    return sheet.getRow(cell.getRowIndex()).getCell(new CellReference(cell).getCol());
                }
            }
        }
        throw new AssertionError("No formula on " + sheet.getSheetName());
    }
}
