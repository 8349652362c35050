package org.vrs.distribution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vrs.problem.Problem;
import org.vrs.user.UserId;

/** What was typed to hand out a part; every field may be missing. */
record PartForm(
        @Nullable String agency,
        @Nullable String name,
        @Nullable String provider,
        @Nullable List<String> sections,
        @Nullable String dueDate) {

    static final PartForm EMPTY = new PartForm("", "", "", List.of(), "");

    NewPart plan() {
        return new NewPart(
                text(agency),
                text(name),
                text(provider).isEmpty() ? null : UserId.valueOf(text(provider)),
                new TreeSet<>(sections == null ? List.of() : sections),
                day());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(text(dueDate));
        } catch (DateTimeException e) {
            throw Problem.invalid("part.due", text(dueDate));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
