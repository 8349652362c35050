package org.vrs.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vrs.user.User;

/**
 * A real browser, Debian's Chromium, driven as a person would: every person has a window of his or her own. Where there is
 * no Chromium the test is skipped aloud; in CI that is a failure.
 */
public final class Browser implements AutoCloseable {

    /** WCAG 2.2, levels A and AA; the checker's own further advice is not in it. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final String address;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(int port) {
        address = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    public static Browser at(int port) {
        if (!Files.isExecutable(CHROMIUM)) {
            if ("true".equals(System.getenv("CI"))) {
                fail("Chromium is not installed: a browser test was not run");
            }
            assumeTrue(false, "SKIPPED: Chromium is not installed, the story was not tested in a browser");
        }
        return new Browser(port);
    }

    /** A window in which somebody has signed in and sees "my work". */
    public Page signIn(User user, String password) {
        return signIn(user, password, 1280);
    }

    /** The same in a window of some width, in pixels. */
    public Page signIn(User user, String password, int width) {
        BrowserContext window = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, 900)
                .setAcceptDownloads(true));
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.navigate("/");
        page.fill("#username", user.email());
        page.fill("#password", password);
        page.click("main form button[type=submit]");
        page.waitForURL("**/work");
        return page;
    }

    /** What Chromium complained of: refused scripts and styles, errors of ours. */
    public List<String> complaints() {
        return complaints;
    }

    /** What an automatic check of accessibility finds wrong on a page, as rule and element. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> page.url() + " " + rule.getId() + " " + node.getTarget()))
                        .toList();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
