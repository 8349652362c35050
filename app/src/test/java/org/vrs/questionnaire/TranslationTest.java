package org.vrs.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Translation.Line;

class TranslationTest {

    private static final String ENGLISH = "title=Return\nunit=counted in: {0}\nnote=One\\nTwo\n";

    @Test
    void what_is_missing_is_told_in_the_order_of_the_english_file() {
        Translation french = french("unit=compté en : {0}\n");
        assertThat(french.missing()).extracting(Line::key).containsExactly("title", "note");
        assertThat(french.missing()).extracting(Line::english).containsExactly("Return", "One\nTwo");
    }

    @Test
    void a_mark_names_texts_that_a_native_reader_has_still_to_confirm() {
        Translation french = french("# needs review: *\n# reviewed: unit, no*\ntitle=Retour\nunit=u\nnote=n\n");
        assertThat(french.unreviewed()).extracting(Line::key).containsExactly("title");
        assertThat(french("title=Retour\n").unreviewed()).isEmpty();
    }

    @Test
    void the_file_to_fill_in_has_english_above_each_open_text_and_reads_back() throws IOException {
        String file = french("# needs review: unit\nunit=\\ compté en : {0}\n").toFill();
        assertThat(file).startsWith("# Return\ntitle=\n\n").contains("# One\n# Two\nnote=\n");
        Properties read = new Properties();
        read.load(new StringReader(file));
        assertThat(read).containsOnlyKeys("title", "unit", "note").containsEntry("unit", " compté en : {0}");
    }

    @Test
    void placeholders_are_those_of_english_and_apostrophes_do_not_hide_them() {
        TranslationFaults faults = new TranslationFaults(new TextsFile("en", ENGLISH), "unit"::equals);
        assertThat(said(faults, "title=Retour\nunit=compté\nnote=n"))
                .containsExactly("The placeholders of \"unit\" are []; in English they are [{0}].");
        assertThat(said(faults, "title=L'an\nunit=l'unité {0}\nnote=n"))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("Write the apostrophe in \"unit\" twice"));
        assertThat(said(faults, "title=L'an\nunit=l''unité {0}\nnote=n")).isEmpty();
        assertThat(said(faults, "title=Retour")).hasSize(2);
    }

    private static List<String> said(TranslationFaults faults, String french) {
        return faults.faults(new TextsFile("fr", french), true).stream()
                .map(FormFault::text)
                .toList();
    }

    private static Translation french(String content) {
        return Translation.of(Locale.FRENCH, true, ENGLISH, content);
    }
}
