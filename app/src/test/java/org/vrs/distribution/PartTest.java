package org.vrs.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vrs.distribution.Part.State;
import org.vrs.submission.SubmissionId;

class PartTest {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 10);

    @Test
    void a_part_is_overdue_from_the_day_after_the_last_one() {
        assertThat(part(0, 0, null).state(DUE)).isEqualTo(State.HANDED_OUT);
        assertThat(part(0, 0, null).state(DUE.plusDays(1))).isEqualTo(State.OVERDUE);
    }

    @Test
    void a_part_that_came_back_or_was_taken_back_is_not_overdue() {
        LocalDate after = DUE.plusDays(1);
        assertThat(part(1, 0, null).state(after)).isEqualTo(State.RETURNED);
        assertThat(part(1, 1, null).state(after)).isEqualTo(State.CONFLICTS);
        assertThat(part(1, 1, Instant.EPOCH).state(after)).isEqualTo(State.WITHDRAWN);
    }

    private static Part part(int returns, int conflicts, @Nullable Instant withdrawnAt) {
        SortedSet<String> sections = new TreeSet<>(Set.of("B"));
        NewPart plan = new NewPart("Immigration", "", null, sections, DUE);
        SubmissionId id = SubmissionId.valueOf("2026-1.FJI");
        return new Part(id, 1, plan, Instant.EPOCH, null, returns, null, conflicts, withdrawnAt);
    }
}
