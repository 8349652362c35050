package org.vrs.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vrs.ooxml.Limits;
import org.vrs.ooxml.Refusal.Reason;

/** Keeps the page on uploads in step with what the reader does. */
class UploadsPageTest {

    private static final Path PAGE = Path.of("../docs/reference/uploads.md");

    @Test
    void the_reference_page_says_what_the_reader_does() throws IOException {
        String page = page();
        if (Boolean.getBoolean("vrs.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("stale: run UploadsPageTest with -Dvrs.write-docs=true")
                .content()
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        return """
                # What an upload may contain

                Written by `UploadsPageTest` from `Limits`, `Refusal` and the messages of the screens. Do not edit.

                An upload is the workbook that was issued to the participant for the round, filled in and saved as
                `.xlsx` by any program. It is looked at before anything of it is stored: first the directory of the
                packed file, before anything is unpacked, then each part once, forwards. The reading stops at the first
                thing that is not allowed, and the sender is told what it was and how to go on. Nothing that a file
                names is ever fetched, no formula is worked out, and no macro is run.

                What others see is never the file but a workbook or a table made anew from the answers. The file itself
                is given back, as it came, to the participant and to the secretariat only.

                ## Limits

                """ + limits(Limits.STANDARD) + """

                A part of 1 MiB or more may not be packed more tightly than 1 to 100. A text or a formula may have
                32,767 characters.

                ## How much and how often

                These can be set; see `vrs.uploads` in `application.yaml`.

                | Setting | Stands for | As delivered |
                |---|---|---|
                | `per-day` | files that a participant may send within 24 hours; refused ones count | 50 |
                | `per-round` | what is kept of a participant's files in a round: versions, offers, returned parts | 500 MiB |
                | `readings` | files that are read at the same time | one for each processor |
                | `patience` | how long a file waits for its turn before the answer is "busy" (503) | 5 seconds |
                | `time` | how long the reading of a file may take | 15 seconds |

                Who has sent too many is told when the next can be sent (429, with `Retry-After`).

                ## Why a file is refused

                | Reason | What is said | How to go on |
                |---|---|---|
                """ + reasons();
    }

    private static String limits(Limits limits) {
        return """
                | What | At most |
                |---|---|
                | size of the file | %,d bytes |
                | parts inside | %,d |
                | all parts unpacked | %,d bytes |
                | one part unpacked | %,d bytes |
                | sheets | %,d |
                | rows of a sheet | %,d |
                | columns of a sheet | %,d |
                | cells, blank ones with a format included | %,d |
                | cell formats | %,d |
                | characters of all texts | %,d |
                | defined names | %,d |
                | merged ranges of a sheet, and validations of a sheet | %,d |
                """.formatted(
                        limits.fileBytes(),
                        limits.entries(),
                        limits.inflated(),
                        limits.part(),
                        limits.sheets(),
                        limits.rows(),
                        limits.columns(),
                        limits.cells(),
                        limits.styles(),
                        limits.stringChars(),
                        limits.names(),
                        limits.merges());
    }

    private static String reasons() throws IOException {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        }
        return Arrays.stream(Reason.values())
                .map(reason -> {
                    String code = "problem.upload."
                            + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    return "| `%s` | %s | %s |%n"
                            .formatted(reason, plain(messages, code), plain(messages, code + ".next"))
                            .replace("\r", "");
                })
                .collect(Collectors.joining());
    }

    private static String plain(Properties messages, String key) {
        String text = messages.getProperty(key);
        return text == null
                ? ""
                : text.replaceAll("\\{0,choice,0#([^|]*)\\|1#.*\\}", "$1").replaceAll("\\{[0-9]\\}", "…");
    }
}
