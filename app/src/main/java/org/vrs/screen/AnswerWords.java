package org.vrs.screen;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellType;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Texts;

/** Puts answers into words: codes and markers by their labels, numbers with the reader's own separators. */
public final class AnswerWords {

    private final Texts texts;
    private final Locale locale;

    public AnswerWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** An answer in the words of its column; empty where there is none. */
    public String of(Column column, @Nullable Answer answer) {
        if (answer == null) {
            return "";
        }
        if (answer instanceof Answer.Number number) {
            return number(number.value());
        }
        if (answer instanceof Answer.Missing missing) {
            return texts.get("marker." + missing.marker());
        }
        if (answer instanceof Answer.Code code) {
            return codes(column, code.value());
        }
        return answer.text();
    }

    private String codes(Column column, String codes) {
        return Arrays.stream(codes.split(",", -1))
                .map(code -> code(column, code))
                .collect(Collectors.joining(", "));
    }

    private String code(Column column, String code) {
        String key = column.type() == CellType.FLAGS ? "flag." + code : "code." + column.codeList() + "." + code;
        String words = texts.find(key);
        return words == null ? code : words;
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
