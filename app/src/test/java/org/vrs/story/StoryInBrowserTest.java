package org.vrs.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.vrs.questionnaire.Answers;
import org.vrs.round.RoundId;
import org.vrs.signature.VerifyCommand;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Browser;
import org.vrs.testing.Sample;
import org.vrs.user.Role;
import org.vrs.user.User;
import org.vrs.workbook.WorkbookFiller;

/** The whole round in a browser, against the running program with its background jobs and a real SMTP server. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vrs.jobs=auto", "vrs.mail.sending=auto", "spring.mail.host=127.0.0.1", "spring.mail.port=3025"})
@ActiveProfiles("test")
@Tag("database")
class StoryInBrowserTest {

    private static final String PASSWORD = "secret";

    /** Enough for a report in which figures may be shown, few enough for a quick test. */
    private static final Set<String> INVITED = Set.of("FJI", "KHM", "NZL", "AFG", "THA", "IDN");

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP)
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(false);

    @Autowired
    Sample sample;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Browser browser;
    private final List<String> barriers = new ArrayList<>();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_round_from_launch_to_the_senior_officials_report() throws Exception {
        try (Browser chromium = Browser.at(port)) {
            browser = chromium;
            people();
            RoundId round = theSecretariatLaunches();
            SubmissionId fiji = SubmissionId.of(round, Sample.FJI);
            theFocalPointIsInvitedAndUploads(fiji);
            theSignOffAuthorityReleases(fiji);
            nothingOfOthersIsSeenYet(round);
            theReviewerRecommendsAndTheApproverAccepts(fiji);
            otherParticipantsAreAccepted(round);
            accessHasOpened(round);
            theReportIsPublished(round);
            assertThat(chromium.complaints()).isEmpty();
            assertThat(barriers).isEmpty();
        }
    }

    private void people() {
        List.of(Role.ROUND_MANAGER, Role.REVIEWER, Role.APPROVER).forEach(sample::staff);
        for (var participant : List.of(Sample.FJI, Sample.KHM, Sample.NZL)) {
            sample.focalPoint(participant);
            sample.signOffAuthority(participant);
            sample.national(participant, Role.SENIOR_OFFICIAL);
        }
    }

    private RoundId theSecretariatLaunches() {
        Page page = browser.signIn(sample.staff(Role.ROUND_MANAGER), PASSWORD);
        look(page);
        page.navigate("/rounds/new");
        look(page);
        page.fill("#title", "Annual round on migrant smuggling");
        assertThat(page.locator("input[name=participants]:checked")).hasCount(45);
        for (Locator invited : page.locator("input[name=participants]").all()) {
            invited.setChecked(INVITED.contains(invited.inputValue()));
        }
        page.click("main form[action$='/rounds/new/preview'] button[type=submit]");
        assertThat(page.locator(".desk-sent")).containsText(String.valueOf(INVITED.size()));
        assertThat(page.locator(".desk-mail")).containsText("is invited to take part");
        look(page);
        page.click("form[action$='/rounds/new/launch'] button[type=submit]");
        page.waitForURL("**/rounds/20*");
        String path = page.url().replaceAll("[?#].*", "");
        RoundId round = RoundId.valueOf(path.substring(path.lastIndexOf('/') + 1));
        until(() -> {
            page.navigate("/rounds/" + round);
            return page.locator("main tbody tr:has-text('In preparation')").count() >= INVITED.size();
        });
        look(page);
        return round;
    }

    private void theFocalPointIsInvitedAndUploads(SubmissionId id) throws Exception {
        User focalPoint = sample.focalPoint(id.participant());
        until(() -> mailTo(focalPoint).contains("please complete the questionnaire"));
        Page page = browser.signIn(focalPoint, PASSWORD);
        look(page);
        page.navigate("/submissions/" + id);
        look(page);
        byte[] issued = download(page, "a[href$='/workbook']");

        upload(page, WorkbookFiller.fill(issued, Sample.withError().answers()));
        assertThat(page.locator("main")).containsText("R-" + id.round() + "-FJI-001");
        assertThat(page.locator("main")).containsText("B_FLOWS");
        assertThat(page.locator("#submit form")).hasCount(0);
        look(page);

        page.navigate("/submissions/" + id);
        upload(page, WorkbookFiller.fill(issued, Sample.withWarning().answers()));
        look(page);
        page.locator("form[action$='/explain'] textarea, form[action$='/explain'] input[type=text]")
                .first()
                .fill("Estimated from the registers of two of three agencies.");
        page.click("form[action$='/explain'] button[type=submit]");
        page.locator("#submit details.confirm summary").click();
        page.locator("#submit details.confirm form button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Awaiting sign-off");
        look(page);
    }

    private static byte[] download(Page page, String link) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator(link).first().click());
        return Files.readAllBytes(download.path());
    }

    private void upload(Page page, byte[] workbook) {
        page.setInputFiles(
                "#upload input[type=file]",
                new FilePayload(
                        "filled.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook));
        page.click("#upload button[type=submit]");
        page.waitForURL("**/uploads/*");
        assertThat(page.locator("main")).containsText("Nothing has been changed yet");
        look(page);
        page.click("form[action$='/take'] button[type=submit]");
        page.waitForURL("**/versions/*");
    }

    private void theSignOffAuthorityReleases(SubmissionId id) {
        User authority = sample.signOffAuthority(id.participant());
        until(() -> mailTo(authority).contains("please read and release"));
        Page page = browser.signIn(authority, PASSWORD);
        page.navigate("/submissions/" + id + "/sign-off");
        assertThat(page.locator("code.fingerprint").first()).isVisible();
        look(page);
        page.locator("#decide details.confirm summary").first().click();
        page.locator("#decide details.confirm form[action$='/release'] button[type=submit]")
                .click();
        page.navigate("/submissions/" + id);
        assertThat(page.locator("main")).containsText("Under review");
    }

    private void nothingOfOthersIsSeenYet(RoundId round) {
        Page page = browser.signIn(sample.focalPoint(Sample.FJI), PASSWORD);
        assertThat(page.navigate("/shared/" + round + "/KHM").status()).isEqualTo(403);
        assertThat(page.navigate("/submissions/" + SubmissionId.of(round, Sample.KHM))
                        .status())
                .isEqualTo(403);
        page.navigate("/shared");
        look(page);
    }

    private void theReviewerRecommendsAndTheApproverAccepts(SubmissionId id) {
        Page reviewer = browser.signIn(sample.staff(Role.REVIEWER), PASSWORD);
        reviewer.navigate("/reviews");
        look(reviewer);
        reviewer.navigate("/reviews/" + id);
        look(reviewer);
        act(reviewer, "recommend");
        Page approver = browser.signIn(sample.staff(Role.APPROVER), PASSWORD);
        approver.navigate("/reviews/" + id);
        act(approver, "approve");
        User focalPoint = sample.focalPoint(id.participant());
        until(() -> mailTo(focalPoint).contains("access is open"));
    }

    private static void act(Page page, String verb) {
        var act = page.locator("details:has(form[action$='/" + verb + "'])").first();
        act.locator("summary").first().click();
        act.locator("button[type=submit]").click();
        page.waitForLoadState();
    }

    private void otherParticipantsAreAccepted(RoundId round) {
        Answers planted = Sample.clean().answers();
        sample.accepted(SubmissionId.of(round, Sample.KHM), planted);
        sample.accepted(SubmissionId.of(round, Sample.NZL), planted);
    }

    private void accessHasOpened(RoundId round) {
        Page page = browser.signIn(sample.focalPoint(Sample.FJI), PASSWORD);
        look(page);
        page.navigate("/shared/" + round);
        assertThat(page.locator("main")).containsText("Cambodia");
        look(page);
        assertThat(page.navigate("/shared/" + round + "/KHM").status()).isEqualTo(200);
        look(page);
        assertThat(page.navigate("/shared/" + round + "/AFG").status()).isEqualTo(403);
    }

    private void theReportIsPublished(RoundId round) throws Exception {
        Page manager = browser.signIn(sample.staff(Role.ROUND_MANAGER), PASSWORD);
        manager.navigate("/rounds/" + round);
        manager.locator("details.confirm:has(form[action$='/close']) summary").click();
        manager.locator("form[action$='/close'] button[type=submit]").click();
        Page approver = browser.signIn(sample.staff(Role.APPROVER), PASSWORD);
        until(() -> {
            approver.navigate("/reports/" + round);
            return approver.locator("form[action$='/approve']").count() == 1;
        });
        look(approver);
        approver.locator("details.confirm:has(form[action$='/approve']) summary")
                .click();
        approver.locator("form[action$='/approve'] button[type=submit]").click();
        User official = sample.national(Sample.FJI, Role.SENIOR_OFFICIAL);
        until(() -> mailTo(official).contains("the regional report is published"));
        Page page = browser.signIn(official, PASSWORD, 320);
        look(page);
        page.navigate("/reports/" + round);
        look(page);
        byte[] pdf = download(page, "a[href$='/report.pdf']");
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Path key = Files.write(folder.resolve("key.pem"), fetch(page, "/signing-key.pem"));
        itIsCheckedWithoutUs("report.pdf", pdf, key);
        Page authority = browser.signIn(sample.signOffAuthority(Sample.FJI), PASSWORD);
        String version = "/submissions/" + SubmissionId.of(round, Sample.FJI) + "/versions/1/";
        for (String receipt : List.of("receipt.pdf", "receipt.json")) {
            itIsCheckedWithoutUs(receipt, fetch(authority, version + receipt), key);
        }
    }

    private byte[] fetch(Page page, String path) {
        return page.request().get("http://localhost:" + port + path).body();
    }

    /** By the command that everybody has, with the key fetched once; and one changed byte is told, wherever it is. */
    private void itIsCheckedWithoutUs(String name, byte[] file, Path key) throws IOException {
        String path = Files.write(folder.resolve(name), file).toString();
        assertThat(VerifyCommand.run(List.of(path, "--key=" + key))).as(name).isZero();
        for (int part = 1; part < 8; part++) {
            byte[] changed = file.clone();
            changed[file.length * part / 8] ^= 1;
            Files.write(folder.resolve("changed-" + name), changed);
            assertThat(VerifyCommand.run(
                            List.of(folder.resolve("changed-" + name).toString(), "--key=" + key)))
                    .as(name + " changed in eighth " + part)
                    .isEqualTo(1);
        }
    }

    /** The subjects of all mails to somebody, one a line. */
    private static String mailTo(User user) {
        StringBuilder subjects = new StringBuilder();
        for (var message : MAIL.getReceivedMessages()) {
            try {
                if (Arrays.toString(message.getAllRecipients()).contains(user.email())) {
                    subjects.append(message.getSubject()).append('\n');
                }
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return subjects.toString();
    }

    /** A page is looked at: by the checker of accessibility, and by a person where a folder for pictures is named. */
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

    private int pictures;

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come within 90 seconds");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }
}
