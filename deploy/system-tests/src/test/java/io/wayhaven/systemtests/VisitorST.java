package io.wayhaven.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.wayhaven.systemtests.harness.SimulatedClient.awaitText;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.wayhaven.systemtests.harness.BanCalls;
import io.wayhaven.systemtests.harness.Network;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.Quiet;
import io.wayhaven.systemtests.harness.SimulatedClient;
import io.wayhaven.systemtests.harness.SimulatorControl;
import io.wayhaven.systemtests.harness.TestedSystem;
import io.wayhaven.systemtests.harness.Viewer;
import io.wayhaven.systemtests.harness.Viewer.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody without an account of anything tries the demonstration: from its first page to a ban that they undo. */
@Order(25)
@Tag("browser")
@DisabledIfSystemProperty(named = "wayhaven.browser", matches = "none", disabledReason = "asked for without a browser")
@ExtendWith(OnSharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorST {

    private static final int SLOW_MILLIS = 4_000;

    private final TestedSystem system;
    private final SimulatorControl discord;
    private Viewer viewer;

    VisitorST(TestedSystem system) {
        this.system = system;
        this.discord = system.discord();
    }

    @BeforeAll
    void openBrowser() {
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

    static Stream<Arguments> screens() {
        return Stream.of(Arguments.of(Screen.DESKTOP, ColorScheme.LIGHT), Arguments.of(Screen.PHONE, ColorScheme.DARK));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void linksTwoGuildsBansSomebodyAndUndoesIt(Screen screen, ColorScheme colors) {
        // Given
        String suffix = "-" + (screen + "-" + colors).toLowerCase(Locale.ROOT);
        List<Network.Server> servers = Network.unlinked(system, "Visit" + suffix, 2);
        Network.Server main = servers.getFirst();
        Network.Server child = servers.getLast();
        String target = main.newest();
        BanCalls calls = new BanCalls(discord, target);
        Page page = viewer.open(screen, colors, true);
        page.navigate("/");
        assertThat(page.getByText("The Discord behind this page is simulated")).isVisible();
        viewer.capture(page, "visitor-first-page" + suffix);

        // When
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open its console"))
                .click();
        SimulatedClient client = new SimulatedClient(page);
        client.visit(main);
        awaitText(client.run("setup main-guild", Map.of()), "main server");
        awaitText(client.run("setup add-child", Map.of("guild-id", child.id())), "Invited");
        client.visit(child);
        awaitText(client.run("setup accept-main", Map.of("guild-id", main.id())), "follows");

        // Then
        client.visit(main);
        discord.post(
                "/faults",
                SimulatorControl.JSON
                        .createObjectNode()
                        .put("fault", "slow")
                        .put("route", "PUT /guilds/:guild/bans/:user")
                        .put("millis", SLOW_MILLIS));
        Locator answer = client.run("ban", Map.of("user", target, "reason", "Spam links"));
        awaitText(answer, child.name());
        assertThat(answer).not().containsText(": banned");
        viewer.capture(page, "visitor-ban-under-way" + suffix);
        for (Network.Server server : servers) {
            awaitText(answer, server.name() + ": banned");
        }
        viewer.capture(page, "visitor-ban-done" + suffix);
        assertThat(calls.bans()).isEqualTo(BanCalls.onceIn(servers));

        // When
        client.press("Undo");

        // Then
        for (Network.Server server : servers) {
            awaitText(page.locator("#main"), server.name() + ": unbanned");
        }
        viewer.capture(page, "visitor-undone" + suffix);
        Quiet.await(system);
        assertThat(calls.unbans()).isEqualTo(BanCalls.onceIn(servers));
        assertThat(client.bans()).not().containsText(target);
    }
}
