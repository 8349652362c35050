package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the printer: whole rows on one sheet of paper, under the head of their sheet. */
class PrintedSheetsTest {

    @TempDir
    Path folder;

    @Test
    void every_sheet_is_one_page_wide_and_repeats_its_head_and_only_the_routes_need_two() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Sample.issued(Sample.real())))) {
            for (int number = 0; number < book.getNumberOfSheets(); number++) {
                if (book.isSheetHidden(number) || book.isSheetVeryHidden(number)) {
                    continue;
                }
                XSSFSheet sheet = book.getSheetAt(number);
                PrintSetup setup = sheet.getPrintSetup();
                String name = sheet.getSheetName();
                assertThat(setup.getFitWidth()).as(name).isEqualTo((short) (name.equals("E_ROUTES") ? 2 : 1));
                assertThat(setup.getLandscape()).as(name).isEqualTo(!name.equals("README"));
                assertThat(setup.getPaperSize())
                        .as(name)
                        .isEqualTo(
                                List.of("E_ROUTES", "F_FEES", "META").contains(name)
                                        ? PrintSetup.A3_PAPERSIZE
                                        : PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getRepeatingRows().formatAsString()).as(name).isEqualTo("1:3");
            }
        }
    }

    @Test
    void libreoffice_prints_the_first_and_the_last_column_of_a_wide_table_on_one_page() throws Exception {
        LibreOffice.require();
        Path workbook = Files.write(folder.resolve("issued.xlsx"), Sample.issued(Sample.real()));
        List<String> pages = pages(new LibreOffice(folder).printed(workbook));

        for (List<String> ends :
                List.of(List.of("Typical fee", "Trend against the"), List.of("Source agency", "Geographic coverage"))) {
            assertThat(pages)
                    .as(ends.toString())
                    .anySatisfy(page -> assertThat(page)
                            .contains(ends)
                            .contains("Migrant smuggling and related conduct: national return"));
        }
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        try (PdfReader reader = new PdfReader(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return pages;
        }
    }
}
