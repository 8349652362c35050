package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MsrcQuestionnaireTest {

    private static final Questionnaire QUESTIONNAIRE = QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0"));

    @Test
    void the_questionnaire_that_comes_along_has_no_fault() {
        assertThat(QUESTIONNAIRE.id()).hasToString("msrc/1.0");
        assertThat(QUESTIONNAIRE.sections())
                .extracting(Section::id)
                .containsExactly("COVER", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "META", "NOTES");
        assertThat(QUESTIONNAIRE.rules()).hasSizeGreaterThan(25);
    }

    @Test
    void rows_and_columns_come_from_code_lists() {
        Question sexByAge = asked("B1.1");
        assertThat(sexByAge.rows()).containsExactly("F", "M", "O", "U", "T");
        assertThat(sexByAge.columns()).extracting(Column::code).containsExactly("LT18", "GE18", "U", "T", "FLAG");
        Texts texts = QUESTIONNAIRE.texts(Locale.ENGLISH);
        assertThat(texts.row(sexByAge, "U")).isEqualTo("Sex not known");
        assertThat(texts.column(sexByAge, sexByAge.columns().get(2))).isEqualTo("Age not known");
    }

    @Test
    void a_list_ends_with_fixed_rows() {
        assertThat(asked("B2").allRows()).hasSize(43).startsWith("01", "02").endsWith("OTH", "XXX", "T");
        assertThat(QUESTIONNAIRE.cell(CellId.valueOf("B2.OTH.AREA"))).isEmpty();
        assertThat(QUESTIONNAIRE.cell(CellId.valueOf("B2.40.AREA"))).isPresent();
    }

    @Test
    void every_country_has_its_code_and_its_name() {
        assertThat(QUESTIONNAIRE.codeList("CL_AREA").codes())
                .hasSize(253)
                .contains("KHM", "TUR", "HKG", "XXA", "XXX")
                .doesNotHaveDuplicates();
        Texts texts = QUESTIONNAIRE.texts(Locale.ENGLISH);
        assertThat(texts.code("CL_AREA", "HKG")).isEqualTo("China, Hong Kong SAR");
        assertThat(texts.code("CL_AREA", "TUR")).isEqualTo("Türkiye");
    }

    @Test
    void the_core_has_about_two_hundred_fixed_cells() {
        assertThat(QUESTIONNAIRE.coreCells()).hasSizeBetween(120, 260).doesNotHaveDuplicates();
    }

    @Test
    void a_language_that_is_not_there_is_answered_in_english() {
        assertThat(QUESTIONNAIRE.texts(Locale.GERMAN).get("section.B")).isEqualTo("B Flows");
    }

    @Test
    void a_complete_language_has_every_text_and_a_begun_one_shows_english_where_it_has_none() {
        assertThat(QUESTIONNAIRE.completeLanguages()).startsWith(Locale.ENGLISH).contains(Locale.FRENCH);
        assertThat(QUESTIONNAIRE.languages())
                .allSatisfy(language -> assertThat(language.missing().isEmpty())
                        .as(language.locale().toString())
                        .isEqualTo(language.complete()));
        Texts spanish = QUESTIONNAIRE.texts(Locale.forLanguageTag("es"));
        assertThat(spanish.code("CL_AREA", "KHM")).isEqualTo("Camboya");
        assertThat(spanish.get("section.B")).isEqualTo("B Flows");
    }

    @Test
    void the_example_of_a_rule_is_the_same_in_every_language() {
        Texts english = QUESTIONNAIRE.texts(Locale.ENGLISH);
        for (Locale language : QUESTIONNAIRE.completeLanguages()) {
            Texts texts = QUESTIONNAIRE.texts(language);
            assertThat(QUESTIONNAIRE.rules())
                    .allSatisfy(rule -> assertThat(texts.example(rule))
                            .as(language + " " + rule.id())
                            .isEqualTo(english.example(rule)));
        }
    }

    @Test
    void what_was_translated_here_waits_for_a_native_reader() {
        assertThat(QUESTIONNAIRE.languages())
                .allSatisfy(language -> assertThat(language.unreviewed().isEmpty())
                        .as(language.locale().toString())
                        .isEqualTo(language.locale().equals(Locale.ENGLISH)));
    }

    @Test
    void a_label_means_one_code_in_every_language() {
        Map<String, String> codes = new HashMap<>();
        List<String> twofold = new ArrayList<>();
        for (CodeList list : QUESTIONNAIRE.codeLists().values()) {
            for (Texts texts : QUESTIONNAIRE.allTexts()) {
                for (String code : list.codes()) {
                    String label = list.id() + " " + texts.code(list.id(), code).toUpperCase(Locale.ROOT);
                    String before = codes.putIfAbsent(label, code);
                    if (before != null && !before.equals(code)) {
                        twofold.add(before + ", " + code + ": " + label);
                    }
                }
            }
        }
        assertThat(twofold)
                .as("only currencies that bear the name of the one they replaced")
                .allMatch(found -> found.startsWith("SLE, SLL: ") || found.startsWith("VED, VES: "));
    }

    private Question asked(String id) {
        return QUESTIONNAIRE.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
