package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.systemtests.harness.BanCalls;
import io.wayhaven.systemtests.harness.Network;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.Person;
import io.wayhaven.systemtests.harness.Quiet;
import io.wayhaven.systemtests.harness.SimulatorControl;
import io.wayhaven.systemtests.harness.TestedSystem;
import io.wayhaven.systemtests.harness.Use;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever gives a dangerous command is asked first: nothing is done until they say so, and then once. */
@Order(26)
@ExtendWith(OnSharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionST {

    private static final String UNKNOWN_MESSAGE = "10008";

    private final TestedSystem system;
    private final SimulatorControl discord;
    private Network network;
    private Person owner;

    QuestionST(TestedSystem system) {
        this.system = system;
        this.discord = system.discord();
    }

    @BeforeAll
    void linkTwoGuilds() {
        network = Network.link(system, "Doubt", 1);
        owner = Person.owning(system, network.main());
    }

    @AfterEach
    void liftFaults() {
        discord.delete("/faults");
    }

    @Test
    void bansStaffOnlyOnceWhoeverWasAskedConfirms() {
        // Given
        Person admin = Person.holding(system, network.main(), "Admin").getFirst();
        Person moderator = Person.holding(system, network.main(), "Moderator").getFirst();
        Person helper = Person.holding(system, network.main(), "Helper").getFirst();
        BanCalls calls = new BanCalls(discord, helper.id());

        // When
        Use asked = ban(admin, helper.id())
                .awaitText(
                        "is staff here, with the permission", "Really ban them in 2 servers?", "Nothing was done yet");

        // Then nobody else can answer
        assertThatThrownBy(() -> asked.pressedBy(moderator, "Confirm")).hasMessageContaining(UNKNOWN_MESSAGE);

        // When
        asked.press("Cancel").awaitText("Cancelled. Nothing was done.");

        // Then
        assertThat(asked.buttons()).isEmpty();
        assertThat(calls.bans()).isEmpty();
        assertThat(helper.member().path("roles")).isNotEmpty();

        // When
        Use confirmed = ban(admin, helper.id()).awaitText("Really ban them").press("Confirm");
        awaitBanned(confirmed);

        // Then
        assertThat(calls.bans()).isEqualTo(BanCalls.onceIn(network.all()));
        assertThat(network.bannedIn(helper.id())).isEqualTo(network.all());
    }

    /** Edits fail meanwhile, so that the buttons are still there after the first press. */
    @Test
    void bansBotOnceHoweverOftenConfirmIsPressed() {
        // Given
        String bot =
                owner.act("bot_add", Map.of("name", "Helpful bot")).path("bot").asText();
        BanCalls calls = new BanCalls(discord, bot);
        Use asked = ban(owner, bot).awaitText("is a bot", "Really ban them in 2 servers?");

        // When
        discord.post(
                "/faults",
                SimulatorControl.JSON
                        .createObjectNode()
                        .put("fault", "server_error")
                        .put("route", "PATCH /webhooks"));
        Use first = asked.press("Confirm");
        Use second = asked.press("Confirm");
        Use third = asked.press("Cancel");
        Quiet.await(system);
        discord.delete("/faults");

        // Then
        awaitBanned(first);
        assertThat(asked.changedBy()).contains(first.id()).doesNotContain(second.id(), third.id());
        assertThat(calls.bans()).isEqualTo(BanCalls.onceIn(network.all()));
        assertThat(network.bannedIn(bot)).isEqualTo(network.all());
    }

    @Test
    void looksAtRightsAgainBeforeBanInManyGuilds() {
        // Given
        var moderators = Person.holding(system, network.main(), "Moderator");
        String spammer = network.newcomer("spammer");
        BanCalls calls = new BanCalls(discord, spammer);
        owner.run("config confirmation", Map.of("servers", 1)).awaitText("1 server");
        Use asked = ban(moderators.getFirst(), spammer).awaitText("Really ban them in 2 servers, for good?");

        // When
        owner.act("role_remove", Map.of("target", moderators.getFirst().id(), "role", "Moderator"));
        asked.press("Confirm");

        // Then
        asked.awaitText(
                "You may not ban people in this server.", "Ask an administrator for the Ban Members permission.");
        assertThat(calls.bans()).isEmpty();

        // When
        Use confirmed = ban(moderators.getLast(), spammer)
                .awaitText("Really ban them in 2 servers, for good?")
                .press("Confirm");
        awaitBanned(confirmed);

        // Then
        assertThat(calls.bans()).isEqualTo(BanCalls.onceIn(network.all()));
    }

    private static Use ban(Person who, String target) {
        return who.run("ban", Map.of("user", target, "reason", "Spam links"));
    }

    /** Had it been done before, the answer would say so. */
    private void awaitBanned(Use answer) {
        answer.awaitText(
                network.all().stream().map(server -> server.name() + ": banned").toArray(String[]::new));
    }
}
