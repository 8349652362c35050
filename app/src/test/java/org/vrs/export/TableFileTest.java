package org.vrs.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrs.export.TableFile.Fact;
import org.vrs.workbook.LibreOffice;

/** What the files hold is read back by programs that did not write them. */
class TableFileTest {

    @TempDir
    Path folder;

    private static final List<String> HEADINGS = List.of("NAME", "VALUE", "TEXT");
    private static final List<Fact> FACTS = List.of(new Fact("Data rows", "3"), new Fact("Please note", "=made up"));
    private static final List<List<? extends @Nullable Object>> ROWS = List.of(
            List.of("Cambodia", new BigDecimal("1234567.25"), "عربي, \"quoted\" 🙂"),
            Arrays.asList("Fiji", BigDecimal.ZERO, null),
            Arrays.asList(null, null, "two\nlines _x0041_ <b>&amp;</b>"));

    @Test
    void fastexcel_reads_back_what_was_written() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(ROWS)))) {
            var rows = book.findSheet("DATA").orElseThrow().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("VALUE");
            assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("1234567.25"));
            assertThat(rows.get(2).getCellAsNumber(1)).contains(BigDecimal.ZERO);
            assertThat(rows.get(1).getCellText(2)).isEqualTo("عربي, \"quoted\" 🙂");
            var facts = book.findSheet("INFO").orElseThrow().read();
            assertThat(facts.get(0).getCellText(1)).isEqualTo("3");
            assertThat(facts.get(1).getCellText(1)).isEqualTo("=made up");
        }
    }

    @Test
    void poi_reads_back_what_was_written() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(ROWS)))) {
            XSSFSheet data = book.getSheet("DATA");
            assertThat(data.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1234567.25);
            assertThat(data.getRow(2).getCell(1).getNumericCellValue()).isZero();
            assertThat(data.getRow(2).getCell(2)).isNull();
            assertThat(data.getRow(3).getCell(2).getStringCellValue()).isEqualTo("two\nlines _x0041_ <b>&amp;</b>");
        }
    }

    @Test
    void no_text_of_a_workbook_is_a_formula_now_or_after_an_edit() throws IOException {
        assertThat(Payloads.ALL).hasSizeGreaterThanOrEqualTo(40);
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        Payloads.ALL.forEach(payload -> rows.add(Arrays.asList(payload, null, "x".repeat(200) + payload)));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(rows)))) {
            for (int row = 0; row < Payloads.ALL.size(); row++) {
                String payload = Payloads.ALL.get(row);
                var cell = book.getSheet("DATA").getRow(row + 1).getCell(0);
                assertThat(cell.getCellType()).as(payload).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(asKept(payload));
                if (FormulaGuard.isDangerous(payload)) {
                    assertThat(cell.getCellStyle().getDataFormatString())
                            .as(payload)
                            .isEqualTo("@");
                }
            }
        }
    }

    /** XML knows no NUL. */
    private static String asKept(String payload) {
        return payload.replace("\u0000", "");
    }

    @Test
    void a_csv_is_read_back_by_the_rules_of_rfc_4180() throws IOException {
        List<List<String>> rows = read(csv(ROWS), ',');
        assertThat(rows.get(0)).containsExactly("NAME", "VALUE", "TEXT");
        assertThat(rows.get(1)).containsExactly("Cambodia", "1234567.25", "عربي, \"quoted\" 🙂");
        assertThat(rows.get(2)).containsExactly("Fiji", "0", "");
        assertThat(rows.get(3)).containsExactly("", "", "two\nlines _x0041_ <b>&amp;</b>");
        assertThat(rows.get(4)).containsExactly("# Data rows", "3");
        assertThat(rows.get(5)).containsExactly("# Please note", "'=made up");
    }

    @Test
    void no_cell_of_a_csv_starts_a_formula_whatever_the_program_takes_for_a_comma() throws IOException {
        for (String payload : Payloads.ALL) {
            String csv = csv(List.of(Arrays.asList(payload, BigDecimal.ONE, "last " + payload)));
            for (char separator : new char[] {',', ';', '\t', '|'}) {
                for (List<String> row : read(csv, separator)) {
                    assertThat(row).as(payload + " with " + separator).noneMatch(TableFileTest::computes);
                }
            }
        }
    }

    /** What spreadsheets take for a formula, said in another way than the guard says it. */
    private static boolean computes(String cell) {
        String seen = cell.codePoints()
                .filter(sign -> !Character.isWhitespace(sign)
                        && !Character.isSpaceChar(sign)
                        && !Character.isISOControl(sign)
                        && Character.getType(sign) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return !seen.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(seen.charAt(0)) >= 0;
    }

    @Test
    void libreoffice_computes_nothing_in_either_file() throws Exception {
        LibreOffice.require();
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        Payloads.ALL.forEach(payload -> rows.add(Arrays.asList(payload, null, "last " + payload)));
        List<Path> files = List.of(
                Files.write(folder.resolve("data.xlsx"), xlsx(rows)),
                Files.writeString(folder.resolve("table.csv"), csv(rows), StandardCharsets.UTF_8));
        for (byte[] saved : new LibreOffice(folder).saved(files)) {
            requireNoFormula(saved);
        }
    }

    private static void requireNoFormula(byte[] workbook) throws IOException {
        int texts = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        texts += cell.getCellType() == CellType.STRING ? 1 : 0;
                    }
                }
            }
        }
        assertThat(texts).isGreaterThan(2 * Payloads.ALL.size());
    }

    @Test
    void harmless_texts_stay_as_they_are() {
        for (String text : List.of("", "Cambodia", "a=b", "5-10", "mail@example.org", "(=)", "٣٤", "1 + 1")) {
            assertThat(FormulaGuard.defused(text)).isEqualTo(text);
        }
    }

    private static byte[] xlsx(List<List<? extends @Nullable Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(TableFile.xlsx(out, HEADINGS), rows);
        return out.toByteArray();
    }

    private static String csv(List<List<? extends @Nullable Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(TableFile.csv(out, HEADINGS), rows);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return text.substring(1);
    }

    private static void write(TableFile file, List<List<? extends @Nullable Object>> rows) throws IOException {
        for (List<? extends @Nullable Object> row : rows) {
            file.row(row);
        }
        file.finish(FACTS);
    }

    /** Reads as spreadsheets do: quotation marks count only where a cell begins with one. */
    private static List<List<String>> read(String csv, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char sign = csv.charAt(at);
            if (quoted) {
                boolean quote = sign == '"';
                if (quote && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (quote) {
                    quoted = false;
                } else {
                    cell.append(sign);
                }
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\n' || sign == '\r') {
                if (sign == '\n' || at + 1 >= csv.length() || csv.charAt(at + 1) != '\n') {
                    row.add(cell.toString());
                    cell.setLength(0);
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(sign);
            }
        }
        return rows;
    }
}
