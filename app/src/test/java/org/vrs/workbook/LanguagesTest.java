package org.vrs.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vrs.drawing.Issue;
import org.vrs.drawing.Words;
import org.vrs.intake.Reading;
import org.vrs.questionnaire.Answers;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.typed.Choices;

class LanguagesTest {

    private static final Questionnaire REAL = Sample.real();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void fillings_come_back_unchanged_in_every_complete_language(String language) throws Exception {
        assertThat(REAL.completeLanguages()).contains(Locale.forLanguageTag(language));
        byte[] issued = Sample.form(REAL).issue(issue(language), null);
        for (int seed = 0; seed < 4; seed++) {
            Answers filling = Sample.filling(REAL, new Random(seed), (seed + 1) / 4.0);
            Reading reading = Sample.read(WorkbookFiller.fill(issued, filling), REAL);
            assertThat(reading.answers()).as("seed " + seed).isEqualTo(Sample.withLocked(REAL, filling));
            assertThat(reading.notes()).isEmpty();
        }
    }

    @Test
    void a_country_is_understood_in_every_language_of_the_form() {
        Choices countries = new Choices(REAL.codeList("CL_AREA"), REAL.allTexts());
        for (String cambodia : List.of("KHM", "Cambodia", "cambodge", "كمبوديا", "Camboya", "Камбоджа", "柬埔寨")) {
            assertThat(countries.code(cambodia)).as(cambodia).hasValue("KHM");
        }
        assertThat(countries.code("Côte d'Ivoire")).hasValue("CIV");
        assertThat(countries.code("Côte d\u2019Ivoire")).hasValue("CIV");
        assertThat(countries.code("KHM \u2013 Cambodge")).hasValue("KHM");
    }

    @Test
    void a_day_is_written_as_its_language_writes_it() {
        Words french = new Words(Locale.FRENCH, REAL.texts(Locale.FRENCH));
        assertThat(french.day(LocalDate.of(2025, 1, 1))).isEqualTo("1er janvier 2025");
        assertThat(french.day(LocalDate.of(2025, 1, 11))).isEqualTo("11 janvier 2025");
        Words english = new Words(Locale.ENGLISH, REAL.texts(Locale.ENGLISH));
        assertThat(english.day(LocalDate.of(2025, 1, 1))).isEqualTo("1 January 2025");
    }

    @Test
    void what_waits_for_a_native_reader_is_not_said_in_the_workbook() throws Exception {
        byte[] issued = Sample.form(REAL).issue(issue("fr"), null);
        assertThat(text(issued)).contains("Trafic illicite de migrants").doesNotContain("needs review");
    }

    private static String text(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static Issue issue(String language) {
        Issue english = Sample.issue(REAL);
        return new Issue(
                english.issueId(),
                english.questionnaire(),
                english.round(),
                english.roundTitle(),
                english.participant(),
                english.participantName(),
                english.period(),
                english.due(),
                Locale.forLanguageTag(language),
                english.sections(),
                english.part());
    }
}
