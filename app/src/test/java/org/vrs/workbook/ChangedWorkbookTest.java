package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.vrs.drawing.CellNames;
import org.vrs.intake.ReadNote;
import org.vrs.intake.Reading;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Marker;
import org.vrs.questionnaire.Severity;

/** What people and programs do to a workbook between issue and return. */
class ChangedWorkbookTest {

    private static final byte[] ISSUED = Sample.issued(Sample.SMALL);
    private static final CellId GIRLS = CellId.valueOf("B1.1.F.LT18");

    @Test
    void moved_rows_and_a_renamed_sheet_still_read() throws Exception {
        Answers filling = Sample.filling(Sample.SMALL, new Random(3), 0.8);
        byte[] changed = edit(WorkbookFiller.fill(ISSUED, filling), book -> {
            XSSFSheet sheet = book.getSheet("B_FLOWS");
            sheet.shiftRows(9, sheet.getLastRowNum(), 3);
            book.unLockStructure();
            book.setSheetName(book.getSheetIndex(sheet), "Border police");
        });
        Reading reading = Sample.read(changed, Sample.SMALL);
        assertThat(reading.answers()).isEqualTo(Sample.withLocked(Sample.SMALL, filling));
        assertThat(reading.places().get(CellId.valueOf("B2.T.T"))).startsWith("Border police!");
    }

    /** LibreOffice does this where a row is put between the rows that a check looks at. */
    @Test
    void a_check_that_a_program_wrote_longer_than_excel_would_take_is_nobodys_fault() throws Exception {
        Answers filling = Sample.filling(Sample.SMALL, new Random(3), 0.8);
        byte[] changed = edit(WorkbookFiller.fill(ISSUED, filling), book -> {
            XSSFCell check = book.getSheet("CHECKS").getRow(0).createCell(30, CellType.FORMULA);
            check.setCellFormula("1");
            check.getCTCell().getF().setStringValue("B1+".repeat(3_200) + "1");
        });
        assertThat(Sample.read(changed, Sample.SMALL).answers()).isEqualTo(Sample.withLocked(Sample.SMALL, filling));
    }

    @Test
    void a_column_of_labels_that_was_cleared_is_told_in_a_few_words_behind_what_was_typed_elsewhere() throws Exception {
        byte[] changed = edit(ISSUED, book -> {
            XSSFSheet sheet = book.getSheet("B_FLOWS");
            for (int row = 8; row < 13; row++) {
                sheet.getRow(row).getCell(1).setBlank();
            }
            sheet.getRow(9).createCell(40).setCellValue("see the annex");
        });
        assertThat(Sample.read(changed, Sample.SMALL).notes())
                .filteredOn(note -> note.rule().equals("S08"))
                .singleElement()
                .satisfies(
                        note -> assertThat(note.found())
                                .isEqualTo(
                                        "B_FLOWS!AO10 \u201c\u201d \u2192 \u201csee the annex\u201d; B_FLOWS!B9:B13 (5) \u2192 \u201c\u201d"));
    }

    @Test
    void lost_names_are_replaced_by_the_issued_places_and_reported() throws Exception {
        Answers filling = Sample.filling(Sample.SMALL, new Random(4), 1);
        byte[] changed = edit(WorkbookFiller.fill(ISSUED, filling), book -> {
            book.removeName(book.getName("q_B1_1_F_LT18"));
            book.removeName(book.getName("q_B2_01_AREA"));
        });
        Reading reading = Sample.read(changed, Sample.SMALL);
        assertThat(reading.answers()).isEqualTo(Sample.withLocked(Sample.SMALL, filling));
        assertThat(reading.notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("S03");
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.details()).containsExactly("B1.1.F.LT18", "B2.01.AREA");
        });
    }

    @Test
    void a_cell_whose_name_is_lost_is_found_where_its_row_and_its_column_meet() throws Exception {
        Answers filling = Sample.filling(Sample.SMALL, new Random(4), 1);
        byte[] changed = edit(WorkbookFiller.fill(ISSUED, filling), book -> {
            book.removeName(book.getName("q_B1_1_F_LT18"));
            XSSFSheet sheet = book.getSheet("B_FLOWS");
            sheet.shiftRows(7, sheet.getLastRowNum(), 1);
        });
        Reading reading = Sample.read(changed, Sample.SMALL);
        assertThat(reading.answers()).isEqualTo(Sample.withLocked(Sample.SMALL, filling));
        assertThat(reading.notes()).extracting(ReadNote::rule).contains("S03");
        assertThat(reading.notes()).extracting(ReadNote::severity).containsOnly(Severity.NOTE);
    }

    @Test
    void a_cell_whose_name_is_lost_and_whose_place_is_doubtful_is_not_guessed() throws Exception {
        Answers filling = Sample.filling(Sample.SMALL, new Random(4), 1);
        byte[] changed = edit(WorkbookFiller.fill(ISSUED, filling), book -> {
            for (String column : java.util.List.of("LT18", "GE18", "U", "T", "FLAG")) {
                book.removeName(book.getName("q_B1_1_F_" + column));
            }
            XSSFSheet sheet = book.getSheet("B_FLOWS");
            sheet.shiftRows(7, sheet.getLastRowNum(), 1);
        });
        Reading reading = Sample.read(changed, Sample.SMALL);
        assertThat(reading.answers().get(GIRLS)).isEmpty();
        assertThat(reading.notes()).anySatisfy(note -> assertThat(note.cell()).isEqualTo(GIRLS));
    }

    @Test
    void names_that_are_not_of_the_form_are_reported() throws Exception {
        byte[] changed = edit(ISSUED, book -> {
            var name = book.createName();
            name.setNameName("q_Z9_EXTRA");
            name.setRefersToFormula("B_FLOWS!$A$1");
        });
        assertThat(Sample.read(changed, Sample.SMALL).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.details()).containsExactly("q_z9_extra"));
    }

    @Test
    void a_formula_in_an_input_cell_gives_its_value_and_a_note() throws Exception {
        byte[] changed = edit(ISSUED, book -> {
            XSSFCell cell = cell(book, GIRLS);
            cell.setCellFormula("6*7");
            cell.setCellValue(42);
        });
        Reading reading = Sample.read(changed, Sample.SMALL);
        assertThat(reading.answers().get(GIRLS)).contains(Answer.number(42));
        assertThat(reading.notes()).extracting(ReadNote::rule).containsExactly("S06");
    }

    @Test
    void what_is_not_understood_keeps_its_words_and_has_an_error() throws Exception {
        byte[] changed = edit(ISSUED, book -> {
            cell(book, GIRLS).setCellValue("about 12");
            cell(book, CellId.valueOf("B2.01.AREA")).setCellValue("Atlantis");
            cell(book, CellId.valueOf("B1.1.F.FLAG")).setCellValue("Z");
            cell(book, CellId.valueOf("X4.DATE")).setCellValue("soon");
        });
        Reading reading = Sample.read(changed, Sample.SMALL);
        assertThat(reading.answers().get(GIRLS)).contains(Answer.words("about 12"));
        assertThat(reading.notes())
                .extracting(note -> note.rule() + " " + note.found() + " " + note.severity())
                .containsExactlyInAnyOrder("V03 about 12 ERROR", "V02 Atlantis ERROR", "V02 Z ERROR", "V11 soon ERROR");
        assertThat(reading.sheets().stream()
                        .mapToInt(Reading.SheetCount::notUnderstood)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void codes_are_taken_as_code_label_or_both_and_markers_in_any_case() throws Exception {
        byte[] changed = edit(ISSUED, book -> {
            cell(book, CellId.valueOf("B2.01.AREA")).setCellValue("khm");
            cell(book, CellId.valueOf("B2.02.AREA")).setCellValue("Cambodia");
            cell(book, CellId.valueOf("B2.03.AREA")).setCellValue("KHM \u2013 Cambodia");
            cell(book, CellId.valueOf("B2.01.VIA")).setCellValue("Fiji; afg");
            cell(book, CellId.valueOf("B1.1.F.FLAG")).setCellValue("pe");
            cell(book, GIRLS).setCellValue(" nav ");
        });
        Answers answers = Sample.read(changed, Sample.SMALL).answers();
        assertThat(answers.text("B2.01.AREA")).isEqualTo("KHM");
        assertThat(answers.text("B2.02.AREA")).isEqualTo("KHM");
        assertThat(answers.text("B2.03.AREA")).isEqualTo("KHM");
        assertThat(answers.text("B2.01.VIA")).isEqualTo("AFG,FJI");
        assertThat(answers.text("B1.1.F.FLAG")).isEqualTo("E,P");
        assertThat(answers.get(GIRLS)).contains(Answer.missing(Marker.NAV));
    }

    @Test
    void a_number_written_as_text_is_read_with_a_note_and_a_figure_turned_date_is_not() throws Exception {
        byte[] changed = edit(ISSUED, book -> {
            cell(book, GIRLS).setCellValue("1\u00a0234");
            XSSFCell date = cell(book, CellId.valueOf("B1.1.M.LT18"));
            date.setCellStyle(cell(book, CellId.valueOf("X4.DATE")).getCellStyle());
            date.setCellValue(45_000);
        });
        Reading reading = Sample.read(changed, Sample.SMALL);
        assertThat(reading.answers().get(GIRLS)).contains(Answer.number(1234));
        assertThat(reading.notes()).extracting(ReadNote::rule).containsExactlyInAnyOrder("S07", "V03");
    }

    @Test
    void a_figure_with_two_meanings_is_asked_about_unless_the_file_proves_how_it_is_written() throws Exception {
        CellId fee = CellId.valueOf("B2.01.FEE");
        byte[] open = edit(ISSUED, book -> {
            cell(book, fee).setCellValue("1.234");
            cell(book, CellId.valueOf("B2.02.FEE")).setCellValue("12,5");
        });
        Reading asked = Sample.read(open, Sample.SMALL);
        assertThat(asked.answers().get(fee)).contains(Answer.words("1.234"));
        assertThat(asked.notes())
                .filteredOn(note -> note.rule().equals("V03A"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.severity()).isEqualTo(Severity.ERROR);
                    assertThat(note.allowed()).isEqualTo("1234 / 1.234");
                });

        byte[] proved =
                edit(open, book -> cell(book, CellId.valueOf("B2.03.FEE")).setCellValue("7,25"));
        Reading read = Sample.read(proved, Sample.SMALL);
        assertThat(read.answers().get(fee)).contains(Answer.number(1234));
        assertThat(read.notes()).extracting(ReadNote::rule).containsOnly("S07");

        byte[] mixed =
                edit(proved, book -> cell(book, CellId.valueOf("B2.04.FEE")).setCellValue("7.25"));
        assertThat(Sample.read(mixed, Sample.SMALL).notes())
                .extracting(ReadNote::rule)
                .contains("V03A");
    }

    @Test
    void a_day_with_two_meanings_is_asked_about() throws Exception {
        byte[] changed =
                edit(ISSUED, book -> cell(book, CellId.valueOf("X4.DATE")).setCellValue("03/04/2025"));
        assertThat(Sample.read(changed, Sample.SMALL).notes()).singleElement().satisfies(note -> {
            assertThat(note.rule()).isEqualTo("V03A");
            assertThat(note.allowed()).isEqualTo("2025-04-03 / 2025-03-04");
        });
    }

    @Test
    void a_formula_saved_without_its_result_is_told() throws Exception {
        byte[] changed = Zip.of(edit(ISSUED, book -> cell(book, GIRLS).setCellFormula("6*7")))
                .changeSheets(xml -> xml.replaceAll("</f><v>[^<]*</v>", "</f>"))
                .bytes();
        Reading reading = Sample.read(changed, Sample.SMALL);
        assertThat(reading.answers().get(GIRLS)).isEmpty();
        assertThat(reading.notes())
                .filteredOn(note -> GIRLS.equals(note.cell()))
                .extracting(ReadNote::rule, ReadNote::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("S06A", Severity.ERROR));
    }

    @Test
    void days_counted_from_1904_are_the_same_days() throws Exception {
        byte[] changed = edit(ISSUED, book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            cell(book, CellId.valueOf("X4.DATE")).setCellValue(1);
        });
        assertThat(Sample.read(changed, Sample.SMALL).answers().text("X4.DATE")).isEqualTo("1904-01-02");
    }

    @Test
    void locked_cells_are_taken_from_the_seal_and_not_from_the_sheet() throws Exception {
        byte[] changed =
                edit(ISSUED, book -> cell(book, CellId.valueOf("X1.AREA")).setCellValue("FJI"));
        assertThat(Sample.read(changed, Sample.SMALL).answers().text("X1.AREA")).isEqualTo("KHM");
    }

    @Test
    void the_identity_survives_the_loss_of_either_copy() throws Exception {
        byte[] withoutProperty = Zip.of(ISSUED)
                .change("docProps/custom.xml", xml -> xml.replaceAll("<[a-z:]*lpwstr>[^<]*</[a-z:]*lpwstr>", ""))
                .bytes();
        assertThat(Sample.read(withoutProperty, Sample.SMALL).identity().issueId())
                .isEqualTo("2025-1.KHM.1");
        byte[] withoutSheet = Sample.withoutSheet(ISSUED, "_SYS");
        assertThat(Sample.read(withoutSheet, Sample.SMALL).identity().issueId()).isEqualTo("2025-1.KHM.1");
    }

    @Test
    void a_sheet_with_16384_column_elements_costs_nothing() {
        String columns = "<cols>" + "<col min=\"1\" max=\"1\" width=\"9\"/>".repeat(16_384) + "</cols>";
        byte[] changed = Zip.of(ISSUED)
                .changeSheets(xml -> xml.replaceFirst("<cols>.*?</cols>", columns))
                .bytes();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Sample.read(changed, Sample.SMALL));
    }

    @Test
    void text_that_looks_like_a_formula_stays_text() throws Exception {
        Map<CellId, Answer> answers = Map.of(CellId.valueOf("X4.NAME"), Answer.words("=HYPERLINK(\"x\")"));
        byte[] filled = WorkbookFiller.fill(ISSUED, Answers.of(answers));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            XSSFCell cell = cell(book, CellId.valueOf("X4.NAME"));
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell.getCellStyle().getLocked()).isFalse();
        }
    }

    static XSSFCell cell(XSSFWorkbook book, CellId id) {
        CellReference place = new CellReference(book.getName(CellNames.name(id)).getRefersToFormula());
        return book.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
    }

    static byte[] edit(byte[] workbook, Consumer<XSSFWorkbook> change) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }
}
