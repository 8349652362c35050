package org.vrs.clarification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.vrs.finding.StoredFinding;
import org.vrs.questionnaire.Answers;
import org.vrs.round.RoundId;
import org.vrs.signoff.SignOff;
import org.vrs.signoff.SignOffs;
import org.vrs.submission.SubmissionId;
import org.vrs.submission.SubmissionStage;
import org.vrs.submission.Submissions;
import org.vrs.testing.Browser;
import org.vrs.testing.Sample;
import org.vrs.upload.Uploads;
import org.vrs.user.Role;
import org.vrs.version.Version;

/** A whole clarification: queries, a corrected figure, a void signature, a new one, acceptance. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class ClarificationInBrowserTest {

    private static final String PASSWORD = "secret";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    Sample sample;

    @Autowired
    Submissions submissions;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Uploads uploads;

    @LocalServerPort
    int port;

    private final List<String> barriers = new ArrayList<>();
    private int pictures;
    private SubmissionId khm;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void from_a_query_to_a_corrected_figure_a_new_signature_and_acceptance() {
        RoundId before = sample.launch();
        sample.accepted(
                SubmissionId.of(before, Sample.KHM), Sample.clean().entries(312).answers());
        khm = SubmissionId.of(sample.launch(before), Sample.KHM);
        Version first = sample.upload(
                khm, Sample.clean().entries(354).set("B1.1.F.FLAG", "E").answers());
        sample.as(sample.focalPoint(Sample.KHM), () -> {
            uploads.findings(khm, 1).stream()
                    .filter(StoredFinding::blocks)
                    .forEach(found -> uploads.explain(khm, 1, found.position(), "Two of three agencies report."));
            return khm;
        });
        sample.submit(first);
        sample.release(first);
        sample.staff(Role.REVIEWER);
        sample.staff(Role.APPROVER);
        try (Browser chromium = Browser.at(port)) {
            theReviewerAsks(chromium.signIn(sample.staff(Role.REVIEWER), PASSWORD));
            theFocalPointCorrects(chromium.signIn(sample.focalPoint(Sample.KHM), PASSWORD));
            narrow(chromium.signIn(sample.focalPoint(Sample.KHM), PASSWORD, 320), "/submissions/" + khm + "/queries");
            theSignatureIsVoidAndAnotherIsGiven(chromium.signIn(sample.signOffAuthority(Sample.KHM), PASSWORD));
            narrow(chromium.signIn(sample.staff(Role.REVIEWER), PASSWORD, 320), "/reviews/" + khm);
            theReviewerSettlesAndRecommends(chromium.signIn(sample.staff(Role.REVIEWER), PASSWORD));
            theApproverAccepts(chromium.signIn(sample.staff(Role.APPROVER), PASSWORD));
            assertThat(barriers).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void theReviewerAsks(Page page) {
        page.navigate("/reviews/" + khm);
        assertThat(page.locator("#looks")).isVisible();
        assertThat(page.locator("tr[data-row]").first()).containsText("Two of three agencies report.");
        assertThat(page.locator("#answers-B")).containsText("312");
        look(page);
        page.keyboard().press("j");
        assertThat(page.locator("tr[data-row]").first()).isFocused();
        page.keyboard().press("s");
        page.waitForURL("**/queries?about=*");
        ask(page, "B2.01.T", "Cambodia\u2019s neighbour reports 740,021. Is 354 right?");
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator(".field-error")).containsText("740,021");
        look(page);
        ask(page, "B2.01.T", "354 against 312 in the last round: is 354 right?");
        for (String table : List.of("B1.1", "B1.2", "B1.3", "B2")) {
            ask(page, table, "Please look at this table too.");
        }
        look(page);
        page.locator("details.confirm:has(form[action$='/send-queries']) summary")
                .click();
        page.locator("form[action$='/send-queries'] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("In clarification");
        look(page);
    }

    private static void ask(Page page, String about, String words) {
        page.fill("#about", about);
        page.fill("#words", words);
        page.click("#ask button[type=submit]");
    }

    private void theFocalPointCorrects(Page page) {
        page.navigate("/submissions/" + khm + "/queries");
        look(page);
        page.fill("#cell-B2-01-T", "345");
        page.locator("textarea[name^='words.']").first().fill("A digit was lost. It is 345.");
        page.locator("button[form=answers]:not([name=send])").click();
        assertThat(page.locator(".notices")).containsText("Nothing is sent yet");
        assertThat(page.locator("#cell-B2-01-T")).hasValue("345");

        Answers all = Sample.clean()
                .entries(345)
                .set("B1.1.F.FLAG", "E")
                .set("M.B1.SOURCE", "Another register")
                .answers();
        page.locator("details.entry-list summary").click();
        page.setInputFiles("input[type=file]", new FilePayload("corrected.xlsx", XLSX, sample.workbook(khm, all)));
        page.click("form[action$='/upload'] button[type=submit]");
        page.waitForURL("**/uploads/*");
        assertThat(page.locator("section:has(#not-open)")).containsText("Another register");
        look(page);
        page.click("form[action$='/take-queried'] button[type=submit]");
        assertThat(page.locator("main")).containsText("your sign-off authority has to release the new version");
        page.locator("button[form=answers][name=send]").click();
        assertThat(page.locator("main")).containsText("Awaiting sign-off");
        look(page);
    }

    private void theSignatureIsVoidAndAnotherIsGiven(Page page) {
        List<SignOff> signatures = sample.as(sample.signOffAuthority(Sample.KHM), () -> signOffs.of(khm));
        assertThat(signatures)
                .singleElement()
                .satisfies(first -> assertThat(first.stands()).isFalse());
        page.navigate("/submissions/" + khm + "/sign-off");
        look(page);
        page.locator("#decide details.confirm summary").first().click();
        page.locator("#decide form[action$='/release'] button[type=submit]").click();
        page.waitForURL("**/submissions/*");
        assertThat(stage()).isEqualTo(SubmissionStage.UNDER_REVIEW);
    }

    private void theReviewerSettlesAndRecommends(Page page) {
        page.navigate("/reviews/" + khm);
        assertThat(page.locator("main")).containsText("which you saw last");
        assertThat(page.locator("main")).containsText("A digit was lost. It is 345.");
        look(page);
        page.navigate("/reviews/" + khm + "/queries");
        assertThat(page.locator(".thread-corrections").first()).containsText("345");
        while (page.locator("form[action$='/settle']").count() > 0) {
            page.locator("form[action$='/settle'] button").first().click();
        }
        page.navigate("/reviews/" + khm);
        page.keyboard().press("a");
        page.locator("details[data-act=recommend] button[type=submit]").click();
        page.waitForURL("**/reviews");
        look(page);
    }

    private void theApproverAccepts(Page page) {
        page.navigate("/reviews/accept-many?show=recommended");
        look(page);
        page.locator("input[name=chosen]")
                .all()
                .forEach(box -> box.setChecked(box.inputValue().startsWith(khm + "@")));
        page.fill("#reason", "Checked against the last round.");
        page.check("input[name=sure]");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".desk-results")).containsText("Accepted");
        look(page);
        sample.jobs();
        assertThat(stage()).isEqualTo(SubmissionStage.ACCEPTED);
    }

    private SubmissionStage stage() {
        return submissions.status(khm).stage();
    }

    private void narrow(Page page, String address) {
        page.navigate(address);
        look(page);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as(address + " scrolls sideways")
                .isLessThanOrEqualTo(0);
    }

    private void look(Page page) {
        barriers.addAll(Browser.barriers(page));
        String folder = System.getProperty("vrs.pictures");
        if (folder != null) {
            String name = page.url().replaceAll("^https?://[^/]+", "").replaceAll("[^A-Za-z0-9.]+", "_");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, "%02d%s.png".formatted(++pictures, name))));
        }
    }
}
