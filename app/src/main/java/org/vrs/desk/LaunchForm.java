package org.vrs.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the round manager enters before a launch, as it was typed; every page of the wizard carries all of it along. */
record LaunchForm(
        @Nullable String questionnaire,
        @Nullable String title,
        @Nullable String periodStart,
        @Nullable String periodEnd,
        @Nullable String dueDate,
        @Nullable String lateUntil,
        @Nullable List<String> sections,
        @Nullable String previous,
        @Nullable List<String> participants) {

    LaunchForm {
        sections = sections == null ? List.of() : List.copyOf(sections);
        participants = participants == null ? List.of() : List.copyOf(participants);
    }

    boolean chose(String section) {
        return sections != null && sections.contains(section);
    }
}
