package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.systemtests.harness.Network;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.Person;
import io.wayhaven.systemtests.harness.Quiet;
import io.wayhaven.systemtests.harness.TestedSystem;
import io.wayhaven.systemtests.harness.Use;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The menus of people and messages refuse in plain words, and then nothing was done. */
@Order(26)
@ExtendWith(OnSharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenuST {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CHANNEL = "general";
    private static final String OTHER_CHANNEL = "off-topic";
    private static final Map<String, String> WHY = Map.of("reason", "Spam links");
    private static final Map<String, String> AN_HOUR = Map.of("duration", "1h", "reason", "Spam links");

    private final TestedSystem system;
    private Network.Server guild;
    private Person owner;
    private Person moderator;
    private Person helper;
    private Person dismissed;
    private Person member;

    MenuST(TestedSystem system) {
        this.system = system;
    }

    @BeforeAll
    void addGuild() {
        guild = Network.unlinked(system, "Menus", 1).getFirst();
        owner = Person.owning(system, guild);
        moderator = Person.holding(system, guild, "Moderator").getFirst();
        helper = Person.holding(system, guild, "Helper").getFirst();
        dismissed = Person.holding(system, guild, "Helper").getLast();
        member = Person.holding(system, guild, "Member").getFirst();
    }

    @Test
    void refusesInPlainWordsAndDoesNothing() {
        // Given
        String rude = moderator.write(CHANNEL, "Mind your own business");
        String own = helper.write(CHANNEL, "Sorry about that");
        Use form = helper.onPerson("Timeout", member.id());
        assertThat(form.form()).startsWith("Time out ");

        // Then what cannot be understood is refused with an example
        form.fill(Map.of("duration", "soon", "reason", "Spam links"))
                .awaitText(
                        "Nothing was done: How long needs a length of time of up to 5 years, such as 5m",
                        "Choose Timeout in the person's menu again.");

        // And somebody whose permission was taken while the form was open
        Use warning = dismissed.onPerson("Warn", member.id());
        Use timeout = dismissed.onPerson("Timeout", member.id());
        owner.act("role_remove", Map.of("target", dismissed.id(), "role", "Helper"));
        warning.fill(WHY)
                .awaitText("You may not warn people in this server.", "Ask an administrator for the Moderate Members");
        timeout.fill(AN_HOUR)
                .awaitText(
                        "You may not time people out in this server.", "Ask an administrator for the Moderate Members");

        // And whoever is not below
        for (Use above : List.of(
                helper.onPerson("Timeout", moderator.id()).fill(AN_HOUR),
                helper.onPerson("Warn", moderator.id()).fill(WHY),
                helper.onMessage("Warn for this", CHANNEL, rude).fill(WHY))) {
            above.awaitText(
                    "That person's highest role is not below yours.",
                    "Ask somebody whose highest role is above theirs.");
        }
        helper.onPerson("Warn", owner.id())
                .fill(WHY)
                .awaitText("The owner of a server cannot be warned there.", "Pick somebody else.");
        helper.onMessage("Warn for this", CHANNEL, own)
                .fill(WHY)
                .awaitText("You cannot warn yourself.", "Pick somebody else.");

        // And nothing was done
        Quiet.await(system);
        assertUntouched(member);
        assertUntouched(moderator);
        assertUntouched(owner);
        assertUntouched(helper);
        assertThat(owner.messages(CHANNEL))
                .extracting(message -> message.path("id").asText())
                .containsExactly(rude, own);
    }

    @Test
    void doesWhatWasRefusedOnceTheFormIsRight() {
        // Given
        Person loud = Person.holding(system, guild, "Member").getLast();
        String spam = loud.write(OTHER_CHANNEL, "Buy my links");

        // When
        helper.onPerson("Timeout", loud.id()).fill(AN_HOUR).awaitText("Menus: timed out");
        helper.onMessage("Warn for this", OTHER_CHANNEL, spam).fill(WHY).awaitText("Warning");

        // Then
        await("the direct message")
                .atMost(LIMIT)
                .until(() -> !loud.directMessages().isEmpty());
        assertThat(loud.member().path("communication_disabled_until").asText()).isNotEmpty();
    }

    private static void assertUntouched(Person who) {
        assertThat(who.member().path("communication_disabled_until").isTextual())
                .as("timed out: %s", who.member())
                .isFalse();
        assertThat(who.directMessages()).isEmpty();
    }
}
