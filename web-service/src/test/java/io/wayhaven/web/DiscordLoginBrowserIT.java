package io.wayhaven.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.web.support.Chromium;
import io.wayhaven.web.support.DiscordProfile;
import io.wayhaven.web.support.SimulatedDiscord;
import io.wayhaven.web.support.Told;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.World;
import java.util.ArrayList;
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
@TestProfile(DiscordProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordLoginBrowserIT {

    private final SimulatedDiscord discord = new SimulatedDiscord();
    private World world;
    private Chromium chromium;
    private World.Published join;

    @BeforeAll
    void start() {
        world = World.create();
        chromium = Chromium.launch();
        var guild = discord.guild("Quay").path("id").asLong();
        world.guild(guild, "Quay");
        join = world.logged("GUILD_MEMBER_ADD", guild, "{}", Told.of("member.join", "ann joined"));
    }

    @AfterAll
    void stop() {
        chromium.close();
        world.close();
    }

    @Test
    void fromTheLoginPageToOnesOwnServerAndOut() {
        try (var page = chromium.page(1280, ColorScheme.LIGHT)) {
            page.navigate(Viewer.base() + "/login");
            page.getByText("Log in with Discord").click();
            assertThat(page).hasURL(Pattern.compile(".*/oauth2/authorize.*"));

            page.locator("li")
                    .filter(new Locator.FilterOptions().setHasText("Quay (owner)"))
                    .locator("button")
                    .click();
            assertThat(page).hasURL(Viewer.base() + "/");
            assertThat(page.locator("#e" + join.id())).containsText("ann joined");

            page.locator(".menu summary").click();
            page.getByText("Log out").click();
            assertThat(page).hasURL(Pattern.compile(".*/login"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "360,LIGHT", "360,DARK"})
    void theLoginPageIsAccessibleAndFits(int width, ColorScheme scheme) {
        var violations = new ArrayList<String>();
        try (var page = chromium.page(width, scheme)) {
            page.navigate(Viewer.base() + "/login");
            Chromium.look(page, "login-discord", width, scheme, violations);
            page.navigate(Viewer.base() + "/login?discord=failed");
            Chromium.look(page, "login-discord-failed", width, scheme, violations);
            page.getByText("Log in with Discord").click();
            page.getByLabel("Find somebody").fill("nobody");
            page.getByText("Find", new Page.GetByTextOptions().setExact(true)).click();
            Chromium.look(page, "authorize", width, scheme, violations);
        }
        assertThat(violations).isEmpty();
    }
}
