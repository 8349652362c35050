package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrs.questionnaire.Severity.ERROR;
import static org.vrs.questionnaire.Severity.NOTE;
import static org.vrs.questionnaire.Severity.WARNING;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Issue;
import org.vrs.drawing.Mark;
import org.vrs.intake.Reading;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Severity;

/** What a participant gets back: its own figures in a fresh workbook, and beside each faulty one what is wrong with it. */
class AnnotatedWorkbookTest {

    private static final Questionnaire FORM = Sample.real();
    private static final WorkbookForm WORKBOOKS = Sample.form(FORM);
    private static final CellId TOTAL = CellId.valueOf("B1.1.T.T");
    private static final CellId FEMALE = CellId.valueOf("B1.1.F.T");

    private static Mark mark(@Nullable CellId cell, Severity severity, String found) {
        return new Mark(cell, severity, "Where it is", "What happened", found, "what may be", "What to do", "");
    }

    private static byte[] annotated(Answers answers, Mark... marks) {
        return WORKBOOKS.annotated(Sample.issue(FORM), null, answers, List.of(marks));
    }

    private static XSSFWorkbook open(byte[] workbook) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static XSSFCell cell(XSSFWorkbook book, CellId id) {
        Place place = new FormLayout(FORM).place(id);
        return book.getSheet(place.sheet()).getRow(place.row()).getCell(place.column());
    }

    @Test
    void a_faulty_cell_is_coloured_and_has_a_comment_with_sign_sentence_and_remedy() throws Exception {
        Answers answers = Answers.NONE.with(TOTAL, Answer.number(12));
        try (XSSFWorkbook book = open(annotated(answers, mark(TOTAL, ERROR, "12"), mark(FEMALE, WARNING, "")))) {
            assertThat(cell(book, TOTAL).getNumericCellValue()).isEqualTo(12);
            assertThat(cell(book, TOTAL).getCellComment().getString().getString())
                    .isEqualTo("\u2716 To put right\nWhat happened\nWhat to do");
            assertThat(colour(cell(book, TOTAL))).isNotEqualTo(colour(cell(book, FEMALE)));
            assertThat(cell(book, FEMALE).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(cell(book, FEMALE).getCellComment().getString().getString())
                    .startsWith("? To explain");
            XSSFCell other = cell(book, CellId.valueOf("B1.1.M.T"));
            assertThat(other.getCellComment()).isNull();
            assertThat(colour(other)).isNotEqualTo(colour(cell(book, TOTAL)));
            assertThat(cell(book, TOTAL).getCellStyle().getLocked()).isFalse();
        }
    }

    private static String colour(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
    }

    @Test
    void a_cell_with_several_findings_has_the_colour_of_the_gravest_and_one_comment_for_all() throws Exception {
        byte[] both = annotated(Answers.NONE, mark(TOTAL, NOTE, ""), mark(TOTAL, ERROR, ""), mark(FEMALE, ERROR, ""));
        try (XSSFWorkbook book = open(both)) {
            assertThat(colour(cell(book, TOTAL))).isEqualTo(colour(cell(book, FEMALE)));
            assertThat(cell(book, TOTAL).getCellComment().getString().getString())
                    .containsSubsequence("\u2716 To put right", "\u2139 For your information");
        }
    }

    @Test
    void the_second_sheet_lists_the_gravest_first_and_leads_to_each_cell() throws Exception {
        byte[] workbook =
                annotated(Answers.NONE, mark(FEMALE, WARNING, "7"), mark(null, NOTE, ""), mark(TOTAL, ERROR, "=1+1"));
        try (XSSFWorkbook book = open(workbook)) {
            XSSFSheet issues = book.getSheetAt(1);
            assertThat(issues.getSheetName()).isEqualTo("ISSUES");
            assertThat(texts(issues.getRow(6)))
                    .containsExactly(
                            "1.0",
                            "B_FLOWS",
                            new FormLayout(FORM).place(TOTAL).cell(),
                            "\u2716 To put right",
                            "Where it is",
                            "=1+1",
                            "What happened",
                            "what may be",
                            "What to do",
                            "");
            assertThat(issues.getRow(6).getCell(3).getHyperlink().getAddress())
                    .isEqualTo(new FormLayout(FORM).place(TOTAL).reference());
            assertThat(issues.getRow(6).getCell(6).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(texts(issues.getRow(8))).startsWith("3.0", "whole file", "", "\u2139 For your information");
            assertThat(issues.getLastRowNum()).isEqualTo(8);
        }
    }

    private static List<String> texts(XSSFRow row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(
                cell.getCellType() == CellType.NUMERIC
                        ? String.valueOf(cell.getNumericCellValue())
                        : cell.getStringCellValue()));
        return texts;
    }

    @Test
    void a_return_in_order_says_so() throws Exception {
        try (XSSFWorkbook book = open(annotated(Answers.NONE))) {
            assertThat(texts(book.getSheet("ISSUES").getRow(6)))
                    .containsExactly("Nothing was found: this return is in order.");
        }
    }

    @Test
    void put_right_there_it_can_be_returned_like_the_issued_one() throws Exception {
        Answers answers = Sample.filling(FORM, new Random(3), 0.6);
        byte[] workbook = WORKBOOKS.annotated(Sample.issue(FORM), answers, answers, everywhere());
        Reading reading = Sample.read(workbook, FORM);
        assertThat(reading.answers()).isEqualTo(Sample.withLocked(FORM, answers));
        assertThat(reading.notes()).isEmpty();
    }

    /** Three findings in each cell: more than any return can have. */
    private static List<Mark> everywhere() {
        Random random = new Random(7);
        List<Mark> marks = new ArrayList<>();
        for (CellId cell : new FormLayout(FORM).places().keySet()) {
            for (Severity severity : Severity.values()) {
                String text = "Here is %d & there is %d, and < %s > is neither: %x."
                        .formatted(random.nextInt(10_000), random.nextInt(10_000), cell, random.nextLong());
                marks.add(new Mark(cell, severity, text, text, "@" + cell, text, text.repeat(2), text));
            }
        }
        return marks;
    }

    @Test
    void even_with_findings_in_every_cell_it_stays_a_workbook_of_a_few_megabytes() throws Exception {
        byte[] workbook = WORKBOOKS.annotated(Sample.issue(FORM), null, Answers.NONE, everywhere());
        assertThat(workbook).hasSizeLessThan(5_000_000);
        try (XSSFWorkbook book = open(workbook)) {
            assertThat(book.getSheet("ISSUES").getLastRowNum())
                    .isEqualTo(5 + everywhere().size());
        }
    }

    @Test
    void the_same_findings_make_the_same_file() {
        assertThat(annotated(Answers.NONE, mark(TOTAL, ERROR, "1")))
                .isEqualTo(annotated(Answers.NONE, mark(TOTAL, ERROR, "1")));
    }

    @Test
    void libreoffice_opens_and_saves_it_with_answers_comments_and_links(@TempDir Path folder) throws Exception {
        LibreOffice.require();
        Answers answers = Sample.filling(FORM, new Random(4), 0.5);
        byte[] workbook = WORKBOOKS.annotated(
                Sample.issue(FORM), null, answers, List.of(mark(TOTAL, ERROR, "1"), mark(FEMALE, NOTE, "2")));
        Path file = Files.write(folder.resolve("annotated.xlsx"), workbook);
        byte[] saved = new LibreOffice(folder).saved(List.of(file)).get(0);
        assertThat(Sample.read(saved, FORM).answers()).isEqualTo(Sample.withLocked(FORM, answers));
        try (XSSFWorkbook book = open(saved)) {
            assertThat(cell(book, TOTAL).getCellComment().getString().getString())
                    .contains("What happened");
            assertThat(book.getSheet("ISSUES")
                            .getRow(6)
                            .getCell(3)
                            .getHyperlink()
                            .getAddress())
                    .contains(new FormLayout(FORM).place(TOTAL).cell());
        }
    }

    @Test
    void it_speaks_the_language_of_the_issue() throws Exception {
        Issue english = Sample.issue(FORM);
        Issue arabic = new Issue(
                english.issueId(),
                english.questionnaire(),
                english.round(),
                english.roundTitle(),
                english.participant(),
                english.participantName(),
                english.period(),
                english.due(),
                Locale.forLanguageTag("ar"),
                english.sections(),
                0);
        try (XSSFWorkbook book =
                open(WORKBOOKS.annotated(arabic, null, Answers.NONE, List.of(mark(TOTAL, ERROR, ""))))) {
            assertThat(book.getSheet("ISSUES").isRightToLeft()).isTrue();
            assertThat(cell(book, TOTAL).getCellComment().getString().getString())
                    .doesNotContain("To put right")
                    .contains("\u2716");
        }
    }
}
