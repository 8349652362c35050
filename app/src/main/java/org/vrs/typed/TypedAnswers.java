package org.vrs.typed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vrs.ooxml.RawCell;
import org.vrs.ooxml.SharedParts;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.Column;
import org.vrs.questionnaire.Questionnaire;
import org.vrs.questionnaire.Texts;

/** Understands what a person types in the browser exactly as the reader understands the same words in a cell. */
public final class TypedAnswers {

    private final Understanding understanding;

    private TypedAnswers(Understanding understanding) {
        this.understanding = understanding;
    }

    /** In labels of codes any of the languages may be used. */
    public static TypedAnswers of(Questionnaire questionnaire, List<Texts> languages) {
        return new TypedAnswers(new Understanding(questionnaire, languages, false));
    }

    /** The answer; the words as they stand where they are not understood; null where nothing was typed. */
    public @Nullable Answer answer(Column column, String typed) {
        RawCell cell = new RawCell(RawCell.Kind.TEXT, typed, SharedParts.Shows.NUMBER, false);
        String words = understanding.words(cell);
        return words.isEmpty() ? null : understanding.of(cell, column).answer().orElseGet(() -> Answer.words(words));
    }

    /** A code as a drop-down of the workbook shows it: code, dash, label. */
    public static String choice(Texts texts, String codeList, String code) {
        String label = texts.find("code." + codeList + "." + code);
        return label == null || label.equals(code) ? code : code + Choices.DASH + label;
    }
}
