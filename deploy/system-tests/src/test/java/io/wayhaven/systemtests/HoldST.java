package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.systemtests.harness.BanCalls;
import io.wayhaven.systemtests.harness.Network;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.Person;
import io.wayhaven.systemtests.harness.Quiet;
import io.wayhaven.systemtests.harness.SimulatorControl;
import io.wayhaven.systemtests.harness.TestedSystem;
import io.wayhaven.systemtests.harness.Use;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a moderator gives beyond the limit waits for somebody who manages the server, and for nobody else. */
@Order(27)
@ExtendWith(OnSharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoldST {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String NOTICES = "mod-log";
    private static final Pattern NUMBER = Pattern.compile("/held approve (\\d+)");

    private final TestedSystem system;
    private final SimulatorControl discord;
    private Network network;
    private Person admin;
    private Person owner;
    private Person moderator;

    HoldST(TestedSystem system) {
        this.system = system;
        this.discord = system.discord();
    }

    /** One punishment in ten minutes, which is given. */
    @BeforeAll
    void reachTheLimit() {
        network = Network.link(system, "Hold", 1);
        owner = Person.owning(system, network.main());
        admin = Person.holding(system, network.main(), "Admin").getFirst();
        moderator = Person.holding(system, network.main(), "Moderator").getFirst();
        String channel = owner.channel(NOTICES);
        owner.run("config route", Map.of("route", "alerts", "channel", channel)).awaitText("now leads to");
        owner.run("config volumelimit", Map.of("scope", "moderator", "punishments", 1))
                .awaitText("may punish up to 1 people in 10 minutes here");
        await("the route")
                .atMost(LIMIT)
                .until(() -> system.rows().isRouted(network.main().id(), channel));
        String first = network.newcomer("first");
        ban(first);
        awaitBanned(first);
    }

    @Test
    void forgetsWhatIsRejectedAndCarriesOutEverywhereWhatIsApproved() {
        // Given
        String suspect = network.newcomer("suspect");
        List<String> raiders = List.of(network.newcomer("second"), network.newcomer("third"));
        BanCalls rejected = new BanCalls(discord, suspect);
        List<BanCalls> approved =
                raiders.stream().map(raider -> new BanCalls(discord, raider)).toList();
        Person helper = Person.holding(system, network.main(), "Helper").getFirst();

        // When
        ban(suspect).awaitText("**Held for approval**", "Nothing was done.");
        JsonNode first = awaitNotice(1);
        admin.press(first, "Reject").awaitText("Rejected: 1 held action is not carried out.");
        awaitAnswer(first, "Rejected by <@" + admin.id() + ">");
        owner.run("held approve", Map.of("number", number(first)))
                .awaitText("answered by <@" + admin.id() + "> already: rejected");

        // And
        raiders.forEach(raider -> ban(raider).awaitText("**Held for approval**", "Nothing was done."));
        JsonNode second = awaitNotice(2);
        helper.press(second, "Approve").awaitText("people with the permission Manage Server");
        Use asked = admin.press(second, "Approve")
                .awaitText("Carry out **2** held actions by <@" + moderator.id() + ">", raiders.get(0), raiders.get(1));
        Quiet.await(system);

        // Then
        assertThat(notices()).as("one notice of both").hasSize(2);
        assertThat(rejected.bans()).isEmpty();
        assertThat(approved).allSatisfy(each -> assertThat(each.bans()).isEmpty());

        // When
        asked.press("Confirm").awaitText("Approved: 2 held actions are being carried out.");
        raiders.forEach(this::awaitBanned);
        awaitAnswer(second, "Approved by <@" + admin.id() + ">");
        owner.run("held reject", Map.of("number", number(second)))
                .awaitText("answered by <@" + admin.id() + "> already: approved");
        Quiet.await(system);

        // Then
        assertThat(approved).allSatisfy(each -> assertThat(each.bans()).isEqualTo(BanCalls.onceIn(network.all())));
        assertThat(raiders)
                .allSatisfy(raider -> assertThat(network.bannedIn(raider)).isEqualTo(network.all()));
        assertThat(network.bannedIn(suspect)).isEmpty();
    }

    private Use ban(String target) {
        return moderator.run("ban", Map.of("user", target, "reason", "Raid"));
    }

    private void awaitBanned(String target) {
        await("the ban is everywhere")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> network.bannedIn(target), network.all()::equals);
    }

    /** Waits for so many notices. @return the last one */
    private JsonNode awaitNotice(int count) {
        return await("the notice")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(this::notices, found -> found.size() >= count)
                .getLast();
    }

    /** Waits until a notice tells who has answered, and has nothing to press any more. */
    private void awaitAnswer(JsonNode notice, String answer) {
        await("the answer in the notice")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> notices().stream()
                        .filter(shown -> shown.path("id").equals(notice.path("id")))
                        .anyMatch(shown -> shown.path("components").isEmpty()
                                && shown.path("embeds").toString().contains(answer)));
    }

    /** What asks or asked for an answer in the channel, oldest first. */
    private List<JsonNode> notices() {
        return owner.messages(NOTICES).stream()
                .filter(message ->
                        NUMBER.matcher(message.path("embeds").toString()).find())
                .toList();
    }

    private static int number(JsonNode notice) {
        Matcher number = NUMBER.matcher(notice.path("embeds").toString());
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group(1));
    }
}
