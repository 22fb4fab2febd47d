package io.wayhaven.web.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser without a window. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium launch() {
        // Generous: a machine that is busy with other builds is slow, not wrong
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    public Browser browser() {
        return browser;
    }

    /** A window of its own. */
    public Page page(int width, ColorScheme scheme) {
        return browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 740).setColorScheme(scheme));
    }

    /** Keeps a picture of a page, and notes what keeps people from reading it. */
    public static void look(Page page, String name, int width, ColorScheme scheme, List<String> violations) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + width + "-" + scheme + ".png")));
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .forEach(violation -> violations.add(name + ": " + violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml()));
        var sideways = (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (sideways > 0) {
            violations.add(name + " scrolls sideways by " + sideways + " px at " + width);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
