package org.vrs.drawing;

import java.awt.ComponentOrientation;
import java.text.Bidi;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Texts;
import org.vrs.typed.Choices;

/**
 * The workbook's own words in the language of the issue: {@code words*.properties} beside this class; a questionnaire
 * replaces any of them by a text of its own with the prefix {@code workbook.}.
 */
public final class Words {

    /** A letter without shape or width that runs from left to right. */
    private static final char LEFT_TO_RIGHT = '\u200e';

    private final ResourceBundle bundle;
    private final Texts texts;
    private final DateTimeFormatter dates;

    public Words(Locale locale, Texts texts) {
        this.bundle = ResourceBundle.getBundle(
                "org.vrs.drawing.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.texts = texts;
        // Plain English writes the day first, as the United Nations does.
        Locale dayFirst = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dayFirst);
    }

    /** Whether lines run from right to left, and with them the columns of a sheet. */
    public boolean isRightToLeft() {
        return !ComponentOrientation.getOrientation(dates.getLocale()).isLeftToRight();
    }

    /** A name that was written once for all languages; between words of the other direction its last sign stays at its end. */
    String foreign(String name) {
        boolean leftToRight = new Bidi(name, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight();
        return isRightToLeft() && leftToRight ? name + LEFT_TO_RIGHT : name;
    }

    public Texts texts() {
        return texts;
    }

    /** A text of the workbook's own, in its language. */
    public String get(String key, Object... arguments) {
        String own = texts.find("workbook." + key);
        String pattern = own != null ? own : bundle.getString(key);
        return MessageFormat.format(pattern, arguments);
    }

    /** French says "1er janvier", which no pattern of the formatter writes. */
    public String day(LocalDate day) {
        String text = dates.format(day);
        boolean first =
                day.getDayOfMonth() == 1 && dates.getLocale().getLanguage().equals("fr");
        return first ? text.replaceFirst("^1 ", "1er ") : text;
    }

    /** A code as the drop-down shows it: code, dash, label. */
    public String choice(String codeList, String code) {
        String label = texts.find("code." + codeList + "." + code);
        return label == null || label.equals(code) ? code : code + Choices.DASH + label;
    }

    /** A unit in words; empty where there is none. */
    @Nullable
    public String unit(@Nullable String unit) {
        if (unit == null) {
            return null;
        }
        String label = texts.find("code.CL_UNIT." + unit);
        return label == null ? unit : label;
    }
}
