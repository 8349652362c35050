package org.vrs.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsCommandTest {

    private static final String YAML = "questionnaire.yaml";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheQuestionnaire() throws IOException {
        for (String file : List.of(YAML, "codelists.yaml", "texts_en.properties")) {
            try (var in = getClass().getResourceAsStream("/forms/msrc/1.0/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        replace("languages: \\{.*\\}", "languages: {complete: [en]}");
    }

    @Test
    void a_questionnaire_without_faults_is_said_to_be_so() {
        assertThat(run("check", folder.toString())).isZero();
        assertThat(said())
                .matches("msrc/1\\.0: \\d+ questions, \\d,\\d{3} cells, \\d+ rules, languages en: no faults\\.\\R");
    }

    @Test
    void every_fault_is_said_with_file_line_and_sentence() throws IOException {
        replace("columns: \\[E1\\.RANK,", "columns: [E1.ORDER,");
        replace("unit: \"OFF\"", "unit: HEADS");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(said().lines())
                .hasSize(3)
                .anyMatch(line -> line.matches("questionnaire\\.yaml:\\d+: The unit HEADS is not in CL_UNIT\\."))
                .anyMatch(line -> line.matches("questionnaire\\.yaml:\\d+: Rule T05: there is no column E1\\.ORDER\\."))
                .endsWith("2 faults.");
    }

    @Test
    void a_language_that_is_begun_is_no_fault_and_says_what_it_lacks() throws IOException {
        replace("languages: \\{complete: \\[en\\]\\}", "languages: {complete: [en], begun: [eo]}");
        Files.writeString(folder.resolve("texts_eo.properties"), "section.B=B Fluoj\n");
        assertThat(run("check", folder.toString())).isZero();
        assertThat(said()).containsPattern("languages en, eo \\(\\d,\\d{3} texts still in English\\): no faults");
        Path workbook = folder.resolve("eo.xlsx");
        assertThat(run("preview", folder.toString(), "--out=" + workbook, "--language=eo"))
                .isZero();
        assertThat(workbook).isNotEmptyFile();
    }

    @Test
    void a_preview_is_the_workbook_of_an_invented_round() throws IOException {
        Path workbook = folder.resolve("fiji.xlsx");
        assertThat(run("preview", folder.toString(), "--out=" + workbook, "--participant=fji"))
                .isZero();
        assertThat(said()).containsPattern("fiji\\.xlsx: \\d+ KB\\.");
        assertThat(Files.size(workbook)).isBetween(50_000L, 300L * 1024);
        assertThat(Files.readAllBytes(workbook)).startsWith('P', 'K');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Say what to do",
                "chek FOLDER|Unknown command chek",
                "check|Name the folder",
                "check nowhere|There is no folder nowhere",
                "check FOLDER --out=x.xlsx|Unknown argument --out=x.xlsx",
                "preview FOLDER|Say where the workbook shall go",
                "preview FOLDER --out=|--out= names nothing",
                "preview FOLDER --out=x.xlsx --language=tlh|no language tlh",
                "preview FOLDER --out=x.xlsx --participant=ABC|no participant ABC"
            })
    void what_cannot_be_meant_is_refused_in_a_sentence(String line, String sentence) {
        String[] arguments = line.isEmpty()
                ? new String[0]
                : line.replace("FOLDER", folder.toString()).split(" ");
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(said()).contains(sentence, "forms --help");
    }

    @Test
    void a_workbook_that_cannot_be_written_is_said_so() {
        assertThat(run("preview", folder.toString(), "--out=" + folder.resolve("no/where/x.xlsx")))
                .isEqualTo(1);
        assertThat(said()).contains("The workbook cannot be written");
    }

    @Test
    void help_needs_nothing_else() {
        assertThat(run("--help")).isZero();
        assertThat(said()).contains("forms check DIR", "forms preview DIR");
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new FormsCommand(stream, stream).result(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void replace(String right, String wrong) throws IOException {
        Path file = folder.resolve(YAML);
        String before = Files.readString(file);
        String after = before.replaceFirst(right, wrong);
        Files.writeString(file, after);
    }
}
