package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.drawing.FormLayout;
import org.vrs.drawing.Issue;
import org.vrs.drawing.Mark;
import org.vrs.export.Payloads;
import org.vrs.ooxml.Place;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.CellId;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Severity;

/** Every payload in every free text of every workbook that is written: text it is, and text it stays. */
class FormulaInjectionTest {

    private static final Questionnaire FORM = Sample.real();
    private static final Questionnaire PART = FORM.only(new TreeSet<>(List.of("B", "N")));
    private static final List<String> PAYLOADS = Payloads.ALL.stream()
            .map(payload -> payload.replace("\r", "\n").strip())
            .toList();

    @TempDir
    Path folder;

    private enum Kind {
        PREFILLED,
        ANNOTATED,
        PART
    }

    private static final WorkbookForm WHOLE = Sample.form(FORM);
    private static final WorkbookForm SECTIONS = Sample.form(PART);

    private static WorkbookForm workbooks(Kind kind) {
        return kind == Kind.PART ? SECTIONS : WHOLE;
    }

    private static Questionnaire form(Kind kind) {
        return kind == Kind.PART ? PART : FORM;
    }

    /** The cells that hold words: those of text, and those for other answers, where words are kept that were not understood. */
    private static List<CellId> cells(Questionnaire form) {
        return form.questions().stream()
                .filter(question -> !question.locked())
                .map(Question::cells)
                .flatMap(List::stream)
                .toList();
    }

    private static Answers answers(Questionnaire form, int turn) {
        Map<CellId, Answer> answers = new TreeMap<>();
        int number = turn;
        for (CellId cell : cells(form)) {
            answers.put(cell, Answer.words(PAYLOADS.get(number++ % PAYLOADS.size())));
        }
        return Answers.of(answers);
    }

    private static byte[] write(Kind kind, int turn) {
        Questionnaire form = form(kind);
        Issue one = Sample.issue(form);
        String payload = PAYLOADS.get(turn);
        Issue issue = new Issue(
                one.issueId(),
                form.id(),
                one.round(),
                payload,
                one.participant(),
                payload,
                one.period(),
                one.due(),
                one.locale(),
                form.sectionIds(),
                kind == Kind.PART ? 1 : 0);
        Answers answers = answers(form, turn);
        WorkbookForm workbooks = workbooks(kind);
        return kind == Kind.ANNOTATED
                ? workbooks.annotated(issue, answers, answers, marks(answers, payload))
                : workbooks.issue(issue, answers, answers);
    }

    private static List<Mark> marks(Answers answers, String payload) {
        return answers.cells().keySet().stream()
                .limit(50)
                .map(cell -> new Mark(cell, Severity.ERROR, payload, payload, payload, payload, payload, payload))
                .toList();
    }

    @Test
    void no_text_is_a_formula_and_what_looks_like_one_is_marked_as_text() throws IOException {
        for (Kind kind : Kind.values()) {
            Questionnaire form = form(kind);
            long ours = formulas(open(workbooks(kind).issue(Sample.issue(form), answers(form, 0))));
            for (int turn = 0; turn < PAYLOADS.size(); turn++) {
                XSSFWorkbook book = open(write(kind, turn));
                requireText(book, form, turn);
                assertThat(formulas(book)).as(kind + " " + turn).isLessThanOrEqualTo(ours);
            }
        }
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return book;
        }
    }

    private static long formulas(XSSFWorkbook book) {
        long formulas = 0;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                }
            }
        }
        return formulas;
    }

    private static void requireText(XSSFWorkbook book, Questionnaire form, int turn) {
        FormLayout layout = new FormLayout(form);
        answers(form, turn).cells().forEach((id, answer) -> {
            XSSFCell cell = cell(book, layout.place(id));
            String payload = answer.text();
            assertThat(cell.getCellType()).as(payload).isEqualTo(CellType.STRING);
            if (computes(payload)) {
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(payload).isTrue();
            }
        });
    }

    private static XSSFCell cell(XSSFWorkbook book, Place place) {
        return book.getSheet(place.sheet()).getRow(place.row()).getCell(place.column());
    }

    /** What some program takes for a formula: a sign behind whatever it passes over. */
    private static boolean computes(String text) {
        String seen = text.replaceAll("^[\\s\\p{Z}\\p{C}\"']+", "");
        return !seen.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(seen.charAt(0)) >= 0;
    }

    @Test
    void libreoffice_finds_no_formula_either() throws Exception {
        LibreOffice.require();
        List<Path> files = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            files.add(Files.write(folder.resolve(kind + ".xlsx"), write(kind, kind.ordinal())));
        }
        List<byte[]> saved = new LibreOffice(folder).saved(files);
        for (Kind kind : Kind.values()) {
            FormLayout layout = new FormLayout(form(kind));
            XSSFWorkbook book = open(saved.get(kind.ordinal()));
            for (CellId id : cells(form(kind))) {
                assertThat(cell(book, layout.place(id)).getCellType())
                        .as(kind + " " + id)
                        .isEqualTo(CellType.STRING);
            }
        }
    }
}
