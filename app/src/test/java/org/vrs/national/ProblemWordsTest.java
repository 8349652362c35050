package org.vrs.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vrs.ooxml.Refusal;

/** Everything that can be refused has two texts: what it was, and how to go on. */
class ProblemWordsTest {

    private static final Pattern CODE =
            Pattern.compile("Problem\\s*\\.(?:conflict|invalid|unavailable|later|tooMany)\\(\\s*\"([^\"]+)\"");

    @Test
    void every_refusal_of_a_workbook_has_both_texts() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            codes.add("upload." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        assertThat(missing(codes)).isEmpty();
    }

    @Test
    void every_problem_has_both_texts() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/vrs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    if (!code.group(1).endsWith(".")) {
                        codes.add(code.group(1));
                    }
                }
            }
        }
        assertThat(codes).contains("sign-off.changed", "explanation.too-long", "upload.wrong-issue");
        assertThat(missing(codes)).isEmpty();
    }

    private static TreeSet<String> missing(TreeSet<String> codes) throws IOException {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        }
        TreeSet<String> missing = new TreeSet<>();
        for (String code : codes) {
            Stream.of("problem." + code, "problem." + code + ".next")
                    .filter(key -> messages.getProperty(key, "").isBlank())
                    .forEach(missing::add);
        }
        return missing;
    }
}
