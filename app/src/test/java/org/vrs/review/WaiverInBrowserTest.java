package org.vrs.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Browser;
import org.vrs.testing.Sample;
import org.vrs.user.Role;
import org.vrs.workflow.WorkClock;

/** The approver opens access for a return with few figures, on a large screen and a small one; the participant finds it open. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class WaiverInBrowserTest {

    @Autowired
    Sample sample;

    @Autowired
    WorkClock clock;

    @LocalServerPort
    int port;

    private final List<String> barriers = new ArrayList<>();
    private int pictures;

    @AfterEach
    void let_the_time_run() {
        clock.run();
    }

    @Test
    void the_approver_opens_and_closes_access_and_the_participant_sees_it() {
        RoundId round = sample.launch();
        SubmissionId fji = SubmissionId.of(round, Sample.FJI);
        sample.accepted(
                SubmissionId.of(round, Sample.KHM), Sample.clean().entries(421).answers());
        sample.accepted(
                fji,
                Sample.figuresIn(0).answers(),
                List.of(new OpenPoint("", "Only two of four agencies reported, and the others are asked for later.")));
        sample.focalPoint(Sample.FJI);
        sample.staff(Role.APPROVER);
        try (Browser chromium = Browser.at(port)) {
            Page reader = chromium.signIn(sample.focalPoint(Sample.FJI), "secret", 320);
            visit(reader, "/submissions/" + fji, "at least 50 % of the core cells");
            visit(reader, "/shared/" + round, "at least 50 % of the core cells");

            Page approver = chromium.signIn(sample.staff(Role.APPROVER), "secret");
            visit(approver, "/reviews/" + fji, "With fewer figures than that, the return opens nothing");
            decide(approver, "waive", "Its border posts were closed for the whole year.");
            assertThat(approver.locator("main")).containsText("Opened all the same by the approver");
            look(approver);
            visit(reader, "/shared/" + round, "what 1 other participant shared");

            Page phone = chromium.signIn(sample.staff(Role.APPROVER), "secret", 320);
            visit(phone, "/reviews/" + fji, "Opened all the same by the approver");
            decide(phone, "end-waiver", "It was the other return.");
            visit(reader, "/shared/" + round, "at least 50 % of the core cells");
            visit(
                    chromium.signIn(sample.focalPoint(Sample.KHM), "secret", 320),
                    "/shared/" + round + "/FJI",
                    "0 % a figure");
            assertThat(barriers).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void decide(Page page, String verb, String reason) {
        page.locator("details[data-act=" + verb + "] summary").click();
        page.locator("#words-" + verb).fill(reason);
        look(page);
        page.locator("form[action$='/" + verb + "'] button[type=submit]").click();
        assertThat(page.locator(".notices")).containsText("Your reason is in the trail.");
    }

    private void visit(Page page, String path, String words) {
        page.navigate(path);
        assertThat(page.locator("main")).containsText(words);
        look(page);
    }

    private void look(Page page) {
        barriers.addAll(Browser.barriers(page));
        String folder = System.getProperty("vrs.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "waiver-%02d.png".formatted(++pictures)))
                    .setFullPage(true));
        }
    }
}
