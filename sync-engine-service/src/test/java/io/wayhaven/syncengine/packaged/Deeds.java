package io.wayhaven.syncengine.packaged;

import static io.wayhaven.syncengine.packaged.SimulatedDiscord.list;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.command.Softban;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Unmute;
import io.wayhaven.contracts.command.Untimeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that can be done about people, each about another person, and what is to be seen of it. */
final class Deeds {

    private static final List<String> ACTIONS =
            List.of("ban", "kick", "softban", "timeout", "mute", "warn", "unban", "untimeout", "unmute");

    /** What each takes in every guild, by method. */
    private static final Map<String, List<String>> CALLS = Map.of(
            "ban", List.of("PUT"),
            "kick", List.of("DELETE"),
            "softban", List.of("DELETE", "PUT"),
            "timeout", List.of("PATCH"),
            "mute", List.of("PUT"),
            "warn", List.of(),
            "unban", List.of("DELETE"),
            "untimeout", List.of("PATCH"),
            "unmute", List.of("DELETE"));

    private static final Map<String, String> LIFTED = Map.of("unban", "ban", "untimeout", "timeout", "unmute", "mute");

    private final Surroundings around;
    private final Servers servers;
    private final List<Deed> done = new ArrayList<>();
    private final Set<Deed> lifts = new HashSet<>();
    private int next;

    private record Deed(String action, String user, String command, int server) {}

    Deeds(Surroundings around, Servers servers) {
        this.around = around;
        this.servers = servers;
    }

    void chooseMuteRoles() {
        for (var server = 0; server < servers.count(); server++) {
            var role = list(servers.detail(server).path("roles")).stream()
                    .filter(each -> each.path("name").asText().equals("Muted"))
                    .findFirst()
                    .orElseThrow()
                    .path("id")
                    .asText();
            servers.give(server, context -> new SetMuteRole(context, RoleId.of(role)));
        }
        await().atMost(180, SECONDS)
                .until(() -> around.count("select count(*) from sync.guild_settings where effective like '%muteRole%'")
                        == servers.count());
    }

    /** Does the next thing, and waits until it is decided. Only what has been carried out is lifted. */
    void next() {
        var action = ACTIONS.get(next % ACTIONS.size());
        var server = next % servers.count();
        next++;
        var lifted = LIFTED.get(action);
        if (lifted == null) {
            decide(action, member(action), server);
        } else {
            carriedOut(lifted).ifPresent(deed -> {
                lifts.add(deed);
                decide(action, deed.user(), server);
            });
        }
    }

    private void decide(String action, String user, int server) {
        var command = servers.give(server, context -> command(context, action, user, server));
        done.add(new Deed(action, user, command, server));
        await().atMost(180, SECONDS)
                .until(() ->
                        around.count("select count(*) from sync.moderation_case where command_id = ?", command) == 1);
    }

    private Optional<Deed> carriedOut(String action) {
        return done.stream()
                .filter(deed -> deed.action().equals(action) && !lifts.contains(deed))
                .filter(deed -> around.count(
                                "select count(*) from sync.delivery join sync.moderation_case using (case_number) where command_id = ? and status in ('applied', 'already_in_place')",
                                deed.command())
                        == servers.count())
                .findFirst();
    }

    /** A member of every guild. */
    private String member(String action) {
        var user = around.discord.addUser(action);
        for (var server = 0; server < servers.count(); server++) {
            assertThat(around.discord.act(Map.of("guild", servers.id(server), "user", user, "action", "join")))
                    .isTrue();
        }
        return user;
    }

    private PersonCommand command(CommandContext context, String action, String user, int server) {
        var target = new Target(UserId.of(user), action, List.of(), true);
        return switch (action) {
            case "ban" -> new Ban(context, target, "spam", 0, null);
            case "kick" -> new Kick(context, target, "spam");
            case "softban" -> new Softban(context, target, "spam", 60);
            case "timeout" -> new Timeout(context, target, "spam", Instant.now().plus(Duration.ofDays(3)));
            case "mute" -> new Mute(context, target, "spam", null);
            case "warn" -> new Warn(context, target, "spam", ChannelId.of(channel(server)));
            case "unban" -> new Unban(context, target, "appeal");
            case "untimeout" -> new Untimeout(context, target, "appeal");
            case "unmute" -> new Unmute(context, target, "appeal");
            default -> throw new IllegalArgumentException(action);
        };
    }

    private String channel(int server) {
        return list(servers.detail(server).path("channels")).stream()
                .filter(channel -> channel.path("type").asInt() == 0)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** How many accepted calls after one of them changed something. */
    int changes(long from) {
        return changing(from).size();
    }

    private List<JsonNode> changing(long from) {
        return around.discord.callsAfter(from).stream()
                .filter(call -> !call.path("method").asText().equals("GET")
                        && !call.path("path").asText().contains("/users/@me"))
                .toList();
    }

    /** How many deliveries are on their way whose call has had its effect. */
    int interrupted() {
        var reasons = changing(0).stream()
                .map(call -> call.path("reason").asText().replaceAll(".* · case ", "") + " "
                        + call.path("path").asText().replaceAll("^.*/guilds/(\\d+)/.*", "$1"))
                .toList();
        return (int)
                around
                        .query(
                                "select case_number || ' ' || guild_id as place from sync.delivery where status = 'calling'")
                        .stream()
                        .filter(row -> reasons.contains(row.get("place")))
                        .count();
    }

    void assertEachDoneOnce() {
        var calls = changing(0);
        for (var deed : done) {
            var number = around.query(
                            "select case_number from sync.moderation_case where command_id = ?", deed.command())
                    .getFirst()
                    .get("case_number");
            for (var server = 0; server < servers.count(); server++) {
                var guild = servers.id(server);
                assertThat(calls)
                        .as("%s in guild %s, case %s", deed, guild, number)
                        .filteredOn(call -> call.path("path").asText().contains("/guilds/" + guild + "/")
                                && call.path("path").asText().contains("/" + deed.user())
                                && call.path("reason").asText().endsWith(" · case " + number))
                        .extracting(call -> call.path("method").asText())
                        .containsExactlyInAnyOrderElementsOf(CALLS.getOrDefault(deed.action(), List.of()));
            }
            if (deed.action().equals("warn")) {
                assertThat(said(deed)).as("warnings of %s", deed).isEqualTo(1);
                assertThat(told(deed))
                        .as("messages to who was warned: %s", deed)
                        .isEqualTo(1);
            } else {
                assertThat(told(deed)).as("messages: %s", deed).isLessThanOrEqualTo(1);
            }
        }
    }

    private long said(Deed deed) {
        return around
                .discord
                .get("/guilds/" + servers.id(deed.server()) + "/channels/" + channel(deed.server()) + "/messages")
                .stream()
                .filter(message -> message.path("content").asText().contains(deed.user()))
                .count();
    }

    private long told(Deed deed) {
        return around.discord.get("/users/" + deed.user() + "/messages").size();
    }
}
