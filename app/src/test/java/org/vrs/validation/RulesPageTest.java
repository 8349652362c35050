package org.vrs.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Question;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Rule;
import org.vrs.questionnaire.Texts;

/**
 * Writes the reference page of all rules from the definition, so that the two cannot differ. After a change of the definition
 * run this test with {@code -Dvrs.write-docs=true} and commit the page with the change.
 */
class RulesPageTest {

    private static final Path PAGE = Path.of("../docs/reference/rules.md");
    private static final Questionnaire FORM = SampleReturn.MSRC;
    private static final Texts WORDS = FORM.texts(Locale.ENGLISH);
    /** What stands in the place of the value found, of what is allowed, and of details. */
    private static final Object[] HOLES = {"‹found›", "‹allowed›", "‹…›", "‹…›", "‹…›"};

    /** Settings that name what is treated otherwise, and not what the rule is about. */
    private static final Set<String> EXCEPTIONS = Set.of("keep", "filled", "except");

    @Test
    void the_reference_page_says_what_the_definition_says() throws IOException {
        String page = page();
        if (Boolean.getBoolean("vrs.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("stale: run RulesPageTest with -Dvrs.write-docs=true")
                .content()
                .isEqualTo(page);
    }

    private static String page() {
        return """
                # The rules of %s

                Written by `RulesPageTest` from `forms/%s`. Do not edit. How a rule is written, and what its parts mean:
                [forms/README.md](../../forms/README.md). Where a rule runs is who reads what it finds: *sheet*, whoever
                fills in the workbook; *server*, the participant and the secretariat; *reviewer*, the reviewer and nobody else.

                | Rule | Severity | Runs in | About | Asks for | Where it is not so |
                |---|---|---|---|---|---|
                """.formatted(FORM.id(), FORM.id())
                + FORM.rules().stream().map(RulesPageTest::row).collect(Collectors.joining());
    }

    private static String row(Rule rule) {
        String where = rule.where().stream().sorted().map(RulesPageTest::small).collect(Collectors.joining(", "));
        String remedy = new MessageFormat(WORDS.get("rule." + rule.id() + ".remedy"), Locale.ENGLISH).format(HOLES);
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(rule.id(), small(rule.severity()), where, about(rule), WORDS.help(rule), remedy);
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The tables that the rule names. */
    private static String about(Rule rule) {
        if (rule.kind().equals("upload")) {
            return "the file";
        }
        Map<String, Object> settings = new TreeMap<>(rule.settings());
        settings.keySet().removeAll(EXCEPTIONS);
        Set<String> words = new HashSet<>(List.of(settings.toString().split("[^A-Za-z0-9_.]+")));
        List<String> tables = FORM.questions().stream()
                .map(Question::id)
                .filter(id -> words.stream().anyMatch(word -> (word + ".").startsWith(id + ".")))
                .toList();
        return tables.isEmpty() ? "every answer" : String.join(", ", tables);
    }
}
