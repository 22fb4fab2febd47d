package io.wayhaven.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.wayhaven.systemtests.harness.Network;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.Quiet;
import io.wayhaven.systemtests.harness.SimulatorControl;
import io.wayhaven.systemtests.harness.TestedSystem;
import io.wayhaven.systemtests.harness.Viewer;
import io.wayhaven.systemtests.harness.Viewer.Screen;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A moderator at the web page of the real system. */
@Order(20)
@Tag("browser")
@DisabledIfSystemProperty(named = "wayhaven.browser", matches = "none", disabledReason = "asked for without a browser")
@ExtendWith(OnSharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewerST {

    private static final int CHILDREN = 3;
    private static final String EVERYTHING = "/?view=all";
    private static final String ROWS = "#log tbody tr";
    private static final HasCountOptions PATIENTLY = new HasCountOptions().setTimeout(30_000);

    private final TestedSystem system;
    private final SimulatorControl discord;
    private Viewer viewer;
    private Network network;

    ViewerST(TestedSystem system) {
        this.system = system;
        this.discord = system.discord();
    }

    @BeforeAll
    void openBrowser() {
        network = Network.link(system, "Harbor", CHILDREN);
        discord.post(
                "/traffic",
                SimulatorControl.JSON
                        .createObjectNode()
                        .put("eventsPerSecond", 60)
                        .put("count", 120));
        await("a lively hour")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !discord.get("/traffic").path("running").asBoolean(true));
        Quiet.await(system);
        viewer = new Viewer(system);
    }

    @AfterAll
    void closeBrowser() {
        if (viewer != null) {
            viewer.close();
        }
    }

    @AfterEach
    void expectNoComplaints() {
        discord.delete("/faults");
        assertThat(viewer.complaints()).isEmpty();
    }

    @Test
    void showsNewMessagesWithoutReloading() {
        // Given
        Page page = viewer.open(Screen.DESKTOP, ColorScheme.LIGHT, true);
        viewer.logIn(page);
        page.navigate(EVERYTHING);
        assertThat(page.locator(ROWS).first()).isVisible();
        assertThat(page.locator("#tail-state")).hasText("Live");
        mark(page);
        String text = "Harbor lights " + UUID.randomUUID();

        // When
        say(text);

        // Then
        Locator row = page.locator(ROWS).filter(new Locator.FilterOptions().setHasText(text));
        assertThat(row).hasCount(1, PATIENTLY);
        assertThat(row).containsText(network.main().name());
        assertThat(page.locator(ROWS).first()).containsText(text);
        assertSamePage(page);
        viewer.capture(page, "live-tail");
    }

    @Test
    void fillsInBanServerByServer() {
        // Given: Discord takes its time
        String spammer = network.newcomer("spammer");
        Page page = viewer.open(Screen.DESKTOP, ColorScheme.DARK, true);
        viewer.logIn(page);
        discord.post(
                "/faults",
                SimulatorControl.JSON
                        .createObjectNode()
                        .put("fault", "slow")
                        .put("route", "PUT /guilds/:guild/bans/:user")
                        .put("millis", 6_000));

        // When
        network.give(network.main(), "ban", spammer);
        await("the case").until(() -> system.rows().newestCase(spammer) > 0);
        page.navigate("/cases/" + system.rows().newestCase(spammer));
        mark(page);
        Locator servers = page.locator("#deliveries tbody tr");
        Locator done = page.locator("#deliveries tbody .s-done");
        assertThat(servers).hasCount(CHILDREN + 1);
        assertThat(done).hasCount(0);
        viewer.capture(page, "ban-under-way");

        // Then
        assertThat(done).hasCount(CHILDREN + 1, PATIENTLY);
        for (Network.Server server : network.all()) {
            assertThat(servers.filter(new Locator.FilterOptions().setHasText(server.name())))
                    .hasCount(1);
        }
        assertSamePage(page);
        viewer.capture(page, "ban-done");
    }

    @Test
    void isReadableWithoutJavaScriptOnEveryScreenInBothThemes() {
        // Given
        Quiet.await(system);
        long newest = system.rows().newestCase(bannedEarlier());

        for (Screen screen : Screen.values()) {
            for (ColorScheme colors : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                String suffix = (screen + "-" + colors).toLowerCase(Locale.ROOT);
                Page page = viewer.open(screen, colors, false);

                // When
                page.navigate("/login");
                viewer.capture(page, "login-" + suffix);
                viewer.logIn(page);
                viewer.capture(page, "entries-" + suffix);
                page.navigate(EVERYTHING);

                // Then
                assertThat(page.locator(ROWS).first()).isVisible();
                assertThat(page.locator("#log")).containsText("Harbor lights");
                viewer.capture(page, "log-" + suffix);
                page.locator(ROWS + " a").first().click();
                assertThat(page.locator("pre")).isVisible();
                viewer.capture(page, "event-" + suffix);
                page.navigate("/cases");
                assertThat(page.locator("main")).containsText("#" + newest);
                viewer.capture(page, "cases-" + suffix);
                page.navigate("/cases/" + newest);
                assertThat(page.locator("#deliveries tbody tr")).hasCount(CHILDREN + 1);
                viewer.capture(page, "case-" + suffix);
            }
        }
    }

    /** A ban that is over, and a message to look for. */
    private String bannedEarlier() {
        String spammer = network.newcomer("scammer");
        String ban = network.give(network.main(), "ban", spammer);
        network.awaitReply(
                ban,
                text -> text.lines().filter(line -> line.endsWith(": banned")).count() == CHILDREN + 1);
        say("Harbor lights are on again, see you at the pier");
        Quiet.await(system);
        return spammer;
    }

    private void say(String text) {
        ObjectNode message = SimulatorControl.JSON.createObjectNode().put("content", text);
        var unused = discord.act(network.main().id(), network.main().owner(), "message", message);
    }

    private static void mark(Page page) {
        var unused = page.evaluate("() => { window.untouched = true; }");
    }

    /** The mark would not have survived a reload. */
    private static void assertSamePage(Page page) {
        assertThat(page.evaluate("() => window.untouched === true")).isEqualTo(true);
    }
}
