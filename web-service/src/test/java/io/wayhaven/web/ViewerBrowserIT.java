package io.wayhaven.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.web.support.BrowserProfile;
import io.wayhaven.web.support.Chromium;
import io.wayhaven.web.support.Told;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.World;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@QuarkusTest
@TestProfile(BrowserProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewerBrowserIT {

    private static final long HARBOUR = 1;
    private static final long LAGOON = 2;
    private static final Pattern CURRENT_CASE = Pattern.compile("1 of 3 done.*");

    private World world;
    private Chromium chromium;
    private Browser browser;
    private World.Published ban;
    private World.Published edit;
    private long message;
    private long evidence;
    private long caseNumber;

    @BeforeAll
    void start() {
        world = World.create();
        chromium = Chromium.launch();
        browser = chromium.browser();
        Scenes.prepare(world);
        ban = Scenes.ban(world);
        edit = Scenes.edit(world);
        message = Scenes.message(world);
        evidence = Scenes.caseForMessage(world);
        caseNumber = Scenes.moderationCase(world);
    }

    @AfterAll
    void stop() {
        chromium.close();
        world.close();
    }

    @Test
    void fromTheLoginToAnEventAndOut() {
        try (var page = page(1280, ColorScheme.LIGHT)) {
            page.navigate(Viewer.base() + "/cases");
            page.getByLabel("User").fill(Viewer.USER);
            page.getByLabel("Password").fill("wrong password!");
            page.locator("main button").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("wrong");

            login(page);
            page.navigate(Viewer.base() + "/");
            page.getByText("Everything Discord sent").click();
            page.getByLabel("Type").selectOption("GUILD_BAN_ADD");
            page.getByText("Apply").click();
            assertThat(page.locator("#e" + ban.id())).containsText("Mona banned mallory");
            assertThat(page.locator("tr.f-messages")).hasCount(0);

            page.locator("#e" + ban.id() + " td.what a").click();
            assertThat(page.locator("pre")).containsText("\"mallory\"");
            assertThat(page.locator("dl").last()).containsText("Kafka offset");

            page.locator(".menu summary").click();
            page.getByText("Log out").click();
            assertThat(page).hasURL(Pattern.compile(".*/login"));
        }
    }

    @Test
    void theTailBringsWhatHappensAndWaitsWhilePaused() {
        try (var page = page(1280, ColorScheme.LIGHT)) {
            login(page);
            page.navigate(Viewer.base() + "/?view=all&guild=" + LAGOON);
            assertThat(page.locator("#tail-state")).hasText("Live");

            var first = Scenes.message(world, LAGOON, "bo", "<img src=x onerror=alert(1)> hello");
            assertThat(page.locator("tbody tr").first()).containsText("<img src=x onerror=alert(1)> hello");
            assertThat(page.locator("#e" + first.id())).hasCount(1);

            page.locator("#live-switch").click();
            assertThat(page.locator("#tail-state")).hasText("Paused");
            var second = Scenes.message(world, LAGOON, "bo", "while paused");
            Scenes.message(world, HARBOUR, "ann", "elsewhere");
            assertThat(page.locator("#new-pill")).hasText("↑ 1 new");
            assertThat(page.locator("#e" + second.id())).hasCount(0);

            page.locator("#live-switch").click();
            assertThat(page.locator("tbody tr").first()).containsText("while paused");
            assertThat(page.locator("#new-pill")).isHidden();
        }
    }

    @Test
    void anEventBecomesItsEntryInPlaceAndIsAmended() {
        var kick = Told.of("member.ban", "Someone banned eve").by(null, null, "unknown", "the audit log is silent");
        try (var page = page(1280, ColorScheme.LIGHT)) {
            login(page);
            page.navigate(Viewer.base() + "/?view=all&guild=" + LAGOON);
            assertThat(page.locator("#tail-state")).hasText("Live");
            var event = world.happens("GUILD_BAN_ADD", LAGOON, "{\"user\":{\"username\":\"eve\"}}");
            var row = page.locator("#e" + event.id());
            assertThat(row).containsText("eve was banned");

            world.tells(event, kick);
            assertThat(row).containsText("Someone banned eve");
            assertThat(row).containsText("actor unknown");
            world.tells(event, Told.of("member.leave", "eve left").at(1));
            assertThat(page.locator("#e" + event.id() + " + #e" + event.id() + "-1"))
                    .containsText("eve left");

            world.tells(
                    event,
                    Told.of("member.ban", "Mona banned eve")
                            .by(77L, "Mona", "exact", null)
                            .revised(2));
            assertThat(row).containsText("Mona banned eve");
            assertThat(page.locator("tr[data-event='" + event.event().id() + "']"))
                    .hasCount(2);
        }
    }

    @Test
    void anEntryComesToThePageOfEntriesAndGoesWhenItNoLongerPasses() {
        try (var page = page(1280, ColorScheme.LIGHT)) {
            login(page);
            page.navigate(Viewer.base() + "/?confidence=unknown&guild=" + LAGOON);
            assertThat(page.locator("#tail-state")).hasText("Live");
            var first = world.logged(
                    "GUILD_BAN_ADD",
                    LAGOON,
                    "{}",
                    Told.of("member.ban", "Someone banned zed").by(null, null, "unknown", null));
            assertThat(page.locator("#e" + first.id())).containsText("Someone banned zed");

            world.tells(
                    first,
                    Told.of("member.ban", "Mona banned zed")
                            .by(77L, "Mona", "exact", null)
                            .revised(2));
            assertThat(page.locator("#e" + first.id())).hasCount(0);
        }
    }

    @Test
    void theTailGoesOnAfterABreakWithoutGapOrDuplicate() {
        try (var page = page(1280, ColorScheme.LIGHT)) {
            login(page);
            page.navigate(Viewer.base() + "/?view=all&guild=" + LAGOON);
            assertThat(page.locator("#tail-state")).hasText("Live");
            var before = Scenes.message(world, LAGOON, "bo", "before the break");
            assertThat(page.locator("#e" + before.id())).hasCount(1);

            page.context().setOffline(true);
            page.evaluate("() => new Promise(done => setTimeout(done, 50))");
            var during = Scenes.message(world, LAGOON, "bo", "during the break");
            page.context().setOffline(false);

            assertThat(page.locator("#e" + during.id())).hasCount(1);
            assertThat(page.locator("#e" + before.id())).hasCount(1);
        }
    }

    @Test
    void aTailThatIsRefusedAfterABreakLeadsToTheLoginAndBack() {
        try (var page = page(1280, ColorScheme.LIGHT)) {
            login(page);
            // The first connection breaks; by the time of the second one the session is over
            page.route(
                    "**/api/v1/stream**", route -> route.abort("connectionreset"), new Page.RouteOptions().setTimes(1));
            page.navigate(Viewer.base() + "/?view=all&guild=" + LAGOON);
            assertThat(page.locator("#tail-state")).hasText("Reconnecting…");
            page.context().clearCookies();
            assertThat(page).hasURL(Pattern.compile(".*/login"));

            page.getByLabel("User").fill(Viewer.USER);
            page.getByLabel("Password").fill(Viewer.PASSWORD);
            page.locator("main button").click();
            assertThat(page).hasURL(Pattern.compile(".*/\\?view=all&guild=" + LAGOON));
            assertThat(page.locator("#tail-state")).hasText("Live");
        }
    }

    @Test
    void aCaseGoesOnWithoutReloading() {
        var number = world.moderationCase("ban", HARBOUR, 90, "trudy", "raid");
        world.delivery("x1", number, HARBOUR, "applied");
        world.delivery("x2", number, LAGOON, "pending");
        try (var page = page(1280, ColorScheme.DARK)) {
            login(page);
            page.navigate(Viewer.base() + "/cases/" + number);
            assertThat(page.locator("#progress")).hasText("1 of 2 done · 1 waiting");

            world.settles("x2", "applied", null, null);
            world.fact(new DeliverySettled(
                    new DeliveryId("x2"), number, new GuildId(LAGOON), new UserId(90), new Outcome.Applied()));

            assertThat(page.locator("#progress")).hasText("2 of 2 done");
            assertThat(page.locator("#d-x2")).containsText("done");
        }
    }

    @Test
    void everythingIsReadableWithoutJavaScript() {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(1280, 800));
                var page = context.newPage()) {
            login(page);
            page.navigate(Viewer.base() + "/");
            assertThat(page.locator("#e" + ban.id())).isVisible();
            assertThat(page.locator("#live-switch")).isHidden();
            page.navigate(Viewer.base() + "/cases/" + caseNumber);
            assertThat(page.locator("#progress")).hasText(CURRENT_CASE);
            page.locator(".quiet").click();
            page.locator(".quiet").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "360,LIGHT", "360,DARK"})
    void everyPageIsAccessibleAndFits(int width, ColorScheme scheme) {
        var violations = new ArrayList<String>();
        try (var page = page(width, scheme)) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                    violations.add(message.text());
                }
            });
            page.navigate(Viewer.base() + "/login");
            Chromium.look(page, "login", width, scheme, violations);
            login(page);
            var pages = Map.ofEntries(
                    Map.entry("log", "/"),
                    Map.entry("log-all", "/?view=all"),
                    Map.entry("log-filtered", "/?severity=notice&confidence=unknown"),
                    Map.entry("log-empty", "/?guild=424242"),
                    Map.entry("edit", "/events/" + edit.id()),
                    Map.entry("servers", "/servers"),
                    Map.entry("server", "/servers/" + HARBOUR),
                    Map.entry("event", "/events/" + ban.id()),
                    Map.entry("message", "/messages/" + message),
                    Map.entry("evidence", "/cases/" + evidence),
                    Map.entry("cases", "/cases"),
                    Map.entry("case", "/cases/" + caseNumber),
                    Map.entry("not-found", "/nothing/here"));
            pages.forEach((name, path) -> {
                page.navigate(Viewer.base() + path);
                if (name.equals("log") || name.equals("case")) {
                    assertThat(page.locator("#tail-state")).hasText("Live");
                }
                Chromium.look(page, name, width, scheme, violations);
            });
        }
        assertThat(violations).isEmpty();
    }

    private static void login(Page page) {
        page.navigate(Viewer.base() + "/login");
        page.getByLabel("User").fill(Viewer.USER);
        page.getByLabel("Password").fill(Viewer.PASSWORD);
        page.locator("main button").click();
        assertThat(page.locator(".menu summary")).hasText(Viewer.USER);
    }

    private Page page(int width, ColorScheme scheme) {
        return chromium.page(width, scheme);
    }
}
