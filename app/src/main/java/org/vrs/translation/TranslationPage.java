package org.vrs.translation;

import java.util.List;
import java.util.Locale;
import org.vrs.questionnaire.Translation;
import org.vrs.screen.Fact;
import org.vrs.screen.Pages;
import org.vrs.screen.Tag;

/** The texts of one translation with English beside them, a page at a time. */
record TranslationPage(TranslationLine head, List<Fact> facts, String show, List<Translation.Line> lines, Pages pages) {

    private static final int PAGE_SIZE = 100;
    private static final String OPEN = "open";
    private static final String MISSING = "missing";
    private static final String REVIEW = "review";

    /** What can be shown; the key of its name is {@code translation.show.<view>}. */
    static final List<String> VIEWS = List.of(OPEN, MISSING, REVIEW);

    static TranslationPage of(String name, Translation translation, String wanted, int number) {
        String show = VIEWS.contains(wanted) ? wanted : OPEN;
        List<Translation.Line> lines = translation.lines().stream()
                .filter(line -> line.text() == null ? !show.equals(REVIEW) : line.unreviewed() && !show.equals(MISSING))
                .toList();
        int last = Math.max(1, (lines.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int current = Math.min(Math.max(number, 1), last);
        TranslationLine head = TranslationLine.of(name, translation);
        return new TranslationPage(
                head,
                List.of(
                        Fact.of("translation.column.texts", Integer.toString(head.texts())),
                        Fact.of("translation.column.missing", Integer.toString(head.missing())),
                        Fact.of("translation.column.review", Integer.toString(head.unreviewed()))),
                show,
                lines.subList((current - 1) * PAGE_SIZE, Math.min(current * PAGE_SIZE, lines.size())),
                new Pages(current, last, head.href() + "?show=" + show + "&page="));
    }

    public Tag state() {
        return head.state();
    }

    /** From right to left or from left to right, so that signs at the ends stand where they belong. */
    public String direction() {
        return List.of("ar", "fa", "he", "ur")
                        .contains(Locale.forLanguageTag(head.tag()).getLanguage())
                ? "rtl"
                : "ltr";
    }
}
