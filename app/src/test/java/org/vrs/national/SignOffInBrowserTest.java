package org.vrs.national;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.review.Reviews;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Browser;
import org.vrs.testing.Sample;
import org.vrs.user.Role;

/** The sign-off as people meet it: sign, change, sign again, withdraw, and a deputy who signs. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class SignOffInBrowserTest {

    private static final String PASSWORD = "secret";

    @Autowired
    Sample sample;

    @Autowired
    Reviews reviews;

    @LocalServerPort
    int port;

    private final List<String> barriers = new ArrayList<>();
    private SubmissionId khm;
    private int picture;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void a_change_voids_a_signature_and_a_deputy_can_give_the_next() {
        khm = SubmissionId.of(sample.launch(), Sample.KHM);
        sample.submit(sample.upload(khm, Sample.clean().entries(40).answers()));
        try (Browser chromium = Browser.at(port)) {
            Page authority = chromium.signIn(sample.signOffAuthority(Sample.KHM), PASSWORD);
            sign(authority);
            returnedAndChanged();
            seesWhatChanged(authority);
            sign(authority);
            withdraw(authority);
            nameDeputy(authority);
            deputySigns(chromium.signIn(sample.national(Sample.KHM, Role.ALTERNATE), PASSWORD));
            narrow(chromium);
            assertThat(barriers).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void sign(Page page) {
        page.navigate("/submissions/" + khm + "/sign-off");
        look(page);
        page.locator("#decide summary.btn-outline-primary").click();
        page.locator("#decide form[action$='/release'] button").click();
        assertThat(page.locator("main")).containsText("Under review");
    }

    private void returnedAndChanged() {
        sample.as(sample.staff(Role.REVIEWER), () -> {
            reviews.sendBack(khm, 1, "Please look at the entries again.", "");
            return null;
        });
        sample.submit(sample.upload(
                khm,
                Sample.clean()
                        .entries(50)
                        .answers()
                        .with(CellId.valueOf("X4.PHONE"), Answer.words("+855 12 000 009"))));
    }

    private void seesWhatChanged(Page page) {
        page.navigate("/submissions/" + khm);
        look(page);
        assertThat(page.locator("section.tone-trouble")).containsText("Signature void");
        assertThat(page.locator("section.tone-trouble")).containsText("KHM FOCAL_POINT changed");
        page.navigate("/submissions/" + khm + "/sign-off");
        assertThat(page.locator("section[aria-labelledby=since]")).containsText("since version 1 was signed");
        page.locator("section[aria-labelledby=since] a").click();
        Locator row = page.locator("tr:has(code:text-is('B1.1.T.T'))");
        assertThat(row.locator("del")).hasText("40");
        assertThat(row.locator("ins")).hasText("50");
        assertThat(row).containsText("+25.0 %");
        look(page);
    }

    private void withdraw(Page page) {
        page.navigate("/submissions/" + khm + "/sign-off");
        page.locator("#withdraw summary").click();
        page.locator("#reason").fill("The ministry of justice has doubts.");
        look(page);
        page.locator("#withdraw button").click();
        assertThat(page.locator("main")).containsText("Awaiting sign-off");
        assertThat(page.locator("section.tone-trouble")).containsText("The ministry of justice has doubts.");
    }

    private void nameDeputy(Page page) {
        page.locator("a[href='/deputies/KHM']").first().click();
        LocalDate today = LocalDate.ofInstant(Sample.NOW, ZoneId.of("Asia/Phnom_Penh"));
        sample.national(Sample.KHM, Role.ALTERNATE);
        page.reload();
        page.locator("#deputy").selectOption(new SelectOption().setLabel("KHM ALTERNATE"));
        page.locator("#from").fill(today.toString());
        page.locator("#until").fill(today.minusDays(1).toString());
        page.locator("main form button.btn-primary").click();
        assertThat(page.locator("[role=alert]")).containsText("These days cannot be used");
        page.locator("#deputy").selectOption(new SelectOption().setLabel("KHM ALTERNATE"));
        page.locator("#from").fill(today.toString());
        page.locator("#until").fill(today.plusDays(7).toString());
        page.locator("main form button.btn-primary").click();
        assertThat(page.locator("main")).containsText("signs now");
        look(page);
    }

    private void deputySigns(Page page) {
        page.navigate("/work");
        page.locator("main a[href$='/sign-off']").first().click();
        assertThat(page.locator("main")).containsText("You sign as deputy, on behalf of KHM SIGN_OFF_AUTHORITY");
        sign(page);
        page.navigate("/submissions/" + khm + "/sign-off");
        assertThat(page.locator("section[aria-labelledby=signatures]"))
                .containsText("Signed by KHM ALTERNATE as deputy, on behalf of KHM SIGN_OFF_AUTHORITY");
        look(page);
    }

    private void narrow(Browser chromium) {
        Page page = chromium.signIn(sample.signOffAuthority(Sample.KHM), PASSWORD, 320);
        for (String address : List.of(
                "/submissions/" + khm,
                "/submissions/" + khm + "/sign-off",
                "/submissions/" + khm + "/changes?from=1&to=2",
                "/deputies/KHM")) {
            page.navigate(address);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            look(page);
        }
    }

    /** Checks the page; with {@code -Dvrs.pictures=folder} it is kept to be looked at. */
    private void look(Page page) {
        barriers.addAll(Browser.barriers(page));
        String folder = System.getProperty("vrs.pictures");
        if (folder != null) {
            Path file = Path.of(folder, "sign-off-%02d.png".formatted(++picture));
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
