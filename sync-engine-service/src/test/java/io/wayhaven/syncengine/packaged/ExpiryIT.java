package io.wayhaven.syncengine.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was for a time ends, once, however long Discord or the service were away. */
class ExpiryIT {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int HOURS = 10;
    private static final int GUILDS = 100;
    private static final int OVERDUE = Integer.getInteger("expiry.overdue", 2000);

    /** Discord's own limit, and the simulator's for the lifts of bans in one guild. */
    private static final int PER_SECOND = 50;

    private static final int GUILD_CALLS = 10;
    private static final int GUILD_SECONDS = 5;

    @Test
    void whatEndsWhileDiscordIsOutOfReachForTenHoursEndsAfterwardsAndOnce(@TempDir Path folder) {
        try (var around = Surroundings.withoutLimits(folder);
                var engine = around.engine(Map.of("wayhaven.delivery.retry-longest", "5s"));
                var gateway = new UnreliableGateway(around.simulator, around.broker, new Random(1), 0)) {
            // Given bans of one to ten hours in three guilds
            engine.awaitStatus("/q/health/ready", 200);
            var servers = Servers.add(around, "Away", 3).inFullMesh();
            var commands = new ArrayList<String>();
            for (var ban = 0; ban < 4 * HOURS; ban++) {
                var target = new Target(UserId.of(around.discord.addUser("banned")), "banned", List.of(), false);
                var until = Instant.now().plus(Duration.ofMinutes(30 + 15L * ban));
                commands.add(servers.give(ban % 3, context -> new Ban(context, target, "spam", 0, until)));
            }
            await().atMost(LIMIT)
                    .until(() -> around.count("select count(*) from sync.delivery where status = 'applied'")
                            == 3L * commands.size());
            var before = around.discord.lastCall();

            // When hour after hour passes and Discord answers nothing
            around.discord.fault(Map.of("fault", "server_error", "status", 503, "rate", 1.0));
            for (var hour = 0; hour <= HOURS; hour++) {
                anHourPasses(around);
                await().atMost(LIMIT)
                        .until(() -> around.count("select count(*) from sync.expiry where due_at <= now()") == 0);
            }
            assertThat(around.count("select count(*) from sync.moderation_case where origin = 'expiry'"))
                    .isEqualTo(commands.size());
            assertThat(lifts(around, before)).isEmpty();
            around.discord.noFaults();

            // Then
            await().atMost(LIMIT).until(() -> lifts(around, before).size() >= 3 * commands.size());
            await().atMost(LIMIT).until(() -> open(around) == 0);
            assertThat(lifts(around, before)).hasSize(3 * commands.size()).doesNotHaveDuplicates();
            for (var server = 0; server < servers.count(); server++) {
                assertThat(around.discord.bans(servers.id(server))).isEmpty();
            }
        }
    }

    @Test
    void whatFellDueWhileTheServiceWasAwayEndsAsFastAsDiscordAllows(@TempDir Path folder) {
        try (var around = Surroundings.start(folder, SimulatorOptions.defaults().withScenario("empty"))) {
            // Given bans that were over an hour ago
            try (var engine = around.engine(Map.of());
                    var gateway = new UnreliableGateway(around.simulator, around.broker, new Random(1), 0)) {
                engine.awaitStatus("/q/health/ready", 200);
                var servers = Servers.add(around, "Overdue", GUILDS);
                engine.killAfter(Duration.ZERO);
                for (var server = 0; server < GUILDS; server++) {
                    banForAWhile(around, servers.id(server), OVERDUE / GUILDS);
                }
            }
            assertThat(around.count("select count(*) from sync.expiry where due_at <= now()"))
                    .isEqualTo(OVERDUE);
            var before = around.discord.lastCall();

            // When
            try (var engine = around.engine(Map.of())) {
                await().atMost(LIMIT)
                        .until(() -> around.discord.lastCall() > before
                                && open(around) == 0
                                && around.count("select count(*) from sync.expiry") == 0);
            }

            // Then
            assertThat(lifts(around, before)).hasSize(OVERDUE).doesNotHaveDuplicates();
            var calls = around.discord.callsAfter(before).stream()
                    .filter(ExpiryIT::isLift)
                    .toList();
            var took = Duration.between(time(calls.getFirst()), time(calls.getLast()));
            var floor = Math.max((OVERDUE - 1) / PER_SECOND, (OVERDUE / GUILDS - 1) / GUILD_CALLS * GUILD_SECONDS);
            System.out.printf(
                    "[measured] %d overdue ends in %d guilds: %.1f s, %.2f of the %d s that Discord's limits leave%n",
                    OVERDUE, GUILDS, took.toMillis() / 1e3, took.toMillis() / 1e3 / floor, floor);
            assertThat(around.discord.ledger().path("invalidRequests").asInt()).isZero();
        }
    }

    /** For the service: nothing else of it knows what time it is. */
    private static void anHourPasses(Surroundings around) {
        around.discord.advance(Duration.ofHours(1));
        around.query("update sync.expiry set due_at = due_at - interval '1 hour'");
        around.query(
                "update sync.delivery set next_attempt_at = next_attempt_at - interval '1 hour' where next_attempt_at is not null");
    }

    /** As it was decided and carried out long ago. */
    private static void banForAWhile(Surroundings around, String guild, int count) {
        var ids = new ArrayList<Long>();
        around.discord
                .post("/guilds/" + guild + "/bans", Map.of("count", count))
                .forEach(id -> ids.add(id.asLong()));
        around.query("""
                with banned as (
                    insert into sync.moderation_case (version, command_id, action, source_guild_id, user_id, reason,
                        origin, issued_at, aspect, expires_at)
                    select 0, 'long ago:' || user_id, 'ban', ?, user_id, 'spam', 'slash', now() - interval '1 day', 'ban',
                        now() - interval '1 hour'
                    from unnest (?::bigint[]) user_id
                    returning case_number, source_guild_id, user_id),
                desired as (
                    insert into sync.desired_state (guild_id, user_id, aspect, action, version, case_number, last_known, until)
                    select source_guild_id, user_id, 'ban', 'ban', case_number, case_number, 'ban', now() - interval '1 hour'
                    from banned)
                insert into sync.expiry (case_number, due_at) select case_number, now() - interval '1 hour' from banned
                """, Long.valueOf(guild), ids.toArray(Long[]::new));
    }

    private static List<String> lifts(Surroundings around, long after) {
        return around.discord.callsAfter(after).stream()
                .filter(ExpiryIT::isLift)
                .map(call -> call.path("path").asText())
                .toList();
    }

    private static boolean isLift(JsonNode call) {
        return call.path("method").asText().equals("DELETE")
                && call.path("path").asText().contains("/bans/");
    }

    private static Instant time(JsonNode call) {
        return Instant.parse(call.path("time").asText());
    }

    private static long open(Surroundings around) {
        return around.count("select count(*) from sync.delivery where status in ('pending', 'calling', 'retry_later')")
                + around.count("select count(*) from sync.outbox");
    }
}
