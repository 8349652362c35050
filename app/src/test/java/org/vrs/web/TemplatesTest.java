package org.vrs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads every template as text and looks for what the content policy or a translator would stumble over. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-z:-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern TAG = Pattern.compile("<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", Pattern.DOTALL);
    private static final Pattern DRAWING = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)[}(]");
    private static final List<String> VISIBLE_ATTRIBUTES =
            List.of("title", "alt", "placeholder", "aria-label", "label");

    @Test
    void no_template_writes_unescaped_text_or_carries_script_or_style() {
        List<String> faults = new ArrayList<>();
        for (Path file : templates()) {
            String text = read(file);
            if (text.contains("th:utext") || text.contains("[(")) {
                faults.add(file + ": unescaped text");
            }
            if (Pattern.compile("<style|<script(?![^>]*src=)").matcher(text).find()) {
                faults.add(file + ": inline script or style");
            }
            Matcher attribute = ATTRIBUTE.matcher(text);
            while (attribute.find()) {
                String name = attribute.group(1);
                if (name.equals("style") && isLetter(file)) {
                    continue;
                }
                if (name.matches("(th:)?(style|on[a-z]+|hx-on.*)") || name.equals("th:styleappend")) {
                    faults.add(file + ": " + name);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_visible_text_is_a_message() {
        List<String> faults = new ArrayList<>();
        for (Path file : templates()) {
            String text = COMMENT.matcher(read(file)).replaceAll("");
            String visible = TAG.matcher(DRAWING.matcher(text).replaceAll("")).replaceAll("\n");
            Matcher word = WORD.matcher(visible.replaceAll("\\[\\[.*?]]", "").replaceAll("&[a-z]+;", ""));
            while (word.find()) {
                faults.add(file + ": " + word.group());
            }
            Matcher attribute = ATTRIBUTE.matcher(text);
            while (attribute.find()) {
                if (VISIBLE_ATTRIBUTES.contains(attribute.group(1))
                        && WORD.matcher(attribute.group(2)).find()) {
                    faults.add(file + ": " + attribute.group());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Of two texts with one key only the later is ever shown. */
    @Test
    void no_message_is_there_twice() throws IOException {
        Set<String> seen = new HashSet<>();
        assertThat(Files.readAllLines(Path.of("src/main/resources/messages.properties")))
                .filteredOn(line -> line.matches("[A-Za-z][^=#]*=.*"))
                .extracting(line -> line.substring(0, line.indexOf('=')).strip())
                .allMatch(seen::add, "is there for the first time");
    }

    @Test
    void every_message_that_a_template_names_exists() throws IOException {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        }
        TreeSet<String> missing = new TreeSet<>();
        for (Path file : templates()) {
            Matcher key = KEY.matcher(COMMENT.matcher(read(file)).replaceAll(""));
            while (key.find()) {
                if (!messages.containsKey(key.group(1))) {
                    missing.add(file.getFileName() + ": " + key.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void the_sheet_and_the_script_stay_small() throws IOException {
        assertThat(Files.size(Path.of("src/main/resources/static/app.css"))).isLessThanOrEqualTo(15 * 1024);
        assertThat(Files.size(Path.of("src/main/resources/static/app.js"))).isLessThanOrEqualTo(10 * 1024);
    }

    /** Mail programs read no style sheet, and no page of ours shows a letter but by itself, under a policy of its own. */
    private static boolean isLetter(Path template) {
        return template.startsWith(TEMPLATES.resolve("mail"));
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
