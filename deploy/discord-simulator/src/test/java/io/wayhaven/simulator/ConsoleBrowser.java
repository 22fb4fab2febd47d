package io.wayhaven.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.wayhaven.simulator.gateway.GatewayLimits;
import io.wayhaven.simulator.interaction.InteractionLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A simulator with a bot that answers, and a browser that looks at its console. */
final class ConsoleBrowser implements AutoCloseable {

    final Scene scene;
    private final TalkingBot bot;
    private final Playwright playwright;
    private final Browser browser;

    ConsoleBrowser() {
        // Generous: a machine that is busy with other builds is slow, not wrong
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        // The bot sends no heartbeats, and a busy machine may take its time to answer
        scene = new Scene(SimulatorOptions.defaults()
                .withGateway(GatewayLimits.defaults().withHeartbeatInterval(Duration.ofHours(1)))
                .withInteractions(new InteractionLimits(Duration.ofMinutes(1), Duration.ofMinutes(15))));
        bot = new TalkingBot(scene);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        bot.close();
        scene.close();
    }

    Page page(int width, ColorScheme scheme) {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.setDefaultTimeout(30_000);
        return page;
    }

    void open(Page page, String channel, String as) {
        page.navigate(scene.simulator.consoleUrl() + "#guild=" + scene.guild + "&channel=" + scene.channel(channel)
                + "&as=" + as);
        assertThat(page.locator("#person")).hasValue(as);
        assertThat(page.locator(".composer")).isVisible();
    }

    static Locator last(Page page) {
        return page.locator(".messages > li").last();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator item(Page page, String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Runs {@code /ban} on a person as somebody would by hand. */
    static void ban(Page page, String target) {
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill("/ban");
        page.keyboard().press("Enter");
        Locator form = page.locator("form.command");
        form.getByRole(AriaRole.COMBOBOX).first().fill(target);
        assertThat(form.locator(".suggestions [role=option]")).hasCount(1);
        form.locator(".suggestions [role=option]").click();
        form.getByRole(AriaRole.COMBOBOX).nth(1).fill("sp");
        form.getByText("Spam and scams").click();
        form.locator("select").first().selectOption("1 day");
        button(page, "Run").click();
        assertThat(last(page).locator(".embed-title")).hasText("Ban case #12");
    }

    static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }
}
