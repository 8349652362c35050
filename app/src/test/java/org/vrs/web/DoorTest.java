package org.vrs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.vrs.problem.Problem;

/** The frame alone, on a real server: who gets in, what every answer carries, and what is said when something goes wrong. */
@SpringBootTest(
        classes = DoorTest.FrameOnly.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "vrs.test.own-database=none")
@ActiveProfiles("test")
class DoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        clock.forward(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/help",
                "/style-guide",
                "/",
                "/no-such-page",
                "/app.css",
                "/actuator/health",
                "/error",
                "/a;b=c"
            })
    void every_answer_to_a_stranger_carries_the_whole_set_of_headers(String path) {
        assertStrict(browser.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-page",
                "/trouble/problem",
                "/trouble/unexpected",
                "/trouble/number/x",
                "/help",
                "/sign-out"
            })
    void every_answer_to_a_user_carries_the_whole_set_of_headers(String path) {
        browser.signIn("ana@example.org", "correct horse");
        HttpResponse<String> answer = browser.get(path);
        assertStrict(answer);
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void a_stranger_is_asked_to_sign_in_and_then_returns_to_the_page_asked_for() {
        HttpResponse<String> refused = browser.get("/trouble/number/7?from=mail");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(header(refused, "Location")).endsWith("/sign-in");

        HttpResponse<String> entered = browser.signIn("ana@example.org", "correct horse");
        assertThat(header(entered, "Location")).contains("/trouble/number/7?from=mail");
        assertThat(browser.get("/trouble/number/7").body()).isEqualTo("7");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_read_the_same() {
        HttpResponse<String> wrong = browser.signIn("ana@example.org", "battery staple");
        HttpResponse<String> unknown = browser.signIn("nobody@example.org", "battery staple");
        assertThat(header(wrong, "Location")).endsWith("/sign-in?failed");
        assertThat(header(unknown, "Location")).isEqualTo(header(wrong, "Location"));
    }

    @Test
    void after_several_failures_a_try_that_comes_too_early_does_not_count_even_with_the_right_password() {
        for (int i = 0; i < 3; i++) {
            browser.signIn("ana@example.org", "battery staple");
        }
        assertThat(header(browser.signIn("ana@example.org", "correct horse"), "Location"))
                .endsWith("/sign-in?wait");
        clock.forward(Duration.ofSeconds(2));
        assertThat(header(browser.signIn("ana@example.org", "correct horse"), "Location"))
                .doesNotContain("sign-in");
    }

    @Test
    void the_session_gets_a_new_id_at_sign_in() {
        String before = header(browser.get("/sign-in"), "Set-Cookie");
        String after = header(browser.signIn("ana@example.org", "correct horse"), "Set-Cookie");
        assertThat(before).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(after).isNotBlank().isNotEqualTo(before);
    }

    @Test
    void a_form_that_comes_after_the_session_has_ended_leads_to_the_sign_in_with_a_word_why() {
        HttpResponse<String> late = browser.postWithoutToken("/trouble/problem", "a=b");
        assertThat(header(late, "Location")).endsWith("/sign-in?expired");
        assertThat(browser.get("/sign-in?expired").body()).contains("You were away for a while");
    }

    @Test
    void a_part_that_refreshes_itself_after_the_session_has_ended_reloads_the_page() {
        HttpResponse<String> part = browser.get("/trouble/number/7", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(header(part, "HX-Refresh")).isEqualTo("true");
        assertThat(header(browser.signIn("ana@example.org", "correct horse"), "Location"))
                .doesNotContain("trouble");
    }

    @Test
    void signing_out_needs_the_token_and_ends_the_session() {
        browser.signIn("ana@example.org", "correct horse");
        browser.get("/help");
        assertThat(browser.postWithoutToken("/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(browser.get("/trouble/number/7").statusCode()).isEqualTo(200);
        assertThat(header(browser.post("/sign-out", Map.of()), "Location")).endsWith("/sign-in?out");
        assertThat(browser.get("/trouble/number/7").statusCode()).isEqualTo(302);
    }

    @Test
    void a_problem_is_told_with_its_status_and_a_way_on() {
        browser.signIn("ana@example.org", "correct horse");
        HttpResponse<String> page = browser.get("/trouble/problem");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("This has moved on in the meantime")
                .contains("Load the page again")
                .containsPattern("please quote [2-9A-Z]{4}-[2-9A-Z]{4}");
    }

    @Test
    void what_nobody_expected_is_told_without_any_detail() {
        browser.signIn("ana@example.org", "correct horse");
        HttpResponse<String> page = browser.get("/trouble/unexpected");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("Something went wrong on our side")
                .doesNotContain("12345", "IllegalState", "org.vrs", "java.");
    }

    @Test
    void an_address_with_an_id_that_is_none_leads_nowhere() {
        browser.signIn("ana@example.org", "correct horse");
        assertThat(browser.get("/trouble/number/x").statusCode()).isEqualTo(404);
        assertThat(browser.get("/no-such-page").body()).contains("There is no such page");
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_a_word_on_what_to_do() {
        browser.signIn("ana@example.org", "correct horse");
        assertThat(browser.upload("/trouble/upload", 1_000_000).body()).isEqualTo("1000000");
        HttpResponse<String> page = browser.upload("/trouble/upload", 20_000_000);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("The file is too large");
        assertStrict(page);
    }

    @Test
    void a_page_opened_in_the_wrong_way_says_so() {
        browser.signIn("ana@example.org", "correct horse");
        HttpResponse<String> page = browser.post("/help", Map.of());
        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(page.body()).contains("belongs to a button");
    }

    @Test
    void the_style_guide_shows_every_part_without_a_missing_text() {
        HttpResponse<String> page = browser.get("/style-guide");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("??")
                .contains("task-shut", "fingerprint", "finding-what", "confirm-grave", "error-summary", "hx-trigger")
                .contains("aria-current=\"page\"", "</html>");
        assertThat(browser.get("/help").body()).doesNotContain("??").contains("</html>");
        assertThat(browser.get("/sign-in").body()).doesNotContain("??").contains("</html>");
    }

    private static void assertStrict(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cache-Control")).isNotBlank();
        assertThat(header(answer, "Server")).isEmpty();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The frame without any feature, with one user and one controller that only makes trouble. */
    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan("org.vrs.web")
    static class FrameOnly {

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        UserDetailsService users(PasswordEncoder encoder) {
            return new InMemoryUserDetailsManager(User.withUsername("ana@example.org")
                    .password(encoder.encode("correct horse"))
                    .roles("REVIEWER")
                    .build());
        }
    }

    @RestController
    static class TroubleMaker {

        @GetMapping("/trouble/problem")
        String problem() {
            throw Problem.conflict("no.such.code", "2025-1");
        }

        @GetMapping("/trouble/unexpected")
        String unexpected() {
            throw new IllegalStateException("The figure was 12345");
        }

        @PostMapping("/trouble/upload")
        String upload(@RequestParam("file") MultipartFile file) {
            return String.valueOf(file.getSize());
        }

        @GetMapping("/trouble/number/{number}")
        String number(@PathVariable("number") int number) {
            return String.valueOf(number);
        }
    }

    /** A clock that the test moves. */
    static class TestClock extends Clock {

        private Instant now = Instant.parse("2026-03-21T03:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
