package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is one slip of a pen in the questionnaire that comes along, and the sentence its author gets to read. */
class FormFaultsTest {

    private static final String YAML = "questionnaire.yaml";
    private static final String LISTS = "codelists.yaml";
    private static final String TEXTS = "texts_en.properties";
    private static final String FRENCH = "texts_fr.properties";
    private static final String SPANISH = "texts_es.properties";

    private static final Questionnaire MSRC = QuestionnaireFiles.load(QuestionnaireId.valueOf("msrc/1.0"));

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheQuestionnaire() throws IOException {
        List<String> files = new ArrayList<>(List.of(YAML, LISTS));
        MSRC.languages().forEach(language -> files.add("texts_" + language.locale() + ".properties"));
        for (String file : files) {
            try (var in = getClass().getResourceAsStream("/forms/msrc/1.0/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }

    static Stream<Arguments> slips() {
        String b12 = "rows: [{list: CL_DETPLACE}, T]";
        return Stream.of(
                slip(YAML, "list: CL_CONF,", "list: CL_CONFIDENCE,", "There is no code list CL_CONFIDENCE."),
                slip(YAML, b12, "rows: [{list: CL_PLACES}, T]", "There is no code list CL_PLACES."),
                slip(
                        YAML,
                        b12,
                        "rows: [{list: CL_DETPLACE, codes: [SEA, MOON]}, T]",
                        "The list CL_DETPLACE has no code MOON."),
                slip(YAML, b12, "rows: [SEA, SEA, T]", "The row SEA is twice in B1.2."),
                slip(YAML, "- id: B1.2\n", "- id: B1.1\n", "The question B1.1 is defined twice."),
                slip(YAML, "- id: C\n", "- id: B\n", "The section B is defined twice."),
                slip(YAML, "sheet: C_MIGRANTS", "sheet: b_flows", "The sheet name b_flows is used twice."),
                slip(
                        YAML,
                        "sheet: C_MIGRANTS",
                        "sheet: C_MIGRANTS_WHO_WERE_SMUGGLED_HERE",
                        "The sheet name C_MIGRANTS_WHO_WERE_SMUGGLED_HERE has 33 characters; Excel allows 31."),
                slip(YAML, "sheet: C_MIGRANTS", "sheet: C/MIGRANTS", "holds a sign that Excel refuses"),
                slip(YAML, "{code: TITLE,", "{code: NAME,", "The column NAME is twice in X4."),
                slip(
                        YAML,
                        "{code: AREA, type: code, list: CL_AREA,",
                        "{code: AREA, type: code,",
                        "AREA of X1 needs a list"),
                slip(YAML, "{code: AREA, type: code,", "{code: AREA, type: text,", "AREA of X1 takes no list."),
                slip(YAML, "free: 12\n", "unit: PERS\n", "X6 is a list: \"free\" must say how many rows"),
                slip(YAML, "unit: \"OFF\"", "unit: HEADS", "The unit HEADS is not in CL_UNIT."),
                slip(
                        YAML,
                        "rows of B1.4: T = sum(others)",
                        "rows of B1.9: T = sum(others)",
                        "there is no question B1.9."),
                slip(YAML, "B2.T.T = B1.1.T.T", "B2.Q.T = B1.1.T.T", "Rule X01: there is no cell B2.Q.T."),
                slip(YAML, "B2.T.T = B1.1.T.T", "B2.T.T == B1.1.T.T", "Rule X01: Expected a cell, a number or a text"),
                slip(YAML, "B2.T.T = B1.1.T.T", "B2.T.T + B1.1.T.T", "Rule X01: This is neither true nor false"),
                slip(YAML, "B2.T.T = B1.1.T.T;", "B2.T.T = B1.1.T.T", "Rule X01: Expected \";\" between two sentences"),
                slip(YAML, "rows of B1.4: T = sum", "rows of B1.4: TT = sum", "Rule T02M: B1.4 has no row TT."),
                slip(
                        YAML,
                        "at T: when T >= 20 then OTH",
                        "at Q: when T >= 20 then OTH",
                        "Rule T09: B2 has no column Q."),
                slip(YAML, "then value > 0 and not", "then value > X9 and not", "Rule P03: there is no cell X9."),
                slip(
                        YAML,
                        "kind: figure-form}",
                        "kind: figure-form, expression: B2.T.T = 1}",
                        "Rule V03: it has a kind and an expression"),
                slip(YAML, "where: [sheet, server], kind: figure-form}", "where: [sheet, server]}", "expression"),
                slip(
                        YAML,
                        "columns of B2, C2: T = F + M + U",
                        "columns of B2, C2: T = F + M + O",
                        "Rule T01: B2 has no column O."),
                slip(YAML, "columns: [E1.RANK, C7", "columns: [E1.ORDER, C7", "Rule T05: there is no column E1.ORDER."),
                slip(YAML, "except: [COVER, META]}", "except: [FRONT]}", "Rule V06: there is no section FRONT."),
                slip(YAML, "id: V02,", "id: V01,", "The rule V01 is defined twice."),
                slip(YAML, "kind: code-in-list", "kind: code-in-lists", "/kind"),
                slip(YAML, "layout: grid", "layout: cube", "/layout"),
                slip(YAML, "locked: true", "lokked: true", "lokked"),
                slip(YAML, "    sheet: COVER\n", "", "sheet"),
                slip(YAML, "locked: true", "locked: true\n        locked: true", "\"locked\" is written twice here."),
                slip(YAML, "sections:", "sections: [", "Not YAML"),
                slip(
                        YAML,
                        "complete: [en,",
                        "complete: [en, pt,",
                        "There is no such file, but the language is listed."),
                slip(YAML, "complete: [en,", "complete: [", "languages"),
                slip(LISTS, "CL_CONF: [H, M, L]", "CL_CONF: [H, M, L, H]", "The code H is twice in CL_CONF."),
                slip(LISTS, "CL_CONF: [H, M, L]", "CL_CONF: [H, M, L, vague]", "CL_CONF"),
                slip(TEXTS, "row.OTH=Other citizenships\n", "", "The text \"row.B2.OTH\" is missing."),
                slip(TEXTS, "code.CL_CONF.H=", "code.CL_CONF.HIGH=", "The text \"code.CL_CONF.H\" is missing."),
                slip(TEXTS, "rule.T02.message=", "rule.T99.message=", "uses the text \"rule.T99.message\""),
                slip(
                        TEXTS,
                        "rule.T03R.message={0}",
                        "rule.T03R.message={0",
                        "The placeholders of \"rule.T03R.message\""),
                slip(TEXTS, "section.B=B Flows", "section.B=", "The text \"section.B\" is empty."),
                slip(TEXTS, "section.C=", "section.B=", "The text \"section.B\" is written twice."),
                slip(FRENCH, "section.C=", "section.B=", "The text \"section.C\" is missing."),
                slip(FRENCH, "section.C=", "section.Q=", "uses the text \"section.Q\""),
                slip(SPANISH, "marker.NAV=", "marker.NAN=", "uses the text \"marker.NAN\""),
                slip(
                        FRENCH,
                        "place.row=ligne {0}",
                        "place.row=ligne {1}",
                        "The placeholders of \"place.row\" are [{1}]; in English they are [{0}]."),
                slip(
                        FRENCH,
                        "place.row=ligne {0}",
                        "place.row=l'article {0}",
                        "Write the apostrophe in \"place.row\" twice"));
    }

    private static Arguments slip(String file, String right, String wrong, String said) {
        return Arguments.of(file, right, wrong, said);
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("slips")
    void a_slip_is_said_at_its_line(String file, String right, String wrong, String said) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(right);
        edit(file, right, wrong);
        FormFault fault = faults().stream()
                .filter(found -> found.text().contains(said))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not said: " + said + "\n" + faults()));
        assertThat(fault.line()).isPositive();
    }

    @Test
    void the_line_is_that_of_the_slip() throws IOException {
        edit(YAML, "B2.T.T = B1.1.T.T", "B2.Q.T = B1.1.T.T");
        int line = Files.readAllLines(folder.resolve(YAML)).indexOf("      B2.Q.T = B1.1.T.T;") + 1;
        assertThat(faults()).containsExactly(new FormFault(YAML, line, "Rule X01: there is no cell B2.Q.T."));
    }

    @Test
    void every_fault_is_said_at_once() throws IOException {
        edit(YAML, "unit: \"OFF\"", "unit: HEADS");
        edit(YAML, "columns: [E1.RANK, C7", "columns: [E1.ORDER, C7");
        edit(TEXTS, "row.OTH=Other citizenships\n", "");
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(3).isSorted();
    }

    @Test
    void two_cells_that_excel_cannot_tell_apart_are_a_fault() throws IOException {
        edit(YAML, "rows: [{list: CL_DETPLACE}, T]", "rows: [SEA, SEA_N, T]");
        edit(
                YAML,
                "- {code: N, type: count, required: true}",
                "- {code: N, type: count}\n          - {code: N_N, type: count}");
        assertThat(faults())
                .extracting(FormFault::text)
                .contains("The cells B1.2.SEA.N_N and B1.2.SEA_N.N would have the same name in Excel: q_B1_2_SEA_N_N.");
    }

    @Test
    void a_folder_without_files_is_a_fault(@TempDir Path empty) {
        FaultyForm faulty = catchThrowableOfType(FaultyForm.class, () -> QuestionnaireFiles.load(empty));
        assertThat(faulty.faults()).extracting(FormFault::file).containsExactly(LISTS, YAML);
    }

    private void edit(String file, String right, String wrong) throws IOException {
        Path path = folder.resolve(file);
        String content = Files.readString(path);
        int at = content.indexOf(right);
        Files.writeString(path, content.substring(0, at) + wrong + content.substring(at + right.length()));
    }

    private List<FormFault> faults() {
        FaultyForm faulty = catchThrowableOfType(FaultyForm.class, () -> QuestionnaireFiles.load(folder));
        assertThat(faulty).as("a fault was expected").isNotNull();
        return faulty.faults();
    }
}
