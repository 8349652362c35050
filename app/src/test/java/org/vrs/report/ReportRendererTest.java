package org.vrs.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportRendererTest {

    private static ReportRenderer renderer;
    private static List<String> pages;
    private static byte[] pdf;

    @BeforeAll
    static void prints_the_report_of_a_sample_round() throws IOException {
        renderer = new ReportRenderer();
        pdf = renderer.pdf(SampleRound.of(31).report());
        pages = pages(pdf);
    }

    @Test
    void each_chapter_has_its_page() {
        assertThat(pages).hasSize(8);
        assertThat(pages.get(0)).contains("Regional report on migrant smuggling", "31 of 45 participants reported");
        assertThat(pages.get(1)).contains("Key figures and messages");
        assertThat(pages.get(2)).contains("Participation", "South-eastern Asia", "not named");
        assertThat(pages.get(3)).contains("Irregular entries detected, by citizenship", "Cambodia");
        assertThat(pages.get(4)).contains("Migrants identified as smuggled, by sex and age", "Women and girls");
        assertThat(pages.get(5)).contains("Routes reported by three or more participants", "Türkiye");
        assertThat(pages.get(6)).contains("Response rate: 69 %");
        assertThat(pages.get(7)).contains("Detected is not occurred", "Designations");
    }

    @Test
    void every_page_after_the_cover_is_numbered_and_says_that_the_data_are_invented() {
        assertThat(pages.get(0)).contains("Demonstration data: all figures in this report are invented");
        for (int page = 1; page < pages.size(); page++) {
            assertThat(pages.get(page))
                    .contains("Page " + (page + 1) + " of " + pages.size(), "Demonstration data", "VRS-2025-1-R1");
        }
    }

    @Test
    void every_table_says_by_whom_and_until_when_it_was_reported() {
        for (int page = 2; page < 7; page++) {
            assertThat(pages.get(page)).contains("As reported by States", "Cut-off 15 July 2026", "of 45 participants");
        }
    }

    @Test
    void no_page_prints_what_is_missing_as_null_or_as_a_key() {
        assertThat(pages).noneMatch(page -> page.contains("null") || page.contains("CL_") || page.contains("{0}"));
    }

    @Test
    void the_fonts_have_every_sign_that_the_report_prints() throws Exception {
        try (InputStream font = getClass().getResourceAsStream("/fonts/NotoSans-Regular.ttf")) {
            String report = SampleRound.of(31).report().toString();
            int missing = Font.createFont(Font.TRUETYPE_FONT, font).canDisplayUpTo(report);
            assertThat(missing < 0 ? "" : report.substring(missing, missing + 1))
                    .isEmpty();
        }
    }

    @Test
    void all_fonts_are_embedded() {
        String bytes = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContain("/Helvetica")
                .contains("NotoSans-Regular")
                .contains("NotoSans-Bold")
                .contains("/FontFile2");
    }

    @Test
    void a_round_without_any_accepted_return_has_its_report() throws IOException {
        String text = String.join("\n", pages(renderer.pdf(SampleRound.of(0).report())));
        assertThat(text)
                .contains("0 of 45 participants reported", "No figure can be shown")
                .doesNotContain("null");
    }

    /** The JDK constructs by a class of its own making from the sixteenth time on. */
    @Test
    void a_server_prints_its_twentieth_report_like_its_first() throws IOException {
        RegionalReport report = SampleRound.of(3).report();
        for (int print = 1; print < 20; print++) {
            renderer.pdf(report);
        }
        assertThat(pages(renderer.pdf(report))).hasSizeGreaterThan(5);
    }

    @Test
    void two_accepted_returns_show_no_figure() throws IOException {
        RegionalReport report = SampleRound.of(2).report();
        assertThat(report.flows().rows())
                .singleElement()
                .satisfies(total -> assertThat(total.persons()).isEqualTo("x"));
        assertThat(report.flows().bars()).isEmpty();
        assertThat(report.profile().rows())
                .allSatisfy(row -> assertThat(row.total()).isEqualTo("x"));
        assertThat(report.routes().rows()).isEmpty();
        assertThat(String.join("\n", pages(renderer.pdf(report)))).contains("No figure can be shown");
    }

    @Test
    void all_45_may_report() throws IOException {
        assertThat(pages(renderer.pdf(SampleRound.of(45).allNamed().report())).get(0))
                .contains("45 of 45");
    }

    @Test
    void very_long_names_are_printed_to_the_end() throws IOException {
        String name = ", with a very long name that takes several lines in every column it can stand in, END";
        RegionalReport report = SampleRound.of(31).allNamed().longNames(name).report();
        List<String> printed = pages(renderer.pdf(report));
        assertThat(printed.get(0)).contains("END", "VRS-2025-1-R1");
        long named = SampleRound.of(31).reporters().stream()
                .filter(reporter -> reporter.accepted() != null)
                .count();
        assertThat(String.join(" ", printed).split("END", -1).length - 1).isGreaterThanOrEqualTo((int) named);
    }

    @Test
    void equal_reports_have_equal_fingerprints_and_other_figures_another() {
        String fingerprint = SampleRound.of(31).report().fingerprint();
        assertThat(SampleRound.of(31).report().fingerprint())
                .isEqualTo(fingerprint)
                .hasSize(64);
        assertThat(SampleRound.of(30).report().fingerprint()).isNotEqualTo(fingerprint);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            List<String> pages = new java.util.ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(extractor.getTextFromPage(page).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }
}
