package org.vrs.benchmarks;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.vrs.drawing.Issue;
import org.vrs.drawing.IssueSeal;
import org.vrs.ooxml.Limits;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.rehearsal.figures.Character;
import org.vrs.rehearsal.figures.Figures;
import org.vrs.workbook.WorkbookForm;

/** The workbooks that {@link WorkbookRead} reads: a questionnaire filled in, and the same with a sheet that fills it to the limits. */
final class ReadFiles {

    static final String PARTICIPANT = "KHM";
    static final String ROUND = "2025-1";
    static final int YEAR = 2025;
    static final IssueSeal SEAL = new IssueSeal("for the benchmark only".getBytes(StandardCharsets.UTF_8));

    /** What each program must find at least, so that no work is left out. */
    static final int CELLS = 3_000;

    /** The added sheet: with the form, rows, cells and characters of shared strings are just within the limits. */
    private static final int ROWS = Limits.STANDARD.rows() - 100;

    private static final int COLUMNS = (Limits.STANDARD.cells() - 20_000) / ROWS;
    private static final int LONG = (Limits.STANDARD.stringChars() - 2_000_000) / ROWS;

    static final int CELLS_AT_LIMITS = CELLS + ROWS * COLUMNS;

    private static final String SHEET = "xl/worksheets/added.xml";

    private ReadFiles() {}

    static Questionnaire form() {
        return QuestionnaireFiles.load(new QuestionnaireId("msrc", "1.0"));
    }

    static Answers answers(Questionnaire form, int year) {
        return new Figures(form, 7)
                .of(new Figures.Occasion(ParticipantCode.valueOf(PARTICIPANT), Character.CAREFUL, year, 1));
    }

    /** A return as a careful person fills it in, its last figures beside the cells. */
    static Path filled() throws IOException {
        return file(workbook());
    }

    /** The same with a sheet of working figures beside the form, as large as a file may be; written piece by piece. */
    static Path atTheLimits() throws IOException {
        Path file = file(new byte[0]);
        int strings = 0;
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook()));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    strings = part.split("<si>", -1).length - 1;
                    strings(out, part);
                } else {
                    out.write(extended(entry.getName()).apply(part));
                }
                out.flush();
            }
            to.putNextEntry(new ZipEntry(SHEET));
            sheet(out, strings);
            out.flush();
        }
        return file;
    }

    private static byte[] workbook() {
        Questionnaire form = form();
        Issue issue = new Issue(
                "2025-1-" + PARTICIPANT,
                form.id(),
                ROUND,
                "Round 2025",
                PARTICIPANT,
                "Cambodia",
                new Issue.Period(LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31)),
                LocalDate.of(2026, 4, 30),
                Locale.ENGLISH,
                form.sectionIds(),
                0);
        return WorkbookForm.of(form, SEAL).issue(issue, answers(form, YEAR - 1), answers(form, YEAR));
    }

    private static UnaryOperator<String> extended(String part) {
        return switch (part) {
            case "[Content_Types].xml" ->
                before(
                        "</Types>",
                        "<Override PartName=\"/" + SHEET
                                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            case "xl/_rels/workbook.xml.rels" ->
                before(
                        "</Relationships>",
                        "<Relationship Id=\"added\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + "worksheet\" Target=\"worksheets/added.xml\"/>");
            case "xl/workbook.xml" -> before("</sheets>", "<sheet name=\"ADDED\" sheetId=\"999\" r:id=\"added\"/>");
            default -> text -> text;
        };
    }

    private static UnaryOperator<String> before(String end, String added) {
        return text -> text.replace(end, added + end);
    }

    private static void strings(Writer out, String table) throws IOException {
        int end = table.lastIndexOf("</sst>");
        out.write(table, 0, end);
        for (int row = 1; row <= ROWS; row++) {
            String text = "Case " + row + ", entered by hand from the register; ";
            out.write("<si><t>");
            out.write(text.repeat(LONG / text.length() + 1), 0, LONG);
            out.write("</t></si>");
        }
        out.write(table, end, table.length() - end);
    }

    private static void sheet(Writer out, int strings) throws IOException {
        out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 1; row <= ROWS; row++) {
            out.write("<row r=\"" + row + "\">");
            for (int column = 0; column < COLUMNS; column++) {
                boolean text = column == 0;
                out.write("<c r=\"" + (char) ('A' + column) + row + (text ? "\" t=\"s\"><v>" : "\"><v>"));
                out.write((text ? strings + row - 1 : row * 31L % 1_000 + column) + "</v></c>");
            }
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
    }

    private static Path file(byte[] content) throws IOException {
        Path file = Files.createTempFile("workbook-read", ".xlsx");
        file.toFile().deleteOnExit();
        return Files.write(file, content);
    }
}
