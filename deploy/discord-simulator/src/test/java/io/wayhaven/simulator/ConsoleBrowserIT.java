package io.wayhaven.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.wayhaven.simulator.ConsoleBrowser.ban;
import static io.wayhaven.simulator.ConsoleBrowser.button;
import static io.wayhaven.simulator.ConsoleBrowser.item;
import static io.wayhaven.simulator.ConsoleBrowser.last;
import static io.wayhaven.simulator.ConsoleBrowser.tab;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@Tag("browser")
@DisabledIfSystemProperty(named = "wayhaven.browser", matches = "none", disabledReason = "asked for without a browser")
class ConsoleBrowserIT {

    private static ConsoleBrowser console;
    private static Scene scene;

    @BeforeAll
    static void start() {
        console = new ConsoleBrowser();
        scene = console.scene;
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void aPersonWritesEditsAndDeletes() {
        String person = scene.members("Member").getFirst();
        try (Page page = console.page(1280, ColorScheme.LIGHT)) {
            console.open(page, "off-topic", person);
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
        try (Page page = console.page(1280, ColorScheme.DARK)) {
            console.open(page, "general", moderator);
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
        try (Page page = console.page(1280, ColorScheme.LIGHT)) {
            console.open(page, "help", person);
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
        try (Page page = console.page(1280, ColorScheme.LIGHT)) {
            console.open(page, "general", target);
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
}
