package org.vrs.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.util.HtmlUtils;
import org.vrs.participant.Participant;
import org.vrs.participant.ParticipantCode;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.user.UserId;

class LetterTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");
    private static final RoundFacts ROUND = new RoundFacts(
            "2025-1",
            "Migrant smuggling 2025",
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 4, 30),
            LocalDate.of(2026, 5, 31),
            true);

    private final ResourceBundleMessageSource messages = messages();
    private final LetterWriter writer = new LetterWriter(messages, "https://vrs.example.org/");
    private final LetterPress press = new LetterPress(messages);

    @ParameterizedTest
    @EnumSource
    void text_and_html_say_the_same_in_the_same_order(Occasion occasion) {
        Letter letter = letter(occasion);
        Printed printed = press.print(letter);

        assertThat(words(withoutTags(printed.html())))
                .isEqualTo(words(printed.text().replace("-- \n", "")));
        assertThat(printed.text())
                .contains(letter.paragraphs())
                .doesNotContain("??")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource
    void a_letter_is_small_fetches_nothing_and_has_one_way_in(Occasion occasion) {
        String html = press.print(letter(occasion)).html();

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30_000);
        assertThat(html.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<img", "<link", "<script", "url(", "src=", "@import", " th:");
        List<String> links = Pattern.compile("href=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links).hasSize(1);
        assertThat(links.get(0)).matches("https://vrs\\.example\\.org(/[a-z]+)(/2025-1(\\.KHM(/(parts|queries))?)?)?");
    }

    @ParameterizedTest
    @EnumSource
    void the_subject_names_round_and_participant(Occasion occasion) {
        assertThat(letter(occasion).subject())
                .startsWith("[Round 2025-1] Cambodia: ")
                .hasSizeLessThan(120);
    }

    /** Days, dates and the number of participants are all the numbers that a letter has. */
    @ParameterizedTest
    @EnumSource
    void no_number_stands_in_a_letter_but_dates_and_what_the_occasion_counts(Occasion occasion) {
        String text = press.print(letter(occasion)).text();
        Set<String> known = Set.of("1", "2025", "31", "30", "2026", "23", "59", "16", "21", "20", "7");

        assertThat(Pattern.compile("\\p{Nd}+").matcher(text).results().map(MatchResult::group))
                .isSubsetOf(known);
    }

    @Test
    void a_due_date_is_given_where_the_reader_lives_and_in_utc() {
        assertThat(press.print(letter(Occasion.INVITATION)).text())
                .contains("30 April 2026, 23:59 (Asia/Phnom Penh), which is 30 April 2026, 16:59 UTC");
    }

    @Test
    void somebodys_words_stay_words() {
        Letter letter = writer.write(
                matter(Occasion.RETURN_NOTICE).withWords("<a href=\"https://evil.example\">here</a>\nsecond line"),
                addressee(false));

        assertThat(press.print(letter).html()).contains("&lt;a href").doesNotContain("<a href=\"https://evil");
    }

    @Test
    void a_stand_in_learns_why_the_letter_comes_to_the_secretariat() {
        Letter letter = writer.write(matter(Occasion.SIGN_OFF_REQUEST), addressee(true));

        assertThat(letter.paragraphs().get(0)).contains("Cambodia has named nobody");
    }

    @Test
    void a_stand_in_for_the_secretariat_is_not_told_that_the_participant_named_nobody() {
        Letter letter = writer.write(matter(Occasion.APPROVAL_REQUEST), addressee(true));

        assertThat(letter.paragraphs().get(0))
                .contains("The secretariat has nobody")
                .doesNotContain("named");
    }

    @Test
    void a_request_for_approval_says_which_of_the_two_ends_is_recommended() {
        assertThat(List.of(0, 1))
                .extracting(complete -> writer.write(
                                matter(Occasion.APPROVAL_REQUEST).withNumber(complete), addressee(false))
                        .paragraphs()
                        .get(1))
                .containsExactly(
                        "A reviewer has read the return of Cambodia and recommends to close it as incomplete.",
                        "A reviewer has read the return of Cambodia and recommends to accept it.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void access_opened_is_right_for_any_number(int others) {
        Letter letter = writer.write(matter(Occasion.ACCESS_OPENED).withNumber(others), addressee(false));

        assertThat(letter.paragraphs())
                .anyMatch(paragraph -> paragraph.contains(
                        others == 0
                                ? "among the first"
                                : others == 1 ? "one other participant" : "7 other participants"));
    }

    /** For the eye: all letters as files, where {@code -Dvrs.letters=<folder>} asks for them. */
    @ParameterizedTest
    @EnumSource
    void letters_can_be_looked_at(Occasion occasion) throws Exception {
        String folder = System.getProperty("vrs.letters");
        if (folder != null) {
            Printed printed = press.print(letter(occasion));
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder, occasion + ".html"), printed.html());
            Files.writeString(Path.of(folder, occasion + ".txt"), printed.text());
        }
        assertThat(messages.getMessage("mail." + occasion + ".button", null, java.util.Locale.ENGLISH))
                .isNotBlank();
    }

    private Letter letter(Occasion occasion) {
        Matter matter = matter(occasion).withNumber(7);
        if (occasion == Occasion.RETURN_NOTICE || occasion == Occasion.NATIONAL_RETURN) {
            matter = matter.withWords("Please look at the table of routes again.\nIs the second row complete?");
        }
        if (occasion == Occasion.RETURN_NOTICE) {
            matter = matter.withAnswerUntil(ZonedDateTime.of(2026, 5, 31, 23, 59, 0, 0, ZONE));
        }
        return writer.write(matter, addressee(false));
    }

    private static Matter matter(Occasion occasion) {
        Participant cambodia = new Participant(
                ParticipantCode.valueOf("KHM"),
                "KH",
                "116",
                "Cambodia",
                Participant.Kind.STATE,
                Participant.Status.MEMBER,
                "South-eastern Asia",
                ZONE,
                java.util.Locale.ENGLISH);
        return Matter.of(occasion, ROUND, cambodia);
    }

    private static Addressee addressee(boolean standIn) {
        Role role = standIn ? Role.ROUND_MANAGER : Role.FOCAL_POINT;
        User user = new User(UserId.valueOf("u7"), "a@example.org", "Sokha Chann", null, Set.of(role), true);
        return new Addressee(user, role, standIn);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static String withoutTags(String html) {
        String body = html.substring(html.indexOf("<body"));
        return HtmlUtils.htmlUnescape(body.replaceAll("<[^>]+>", " "));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
