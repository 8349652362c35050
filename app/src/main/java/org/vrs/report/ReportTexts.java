package org.vrs.report;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.vrs.questionnaire.Texts;

/** The words and numbers of a report in its language: the templates' own texts, and the questionnaire's for codes. */
final class ReportTexts {

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Texts words;

    ReportTexts(Locale locale, Texts words) {
        this.locale = locale;
        this.words = words;
        this.bundle = ResourceBundle.getBundle(
                "report-templates/texts",
                locale,
                ReportTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The label of a code; the code itself where the questionnaire has no label for it. */
    String code(String list, String code) {
        String label = words.find("code." + list + "." + code);
        return label == null ? code : label;
    }

    Texts questionnaire() {
        return words;
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
    }

    /** A figure as it may be printed: a number, "fewer than five", "not shown", or "not available" where nobody has it. */
    String figure(Contributions figure) {
        if (figure.persons().isEmpty()) {
            return get("mark.notAvailable");
        }
        if (Suppression.mayBeExact(figure)) {
            return number(figure.total());
        }
        return get(Suppression.mayBeShown(figure) ? "mark.small" : "mark.notShown");
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A part of a whole in whole percent. */
    String percent(long part, long whole) {
        if (whole == 0) {
            return get("mark.notAvailable");
        }
        long percent = Math.round(part * 100.0 / whole);
        return part > 0 && percent == 0 ? get("percent.small") : get("percent", percent);
    }

    String change(Change change) {
        return get("change." + change.name());
    }
}
