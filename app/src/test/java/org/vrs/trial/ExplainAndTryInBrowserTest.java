package org.vrs.trial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.vrs.questionnaire.Answers;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Browser;
import org.vrs.testing.Sample;
import org.vrs.user.Role;
import org.vrs.validation.SampleReturn;

/** A problem in three cells is explained once, offered again in the next round, and its rule is tried with another limit. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class ExplainAndTryInBrowserTest {

    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Autowired
    Sample sample;

    @LocalServerPort
    int port;

    private final List<String> barriers = new ArrayList<>();
    private int pictures;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void words_are_kept_from_round_to_round_and_a_rule_is_tried_on_both() {
        sample.focalPoint(Sample.KHM);
        sample.staff(Role.ROUND_MANAGER);
        sample.staff(Role.REVIEWER);
        try (Browser chromium = Browser.at(port)) {
            Page page = chromium.signIn(sample.focalPoint(Sample.KHM), "secret");
            SubmissionId first = SubmissionId.of(sample.launch(), Sample.KHM);
            sample.upload(first, found(12, 12, 12));
            explaining(page, first);
            SubmissionId second = SubmissionId.of(sample.launch(), Sample.KHM);
            sample.upload(second, found(12, 40, 13));
            keeping(page, second);
            trying(chromium.signIn(sample.staff(Role.ROUND_MANAGER), "secret"));
            Page review = chromium.signIn(sample.staff(Role.REVIEWER), "secret");
            review.navigate("/reviews/" + second);
            assertThat(review.locator("main")).containsText("It was explained when it was 12, now 40");
            look(review);
            assertThat(barriers).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static Answers found(long one, long two, long three) {
        SampleReturn answers = Sample.clean().entries(500);
        answers.set("B2.01.AREA", "PHL");
        answers.set("C2.01.AREA", "VNM").set("C2.01.T", one);
        answers.set("C2.02.AREA", "LAO").set("C2.02.T", two);
        return answers.set("C2.03.AREA", "THA").set("C2.03.T", three).answers();
    }

    private void explaining(Page page, SubmissionId id) {
        page.navigate("/submissions/" + id + "/versions/1");
        open(page);
        page.locator(".finding-all:has-text('all 3 cells') textarea").fill("They came by air with valid visas.");
        page.locator("main form button.btn:not(.btn-quiet)[type=submit]:has-text('Save the explanations')")
                .click();
        assertThat(page.locator("section.sev-warning textarea[name^=f]").first())
                .hasValue("They came by air with valid visas.");
        open(page);
        look(page);
    }

    private void keeping(Page page, SubmissionId id) {
        page.navigate("/submissions/" + id + "/versions/1");
        open(page);
        assertThat(page.locator("section.sev-warning")).containsText("It was explained when it was 12, now 40");
        look(page);
        page.locator("button:has-text('Keep the 2 earlier explanations')").click();
        open(page);
        assertThat(page.locator(".finding-earlier")).hasCount(1);
    }

    private void trying(Page page) {
        page.navigate("/rules");
        look(page);
        page.locator("a[href='/rules/try?rule=X03']").click();
        assertThat(page.locator("#text")).hasValue(Pattern.compile("id: X03[\\s\\S]*"));
        page.locator("#text").fill("id: X03\nseverity: warning\nexpression: nonsense");
        page.locator("button:has-text('Run it')").click();
        assertThat(page.locator(".error-summary")).containsText("Line 3");
        look(page);
        SubmissionId id = SubmissionId.of(sample.launch(), Sample.NZL);
        sample.accepted(id, Sample.clean().entries(900).answers());
        page.locator("#text").fill("id: X03\nseverity: warning\nexpression: B1.1.T.T <= 100");
        page.locator("button:has-text('Run it')").click();
        assertThat(page.locator("#outcome")).containsText("Finished", IN_TIME);
        assertThat(page.locator("#outcome")).containsText("New Zealand");
        assertThat(page.locator("button:has-text('Stop')")).hasCount(0);
        look(page);
    }

    private static void open(Page page) {
        page.evaluate("document.querySelectorAll('.sev-warning details').forEach(found => found.open = true)");
    }

    /** Looks for barriers at two widths; with {@code -Dvrs.pictures=DIR} pictures are kept. */
    private void look(Page page) {
        pictures++;
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 900);
            barriers.addAll(Browser.barriers(page));
            assertThat(barriers).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth").toString())
                    .as("width of " + page.url())
                    .isEqualTo(String.valueOf(width));
            String folder = System.getProperty("vrs.pictures");
            if (folder != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(folder, "explain-" + pictures + "-" + width + ".png")));
            }
        }
        page.setViewportSize(1280, 900);
    }
}
