package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that says it runs where it cannot is told with its line. */
class WhereFaultsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X06|[sheet, server]|[sheets]|a value in the enumeration",
                "X06|[sheet, server]|[]|at least 1 item",
                "X06|[sheet, server]|[sheet, sheet]|unique",
                "X06|[sheet, server]|[sheet]|Rule X06: a sheet can be changed by anybody",
                "X06|[sheet, server]|[reviewer]|Rule X06: the participant does not see",
                "X08|[server]|[sheet, server]|Rule X08: a sheet cannot tell it",
                "V09|[server]|[sheet, server]|Rule V09: a sheet cannot tell it",
                "P11|[reviewer]|[sheet, reviewer]|Rule P11: a sheet",
                "N01|[reviewer]|[server]|Rule N01: it compares with others' returns",
                "N01|[reviewer]|[server, reviewer]|Rule N01: it compares with others' returns"
            })
    void it_is_told_with_its_line(String rule, String right, String wrong, String sentence) throws IOException {
        for (String file : List.of("questionnaire.yaml", "codelists.yaml", "texts_en.properties")) {
            try (var in = getClass().getResourceAsStream("/forms/msrc/1.0/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        Path file = folder.resolve("questionnaire.yaml");
        List<String> lines = Files.readAllLines(file);
        lines.replaceAll(line -> line.startsWith("languages:") ? "languages: {complete: [en]}" : line);
        int at = line(lines, rule);
        assertThat(lines.get(at)).contains("where: " + right);
        lines.set(at, lines.get(at).replace("where: " + right, "where: " + wrong));
        Files.write(file, lines);

        FaultyForm faulty = catchThrowableOfType(FaultyForm.class, () -> QuestionnaireFiles.load(folder));

        assertThat(faulty.faults())
                .allSatisfy(fault -> assertThat(fault.file()).isEqualTo("questionnaire.yaml"))
                .anySatisfy(fault -> {
                    assertThat(fault.line()).isEqualTo(at + 1);
                    assertThat(fault.text()).contains(sentence);
                });
    }

    private static int line(List<String> lines, String rule) {
        int at = 0;
        while (!lines.get(at).contains("id: " + rule)) {
            at++;
        }
        while (!lines.get(at).contains("where: ")) {
            at++;
        }
        return at;
    }
}
