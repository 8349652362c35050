package org.vrs.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
import org.vrs.draft.CellChange;
import org.vrs.draft.Drafts;
import org.vrs.questionnaire.Answer;
import org.vrs.questionnaire.CellId;
import org.vrs.round.RoundId;
import org.vrs.submission.SubmissionId;
import org.vrs.testing.Browser;
import org.vrs.testing.Sample;
import org.vrs.user.Role;

/** A section filled in by keyboard, a colleague in the same cell, and a workbook that goes through the other door. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class EntryInBrowserTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    Sample sample;

    @Autowired
    Drafts drafts;

    @LocalServerPort
    int port;

    private final List<String> barriers = new ArrayList<>();
    private int pictures;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void a_section_is_filled_in_by_keyboard_and_the_workbook_is_the_other_door() {
        RoundId round = sample.launch();
        SubmissionId earlier = SubmissionId.of(round, Sample.KHM);
        sample.accepted(earlier, Sample.clean().entries(40).answers());
        SubmissionId id = SubmissionId.of(sample.launch(round), Sample.KHM);
        sample.focalPoint(Sample.KHM);
        sample.national(Sample.KHM, Role.DATA_PROVIDER);
        try (Browser chromium = Browser.at(port)) {
            Page page = chromium.signIn(sample.focalPoint(Sample.KHM), "secret");
            page.navigate("/submissions/" + id);
            page.locator("#fill a[href$='/form']").click();
            assertThat(page.locator("tbody tr")).hasCount(13);
            look(page);
            page.locator("main a[href$='/form/B']").click();
            typing(page);
            explaining(page);
            aColleague(page, id);
            otherSections(chromium, page, id);
            uploading(page, id);
            assertThat(barriers).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void typing(Page page) {
        Locator men = cell(page, "B1.1.M.T");
        assertThat(page.locator("#c-B1-1-M-T ~ .entry-last")).containsText("40");
        men.focus();
        page.keyboard().type("1 234");
        page.keyboard().press("Tab");
        assertThat(state(page, "B1.1.M.T")).containsText("Saved at");
        assertThat(page.locator("#c-B1-1-M-FLAG")).isFocused();
        assertThat(page.locator("#section-answered")).containsText("1 of");

        cell(page, "B1.1.F.T").focus();
        page.keyboard().type("about 30");
        page.keyboard().press("Tab");
        assertThat(page.locator("#f-B1-1-F-T")).containsText("about 30");
        assertThat(cell(page, "B1.1.F.T")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#entry-live")).containsText("Female, Total: Saved at");
        look(page);
        cell(page, "B1.1.F.T").fill("30");
        page.keyboard().press("Tab");
        assertThat(page.locator("#f-B1-1-F-T")).not().containsText("about 30");

        for (String cell : List.of("B1.1.O.T", "B1.1.U.T")) {
            cell(page, cell).fill("0");
            page.keyboard().press("Tab");
        }
        cell(page, "B1.1.T.T").fill("1,200");
        page.keyboard().press("Tab");
        assertThat(page.locator("#f-B1-1-T-T")).containsText("1264");
        cell(page, "B2.01.AREA").fill("Fiji");
        page.keyboard().press("Tab");
        assertThat(state(page, "B2.01.AREA")).containsText("Saved at");
        page.reload();
        assertThat(cell(page, "B1.1.M.T")).hasValue("1234");
        assertThat(cell(page, "B2.01.AREA")).hasValue("FJI \u2013 Fiji");
        assertThat(page.locator("#f-B1-1-T-T")).containsText("1264");
        page.locator("summary:has(#section-counts)").click();
        look(page);
    }

    /** The words save themselves as the figures do, and a figure that is saved meanwhile does not take them away. */
    private void explaining(Page page) {
        cell(page, "B1.1.M.FLAG").fill("E");
        page.keyboard().press("Tab");
        Locator say = page.locator("#f-B1-1-M-FLAG .entry-say");
        say.locator("summary").click();
        say.locator("textarea").fill("A sample of offices.");
        page.keyboard().press("Tab");
        assertThat(say.locator(".entry-say-state")).hasText("Explanation kept.");
        cell(page, "B1.1.O.LT18").fill("0");
        page.keyboard().press("Tab");
        assertThat(state(page, "B1.1.O.LT18")).containsText("Saved at");
        assertThat(say.locator("textarea")).hasValue("A sample of offices.");
        look(page);
        page.setViewportSize(320, 900);
        look(page);
        page.setViewportSize(1280, 900);
        page.reload();
        assertThat(say.locator("textarea")).hasValue("A sample of offices.");
        assertThat(state(page, "B1.1.M.FLAG")).not().containsText("Saved");
    }

    private void aColleague(Page page, SubmissionId id) {
        CellId cell = CellId.valueOf("B1.1.T.LT18");
        sample.as(
                sample.national(Sample.KHM, Role.DATA_PROVIDER),
                () -> drafts.save(id, List.of(new CellChange(cell, "", Answer.number(5)))));
        cell(page, "B1.1.T.LT18").fill("6");
        page.keyboard().press("Tab");
        assertThat(state(page, "B1.1.T.LT18")).containsText("KHM DATA_PROVIDER changed this cell");
        look(page);
        state(page, "B1.1.T.LT18")
                .locator("button", new Locator.LocatorOptions().setHasText("Keep 5"))
                .click();
        assertThat(cell(page, "B1.1.T.LT18")).hasValue("5");
        assertThat(cell(page, "B1.1.T.LT18")).isFocused();
        cell(page, "B1.1.T.LT18").fill("6");
        page.keyboard().press("Tab");
        assertThat(state(page, "B1.1.T.LT18")).containsText("Saved at");
    }

    private void otherSections(Browser chromium, Page page, SubmissionId id) {
        for (String section : List.of("COVER", "E", "F", "META", "NOTES")) {
            page.navigate("/submissions/" + id + "/form/" + section);
            look(page);
        }
        page.navigate("/submissions/" + id + "/form/COVER");
        page.locator("#c-X6-01-SECTIONS input[value=C]").focus();
        page.keyboard().press("Space");
        assertThat(state(page, "X6.01.SECTIONS")).containsText("Saved at");
        page.locator("#c-X6-01-SECTIONS input[value=B]").check();
        page.waitForCondition(() -> "B,C"
                .equals(sample.as(
                                sample.focalPoint(Sample.KHM),
                                () -> drafts.read(id).answers())
                        .text("X6.01.SECTIONS")));
        Page phone = chromium.signIn(sample.national(Sample.KHM, Role.DATA_PROVIDER), "secret", 320);
        for (String path : List.of("", "/form", "/form/B", "/form/COVER", "/form/E")) {
            phone.navigate("/submissions/" + id + path);
            assertThat(phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(path)
                    .isEqualTo(true);
            look(phone);
        }
    }

    private void uploading(Page page, SubmissionId id) {
        page.navigate("/submissions/" + id);
        page.setInputFiles(
                "#upload input[type=file]",
                new FilePayload(
                        "filled.xlsx",
                        XLSX,
                        sample.workbook(id, Sample.clean().entries(7).answers())));
        page.click("#upload button[type=submit]");
        page.waitForURL("**/uploads/*");
        assertThat(page.locator("main")).containsText("B1.1.M.T");
        assertThat(page.locator("main")).containsText("1,234");
        look(page);
        page.click("form[action$='/take'] button[type=submit]");
        page.waitForURL("**/versions/1");
        page.locator("#undo summary").click();
        look(page);
        page.click("form[action$='/take-back'] button[type=submit]");
        assertThat(page.locator(".notices")).containsText("The draft is again what it was before");
        look(page);
        page.navigate("/submissions/" + id + "/form/B");
        assertThat(cell(page, "B1.1.M.T")).hasValue("1234");
        page.navigate("/submissions/" + id);
        page.click("form[action$='/save-version'] button[type=submit]");
        page.waitForURL("**/versions/2");
    }

    private static Locator cell(Page page, String cell) {
        return page.locator("#c-" + cell.replace('.', '-'));
    }

    private static Locator state(Page page, String cell) {
        return page.locator("#s-" + cell.replace('.', '-'));
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
