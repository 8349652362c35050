package org.vrs.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueDateCalendarTest {

    private static final String SUMMARY =
            "[Round 2025-1] Türkiye: due; \\ \"now\", please\r\nATTACH:https://evil.example " + "ក្រុម".repeat(20);

    private final String file = DueDateCalendar.of(new DueDateCalendar.Entry(
            "2025-1.TUR.due@vrs.example.org",
            Instant.parse("2026-02-01T08:00:00Z"),
            Dates.lastMinute(LocalDate.of(2026, 4, 30), ZoneId.of("Europe/Istanbul")),
            SUMMARY,
            "Complete the questionnaire.",
            "https://vrs.example.org/submissions/2025-1.TUR"));

    @Test
    void lines_end_and_fold_as_the_format_wants_without_cutting_a_character() {
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", ""))
                .doesNotContain("\n")
                .doesNotContain("\r")
                .doesNotContain("\uFFFD");
        for (String line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
    }

    @Test
    void the_entry_has_a_lasting_id_the_due_moment_and_two_alarms() {
        List<String> lines = unfolded();

        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "METHOD:PUBLISH",
                        "UID:2025-1.TUR.due@vrs.example.org",
                        "SEQUENCE:0",
                        "DTSTAMP:20260201T080000Z",
                        "DTSTART:20260430T203000Z",
                        "DTEND:20260430T210000Z",
                        "TRIGGER:-P7D",
                        "TRIGGER:-P1D");
        assertThat(lines.stream().filter(line -> line.startsWith("BEGIN:"))).hasSize(4);
        assertThat(lines.stream().filter(line -> line.startsWith("END:"))).hasSize(4);
        assertThat(lines).allMatch(line -> line.matches("[A-Z-]+:.*"));
    }

    @Test
    void text_is_read_back_as_it_was_and_becomes_no_property() {
        assertThat(unfolded()).noneMatch(line -> line.startsWith("ATTACH"));
        String summary = unfolded().stream()
                .filter(line -> line.startsWith("SUMMARY:"))
                .findFirst()
                .orElseThrow()
                .substring("SUMMARY:".length());
        assertThat(summary).contains("due\\; \\\\ \"now\"\\, please\\nATTACH");
        assertThat(unescape(summary)).isEqualTo(SUMMARY.replace("\r\n", "\n"));
    }

    private List<String> unfolded() {
        return List.of(file.replace("\r\n ", "").split("\r\n"));
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '\\') {
                at++;
                plain.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at));
            } else {
                plain.append(here);
            }
        }
        return plain.toString();
    }
}
