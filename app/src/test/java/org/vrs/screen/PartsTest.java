package org.vrs.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vrs.questionnaire.Severity;

class PartsTest {

    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-21T11:30:00Z"), ZoneId.of("UTC"));

    @Test
    void a_due_date_ends_in_the_zone_of_the_one_who_must_act() {
        Moment due = Moment.endOf(LocalDate.of(2026, 3, 31), APIA, CLOCK);
        assertThat(due.utc().toInstant()).isEqualTo(Instant.parse("2026-03-31T10:59:00Z"));
        assertThat(due.place()).isEqualTo("Apia");
        // In Apia it is already the 22nd.
        assertThat(due.days()).isEqualTo(9);
        assertThat(due.distance()).isEqualTo(Text.of("web.moment.in", 9L));
    }

    @Test
    void a_day_that_is_past_is_counted_from_then_and_is_trouble() {
        Moment past = Moment.endOf(LocalDate.of(2026, 3, 19), APIA, CLOCK);
        assertThat(past.distance()).isEqualTo(Text.of("web.moment.ago", 3L));
        assertThat(past.tone()).isEqualTo(Tone.TROUBLE);
        assertThat(Moment.endOf(LocalDate.of(2026, 3, 22), APIA, CLOCK).distance())
                .isEqualTo(Text.of("web.moment.today"));
    }

    @Test
    void a_fingerprint_is_read_in_groups_of_eight() {
        Receipt receipt =
                new Receipt("1", "0123456789abcdef".repeat(4), Moment.of(CLOCK.instant(), APIA, CLOCK), List.of());
        assertThat(receipt.fingerprint()).hasSize(8).startsWith("01234567", "89abcdef");
    }

    @Test
    void warnings_count_as_explained_when_each_of_them_is() {
        assertThat(warnings("Counted twice.", null).explained()).isFalse();
        assertThat(warnings("Counted twice.", "So it was.").explained()).isTrue();
        assertThat(new FindingList(List.of()).explained()).isFalse();
    }

    private static FindingList warnings(@Nullable String... explanations) {
        List<FindingPlace> places = Arrays.stream(explanations)
                .map(words ->
                        new FindingPlace("1", new FindingPlace.Where("B", "C1", "", null), "", "", "", "", words, null))
                .toList();
        return new FindingList(List.of(new FindingGroup(Severity.WARNING, "P01", "", "", "", "g", "", places)));
    }

    @Test
    void a_long_list_shows_its_ends_and_the_neighbours() {
        assertThat(new Pages(7, 12, "?page=").shown()).containsExactly(1, 6, 7, 8, 12);
        assertThat(new Pages(7, 12, "?page=").gapBefore(6)).isTrue();
        assertThat(new Pages(1, 3, "?page=").gapBefore(2)).isFalse();
        assertThat(new Pages(1, 1, "?page=").shown()).containsExactly(1);
    }

    @Test
    void asking_slows_down_to_ten_seconds_and_stops_when_the_work_is_done() {
        assertThat(new Progress(Text.plain("x"), 0, 0, "/a", 0).trigger()).isEqualTo("load delay:2s");
        assertThat(new Progress(Text.plain("x"), 0, 0, "/a", 99).trigger()).isEqualTo("load delay:10s");
        assertThat(new Progress(Text.plain("x"), 0, 0, "/a?b=c", 1).nextHref()).isEqualTo("/a?b=c&tries=2");
        assertThat(new Progress(Text.plain("x"), 5, 5, "/a", 1).finished()).isTrue();
    }

    @Test
    void an_entry_of_the_navigation_is_current_on_its_page_and_below() {
        NavItem rounds = NavItem.of("nav.rounds", "/rounds");
        assertThat(rounds.seenFrom("/rounds").current()).isTrue();
        assertThat(rounds.seenFrom("/rounds/2025-1").current()).isTrue();
        assertThat(rounds.seenFrom("/rounds-old").current()).isFalse();
        assertThat(NavItem.of("nav.start", "/").seenFrom("/rounds").current()).isFalse();
    }
}
