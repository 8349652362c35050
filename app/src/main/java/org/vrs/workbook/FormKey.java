package org.vrs.workbook;

import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vrs.questionnaire.Questionnaire;

/** A form in a language; forms are the same if they have the same sections of the same version. */
public record FormKey(Questionnaire form, SortedSet<String> sections, Locale language) {

    /** Forms kept at once. A part of a form is a form of its own; who splits a workbook in ever new ways makes others wait a little. */
    public static final int MOST = 24;

    public static FormKey of(Questionnaire form, Locale language) {
        return new FormKey(form, form.sectionIds(), language);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormKey key
                && form.id().equals(key.form.id())
                && sections.equals(key.sections)
                && language.equals(key.language);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form.id(), sections, language);
    }
}
