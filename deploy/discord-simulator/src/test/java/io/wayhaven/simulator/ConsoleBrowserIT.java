package io.wayhaven.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@DisabledIfSystemProperty(named = "wayhaven.browser", matches = "none", disabledReason = "asked for without a browser")
class ConsoleBrowserIT {

    private static Scene scene;
    private static TalkingBot bot;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
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

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        bot.close();
        scene.close();
    }

    private static Page page(int width, ColorScheme scheme) {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.setDefaultTimeout(30_000);
        return page;
    }

    private static void open(Page page, String channel, String as) {
        page.navigate(scene.simulator.consoleUrl() + "#guild=" + scene.guild + "&channel=" + scene.channel(channel)
                + "&as=" + as);
        assertThat(page.locator("#person")).hasValue(as);
        assertThat(page.locator(".composer")).isVisible();
    }

    private static Locator last(Page page) {
        return page.locator(".messages > li").last();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator item(Page page, String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Runs {@code /ban} on a person as somebody would by hand. */
    private static void ban(Page page, String target) {
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

    @Test
    void aPersonWritesEditsAndDeletes() {
        String person = scene.members("Member").getFirst();
        try (Page page = page(1280, ColorScheme.LIGHT)) {
            open(page, "off-topic", person);
            Locator field = page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true));
            field.fill("**hello** <@" + scene.owner + "> `code`");
            page.keyboard().press("Enter");
            assertThat(last(page).locator("strong")).hasText("hello");
            assertThat(last(page).locator(".mention")).hasCount(1);
            assertThat(field).hasValue("");
            last(page).getByLabel("What to do with this message").click();
            item(page, "Edit").click();
            page.locator("dialog textarea").fill("changed");
            button(page, "Save").click();
            assertThat(last(page).locator(".content")).containsText("changed (edited)");
            last(page).getByLabel("What to do with this message").click();
            item(page, "Delete").click();
            assertThat(page.getByText("Nothing has been written here yet.")).isVisible();
        }
    }

    @Test
    void aModeratorRunsACommandAndUsesWhatComes() {
        String moderator = scene.members("Moderator").getFirst();
        String target = scene.members("Member").get(1);
        try (Page page = page(1280, ColorScheme.DARK)) {
            open(page, "general", moderator);
            ban(page, target);
            assertThat(last(page).locator(".reference")).containsText("used /ban");
            Locator reply = page.locator("li", new Page.LocatorOptions().setHas(page.locator(".embed")));
            button(page, "Details").click();
            assertThat(last(page)).containsText("Cove refused with 50013");
            assertThat(last(page).locator(".only-you")).isVisible();

            button(page, "Note").click();
            page.locator("dialog textarea").fill("seen before");
            page.locator("dialog .menu").click();
            page.locator(".choices [role=option]").first().click();
            button(page, "Confirm").click();
            button(page, "Submit").click();
            assertThat(last(page)).containsText("Noted: seen before");

            reply.getByText("Show a guild").click();
            page.locator(".choices [role=option]").last().click();
            assertThat(last(page)).containsText("Picked cove");

            reply.getByText("Exempt people").click();
            page.locator("dialog input").fill(target);
            page.locator(".choices [role=option]").click();
            button(page, "Confirm").click();
            assertThat(last(page)).containsText("Picked " + target);

            page.locator("#person").selectOption(scene.owner);
            assertThat(page.locator(".ephemeral")).hasCount(0);
            button(page, "Undo").click();
            assertThat(page.locator(".content", new Page.LocatorOptions().setHasText("Undone everywhere")))
                    .isVisible();
        }
    }

    @Test
    void contextMenusAndGroupsOfSubcommands() {
        String person = scene.members("Member").get(2);
        scene.act("message", "'channel':'help','content':'rude words'");
        try (Page page = page(1280, ColorScheme.LIGHT)) {
            open(page, "help", person);
            last(page).getByLabel("What to do with this message").click();
            assertThat(item(page, "Delete")).hasCount(0);
            item(page, "Warn for this").click();
            assertThat(last(page)).containsText("Warned");
            page.locator(".messages button.name").first().click();
            item(page, "History").click();
            assertThat(last(page)).containsText("3 cases of");

            page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true))
                    .fill("/link");
            page.keyboard().press("Enter");
            page.locator("form.command input").fill("2");
            button(page, "Run").click();
            assertThat(last(page)).containsText("Level 2");
            assertThat(page.locator(".slash")).isVisible();
        }
    }

    @Test
    void membersBansAuditLogAndDirectMessages() {
        String target = scene.members("Member").get(3);
        String channel = scene.http
                .rest("POST", "/users/@me/channels", "{'recipient_id':'" + target + "'}")
                .body()
                .path("id")
                .asText();
        scene.http.rest("POST", "/channels/" + channel + "/messages", "{'content':'You were banned'}");
        try (Page page = page(1280, ColorScheme.LIGHT)) {
            open(page, "general", target);
            tab(page, "Direct messages");
            assertThat(last(page)).containsText("You were banned");
            page.getByPlaceholder("Write to the application").fill("why?");
            page.keyboard().press("Enter");
            assertThat(last(page)).containsText("why?");

            page.locator("#person").selectOption(scene.owner);
            tab(page, "Members");
            page.getByPlaceholder("Filter").fill(target);
            assertThat(page.locator(".records > li")).hasCount(1);
            page.locator(".records button.name").click();
            item(page, "Time out for 10 minutes").click();
            assertThat(page.locator(".chip.alert")).containsText("timed out");
            page.locator(".records button.name").click();
            item(page, "Ban").click();
            assertThat(page.locator(".records > li")).hasCount(0);
            tab(page, "Bans");
            assertThat(page.locator(".records > li")).containsText(target);
            tab(page, "Audit log");
            assertThat(page.locator(".records > li").first()).containsText("member ban add");

            page.navigate("about:blank");
            page.navigate(scene.simulator.consoleUrl() + "#guild=" + scene.guild + "&as=" + target + "&tab=direct");
            assertThat(page.locator("#main")).containsText("You were banned");
            assertThat(page.locator("#person")).hasValue(target);
            tab(page, "Channel");
            assertThat(page.locator(".empty")).containsText("is not in this guild");
            button(page, "Join").click();
            assertThat(page.locator(".toast")).containsText("40007");
        }
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    @ParameterizedTest
    @CsvSource({
        "'<img src=x onerror=window.broken=1>'",
        "'<script>window.broken=1</script>'",
        "'[click](javascript:window.broken=1) javascript:window.broken=1'",
        "'[x](https://example.org/\" onmouseover=\"window.broken=1)'",
        "'```<b onclick=window.broken=1>``` ||<svg onload=window.broken=1>||'",
        "'<t:99999999999999:R> <t:1:R> <@99> <@&99> <#99> </x:1>'",
        "'> quote **bold *both* __under__** ~~gone~~ \\\\*plain\\\\* _a_ ***x*** `` a`b ``'"
    })
    void rendersHostileTextAsText(String text) {
        scene.act("message", "'channel':'off-topic','content':'" + text.replace("\"", "\\\"") + "'");
        List<String> violations = new ArrayList<>();
        try (Page page = page(1280, ColorScheme.LIGHT)) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    violations.add(message.text());
                }
            });
            page.onPageError(violations::add);
            open(page, "off-topic", scene.owner);
            assertThat(last(page).locator(".content")).isVisible();
            assertThat(page.evaluate("() => window.broken === undefined")).isEqualTo(true);
            assertThat(last(page).locator("a[href^=javascript], img, script, svg, [onclick], [onmouseover]"))
                    .hasCount(0);
            assertThat(violations).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "375,LIGHT", "375,DARK"})
    void fitsEveryScreenAndReader(int width, ColorScheme scheme) {
        String moderator = scene.members("Moderator").get(1);
        scene.act("message", "'channel':'mod-log','content':'## Plan\\n- one\\n> said <t:1700000000:F>'");
        try (Page page = page(width, scheme)) {
            open(page, "mod-log", moderator);
            ban(page, scene.members("Helper").getFirst());
            check(page, "channel", width, scheme);
            page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true))
                    .fill("/");
            check(page, "commands", width, scheme);
            page.keyboard().press("Enter");
            assertThat(page.locator("form.command .suggestions").first()).isVisible();
            check(page, "options", width, scheme);
            button(page, "Cancel").click();
            button(page, "Note").last().click();
            assertThat(page.locator("dialog")).isVisible();
            check(page, "modal", width, scheme);
            button(page, "Cancel").click();
            for (String name : List.of("Direct messages", "Members", "Bans", "Audit log")) {
                tab(page, name);
                check(page, name.replace(' ', '-'), width, scheme);
            }
            if (width < 720) {
                page.locator("#drawer").click();
                assertThat(page.locator("#channels button").first()).isVisible();
                check(page, "drawer", width, scheme);
            }
        }
    }

    /** Nothing wider than the screen, nothing that a reader with a screen reader or little contrast would miss. */
    private static void check(Page page, String what, int width, ColorScheme scheme) {
        assertThat(page.locator(".panel[aria-busy=false]")).isVisible();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "console", what + "-" + width + "-" + scheme + ".png")));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(what)
                .isEqualTo(true);
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(violation -> violation.getId() + " "
                                + violation.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(violations).as(what + " at " + width).isEmpty();
    }
}
