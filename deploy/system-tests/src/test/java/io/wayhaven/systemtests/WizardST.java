package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.systemtests.harness.BanCalls;
import io.wayhaven.systemtests.harness.Network;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.Person;
import io.wayhaven.systemtests.harness.TestedSystem;
import io.wayhaven.systemtests.harness.Use;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator sets a main server up by menus, buttons and a form alone, and everything that they chose holds. */
@Order(27)
@ExtendWith(OnSharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WizardST {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LOG = "mod-log";
    private static final String NOTIFICATIONS = "help";
    private static final String ALERTS = "off-topic";

    private final TestedSystem system;

    WizardST(TestedSystem system) {
        this.system = system;
    }

    @Test
    void setsMainServerUpThatHoldsWhatWasChosen() {
        // Given
        List<Network.Server> guilds = Network.unlinked(system, "Wizard", 2);
        Network.Server main = guilds.getFirst();
        Person admin = Person.holding(system, main, "Admin").getFirst();
        JsonNode webhook = admin.act("webhook_create", Map.of("channel", ALERTS, "fields", Map.of("name", "Alerts")))
                .path("object");

        // When
        completeWizard(admin, webhook);

        // Then others can follow it, and what it decides is carried out there
        Person follower = Person.owning(system, guilds.getLast());
        admin.run("setup add-child", Map.of("guild-id", follower.guild())).awaitText("Invited");
        follower.run("setup accept-main", Map.of("guild-id", main.id())).awaitText("follows");
        Person moderator = Person.holding(system, main, "Moderator").getFirst();
        Person helper = Person.holding(system, main, "Helper").getFirst();
        Person member = Person.holding(system, main, "Member").getFirst();
        BanCalls calls = new BanCalls(system.discord(), main.newest());
        moderator.run("ban", about(main.newest())).awaitText("Wizard 1: banned", "Wizard 2: banned");

        // And muted people get the role, and the log channel says so
        moderator.run("mute", about(member.id())).awaitText("Wizard 1: muted");
        assertThat(member.member().path("roles")).extracting(JsonNode::asText).contains(admin.role("Muted"));
        await("the notice")
                .atMost(LIMIT)
                .until(() -> admin.messages(LOG).stream()
                        .anyMatch(message -> message.path("embeds").toString().contains(member.id())));

        // And who lacks the staff role is refused
        helper.run("timeout", Map.of("user", member.id(), "duration", "1h", "reason", "Spam links"))
                .awaitText("You lack the staff role", "Ask an administrator for it");

        // And what needs somebody goes through the webhook
        admin.run("config volumelimit", Map.of("scope", "moderator", "punishments", 1))
                .awaitText("may punish up to 1 people");
        await("the route")
                .atMost(LIMIT)
                .until(() ->
                        system.rows().isRouted(main.id(), webhook.path("id").asText()));
        moderator.run("mute", about(helper.id())).awaitText("**Held for approval**");
        await("the alert")
                .atMost(LIMIT)
                .until(() -> admin.messages(ALERTS).stream()
                        .filter(message -> message.path("webhook_id").equals(webhook.path("id")))
                        .anyMatch(message -> message.path("embeds").toString().contains("/held approve")));
        assertThat(calls.bans()).isEqualTo(BanCalls.onceIn(guilds));
        assertThat(helper.member().path("roles")).extracting(JsonNode::asText).doesNotContain(admin.role("Muted"));
        assertThat(member.member().path("communication_disabled_until").isTextual())
                .isFalse();
    }

    /** The eight steps of a main server, in their order. */
    private void completeWizard(Person admin, JsonNode webhook) {
        Use wizard = admin.run("setup config-wizard", Map.of())
                .awaitText("How is this server to be used?", "**Main server**", "0 of 7 done")
                .pick("main")
                .awaitText("step 1 of 8: Main server", "Not set yet")
                .press("Make it a main server")
                .awaitText("✅ This is a main server.")
                .press("Next")
                .awaitText("step 2 of 8: Mute role")
                .pick(admin.role("Admin"))
                .awaitText("The bot's highest role is not above that role")
                .pick(admin.role("Muted"))
                .awaitText("✅ Muted people get <@&" + admin.role("Muted") + ">.")
                .press("Next")
                .awaitText("step 3 of 8: Log channel")
                .pick(admin.channel(LOG))
                .awaitText("✅ The bot can post in <#" + admin.channel(LOG) + ">.")
                .press("Next")
                .awaitText("step 4 of 8: Notifications")
                .pick(admin.channel(NOTIFICATIONS))
                .awaitText("✅ The bot can post in <#" + admin.channel(NOTIFICATIONS) + ">.")
                .press("Next")
                .awaitText("step 5 of 8: Reconciliation")
                .pick(admin.channel(LOG))
                .awaitText("✅")
                .press("Next")
                .awaitText("step 6 of 8: Webhook for alerts")
                .press("Enter the webhook");
        assertThat(wizard.form()).isEqualTo("Webhook for alerts");
        wizard.fill(Map.of("webhook-url", url(webhook)))
                .awaitText(
                        "✅ Alerts go through the webhook `" + webhook.path("id").asText())
                .press("Next")
                .awaitText("step 7 of 8: Staff role")
                .pick(admin.role("Moderator"))
                .awaitText("✅ Moderation commands take <@&" + admin.role("Moderator") + ">.")
                .press("Next")
                .awaitText("step 8 of 8: Look at the settings")
                .press("Show")
                .awaitText("<#" + admin.channel(LOG) + ">", "step 8 of 8")
                .press("All wizards")
                .awaitText("7 of 7 done");
    }

    private String url(JsonNode webhook) {
        return "%s/webhooks/%s/%s"
                .formatted(
                        system.stack().simulator().restUrl(),
                        webhook.path("id").asText(),
                        webhook.path("token").asText());
    }

    private static Map<String, Object> about(String user) {
        return Map.of("user", user, "reason", "Spam links");
    }
}
