package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is one oversight in what a version says of the one before, and the sentence its author gets to read. */
class CarryFaultsTest {

    private static final List<String> FILES = List.of("questionnaire.yaml", "codelists.yaml", "texts_en.properties");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyBothVersions() throws IOException {
        for (String version : List.of("1.0", "1.1")) {
            Files.createDirectories(folder.resolve(version));
            for (String file : FILES) {
                try (var in = getClass().getResourceAsStream("/forms/carry/" + version + "/" + file)) {
                    Files.copy(in, folder.resolve(version).resolve(file));
                }
            }
        }
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                Arguments.of("      B4: C1 ", "      # ", "B4 of 1.0 is not in this version: say under \"renamed\""),
                Arguments.of("B1.O: B1.X", "B1.F: B1.X", "B1.O of 1.0 is not in this version"),
                Arguments.of("B2.*.N: B2.*.T", "B2.*.VIA: B2.*.VIA", "B2.*.N of 1.0 is not in this version"),
                Arguments.of("[X4.FAX, B3.CART]", "[B3.CART]", "X4.FAX of 1.0 is not in this version"),
                Arguments.of("B3.BUS: B3.COACH", "B3.TRAIN: B3.COACH", "cell B3.TRAIN in 1.0."),
                Arguments.of("B3.BUS: B3.COACH", "B3.BUS: B3.TRAIN", "cell B3.TRAIN in this version."),
                Arguments.of("B4: C1 ", "B4: C1.MODE ", "B4 and C1.MODE are not of the same kind"),
                Arguments.of("[X4.FAX, B3.CART]", "[X4.FAX, B3.CART, B9]", "cell B9 in 1.0."),
                Arguments.of(
                        "[X4.FAX, B3.CART]",
                        "[X4.FAX, B3.CART, B1.O]",
                        "Two entries of the same kind say what became of cells of B1.O."),
                Arguments.of("B1.O: B1.X", "B1.O: B1.M", "would both become B1.M."),
                Arguments.of("B4: C1 ", "B4: X4 ", "B4.SINCE of 1.0 would become X4.SINCE, which is not there."),
                Arguments.of(
                        "X4.MAIL: X4.EMAIL",
                        "X4.MAIL: C1.SINCE",
                        "X4.MAIL of 1.0 holds another kind of answer than C1.SINCE"),
                Arguments.of(
                        "CL_MODE: {BUS: COACH, CART: none}",
                        "CL_MODE: {BUS: COACH}",
                        "say under \"codes\" what became of CART of CL_MODE, or none."),
                Arguments.of("BUS: COACH, CART: none", "BUS: TRUCK, CART: none", "The code TRUCK is not in CL_MODE"),
                Arguments.of("BUS: COACH, CART", "BUS: COACH, MULE: WALK, CART", "of 1.0 has no code MULE."),
                Arguments.of("CL_MODE: {", "CL_WAY: {A: B}\n      CL_MODE: {", "no code list CL_WAY in 1.0."),
                Arguments.of("from: \"1.0\"", "from: \"0.9\"", "The folder of version 0.9 is not beside this one."),
                Arguments.of("from: \"1.0\"", "from: \"1.1\"", "1.1 is no earlier version than 1.1."),
                Arguments.of("from: \"1.0\"", "from: \"1.10\"", "1.10 is no earlier version than 1.1."),
                Arguments.of(
                        "  - from: \"1.0\"\n",
                        "  - from: \"1.0\"\n    dropped: [X4, B1, B2, B3, B4]\n  - from: \"1.0\"\n",
                        "The version 1.0 is there twice."));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("slips")
    void a_slip_is_said_at_its_line(String right, String wrong, String said) throws IOException {
        edit("1.1", right, wrong);
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.text()).contains(said);
            assertThat(fault.file()).isEqualTo("questionnaire.yaml");
            assertThat(fault.line()).isBetween(5, 20);
        });
    }

    @Test
    void what_is_right_has_no_fault() {
        Questionnaire now = QuestionnaireFiles.load(folder.resolve("1.1"));
        assertThat(now.carryOver(QuestionnaireId.valueOf("carry/1.0"))).isPresent();
        assertThat(now.carryOver(QuestionnaireId.valueOf("carry/0.9"))).isEmpty();
        assertThat(now.carryOver(QuestionnaireId.valueOf("other/1.0"))).isEmpty();
    }

    @Test
    void faults_of_the_earlier_version_are_said_there() throws IOException {
        edit("1.0", "list: CL_AREA", "list: CL_ARENA");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text())
                        .isEqualTo("The version 1.0 has faults of its own: run check on it first."));
    }

    @Test
    void a_folder_with_another_form_is_told() throws IOException {
        edit("1.0", "questionnaire: carry", "questionnaire: other");
        assertThat(faults()).extracting(FormFault::text).containsExactly("The folder 1.0 holds other/1.0.");
    }

    private void edit(String version, String right, String wrong) throws IOException {
        Path path = folder.resolve(version).resolve("questionnaire.yaml");
        String content = Files.readString(path);
        assertThat(content).contains(right);
        Files.writeString(path, content.replace(right, wrong));
    }

    private List<FormFault> faults() {
        FaultyForm faulty =
                catchThrowableOfType(FaultyForm.class, () -> QuestionnaireFiles.load(folder.resolve("1.1")));
        assertThat(faulty).as("a fault was expected").isNotNull();
        return faulty.faults();
    }
}
