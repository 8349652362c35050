package org.vrs.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.vrs.participant.ParticipantCode;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.QuestionnaireFiles;
import org.vrs.questionnaire.QuestionnaireId;
import org.vrs.rehearsal.figures.Character;
import org.vrs.rehearsal.figures.Figures;
import org.vrs.workbook.Issue;
import org.vrs.workbook.IssueSeal;
import org.vrs.workbook.Limits;
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
    private static final int LONG = (Limits.STANDARD.stringChars() - 500_000) / ROWS;

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

    /** The same with a sheet of working figures beside the form, as large as a file may be. */
    static Path atTheLimits() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 22);
        int strings = 0;
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook()));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                strings += entry.getName().endsWith("sharedStrings.xml") ? part.split("<si>", -1).length - 1 : 0;
                to.write(extended(entry.getName()).apply(part).getBytes(StandardCharsets.UTF_8));
            }
            to.putNextEntry(new ZipEntry(SHEET));
            sheet(to, strings);
        }
        return file(out.toByteArray());
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
            case "xl/sharedStrings.xml" -> ReadFiles::withStrings;
            case "xl/workbook.xml" -> before("</sheets>", "<sheet name=\"ADDED\" sheetId=\"999\" r:id=\"added\"/>");
            default -> text -> text;
        };
    }

    private static UnaryOperator<String> before(String end, String added) {
        return text -> text.replace(end, added + end);
    }

    private static String withStrings(String table) {
        StringBuilder added = new StringBuilder(ROWS * (LONG + 32));
        for (int row = 1; row <= ROWS; row++) {
            String text = "Case " + row + ", entered by hand from the register; ";
            added.append("<si><t>")
                    .append(text.repeat(LONG / text.length() + 1), 0, LONG)
                    .append("</t></si>");
        }
        return table.replaceFirst("</sst>$", added + "</sst>");
    }

    private static void sheet(ZipOutputStream to, int strings) throws IOException {
        StringBuilder sheet = new StringBuilder(1 << 24);
        sheet.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 1; row <= ROWS; row++) {
            sheet.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < COLUMNS; column++) {
                sheet.append("<c r=\"").append((char) ('A' + column)).append(row);
                if (column == 0) {
                    sheet.append("\" t=\"s\"><v>").append(strings + row - 1).append("</v></c>");
                } else {
                    sheet.append("\"><v>").append(row * 31L % 1_000 + column).append("</v></c>");
                }
            }
            sheet.append("</row>");
        }
        to.write(sheet.append("</sheetData></worksheet>").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(byte[] content) throws IOException {
        Path file = Files.createTempFile("workbook-read", ".xlsx");
        file.toFile().deleteOnExit();
        return Files.write(file, content);
    }
}
