package io.wayhaven.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.simulator.action.AuditTiming;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class DemoTest {

    private static final int STEPS = 20_000;

    private static World world() {
        var clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
        return new World(clock, WorldBuilder.bot());
    }

    /** Lives through some steps. @return every event, type and payload */
    private static List<String> live(long seed) {
        World world = world();
        var builder = new WorldBuilder(world, seed);
        DemoWorld.build(builder);
        List<String> events = new ArrayList<>();
        EventSink sink = (guildId, type, d) -> events.add(type + " "
                + new String(Json.bytes(d), StandardCharsets.UTF_8).replaceAll("\"session_id\":\"[^\"]*\"", ""));
        People people = People.over(
                world,
                sink,
                new AtOnce(),
                new Faults(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)),
                AuditTiming.defaults());
        var demo = new Demo(world, people, () -> builder, seed);
        for (int step = 0; step < STEPS; step++) {
            demo.step();
        }
        for (Guild guild : world.guilds().values()) {
            assertThat(guild.members()).hasSizeBetween(10, 400);
        }
        return events;
    }

    private static final class AtOnce implements Timers {

        @Override
        public long after(Duration delay, Runnable task) {
            task.run();
            return 0;
        }

        @Override
        public void cancel(long handle) {}
    }

    @Test
    void livesTheSameLifeForTheSameSeed() {
        assertThat(live(7)).isEqualTo(live(7));
    }

    @Test
    void livesAnotherLifeForAnotherSeed() {
        assertThat(live(7)).isNotEqualTo(live(8));
    }

    @Test
    void bringsAboutEveryKindOfEvent() {
        Set<String> types = new HashSet<>();
        live(1).forEach(event -> types.add(event.substring(0, event.indexOf(' '))));
        assertThat(types)
                .contains(
                        "MESSAGE_CREATE",
                        "MESSAGE_UPDATE",
                        "MESSAGE_DELETE",
                        "MESSAGE_REACTION_ADD",
                        "GUILD_MEMBER_ADD",
                        "GUILD_MEMBER_REMOVE",
                        "GUILD_MEMBER_UPDATE",
                        "VOICE_STATE_UPDATE",
                        "GUILD_BAN_ADD",
                        "GUILD_BAN_REMOVE",
                        "THREAD_CREATE",
                        "CHANNEL_PINS_UPDATE",
                        "INVITE_CREATE",
                        "GUILD_EMOJIS_UPDATE",
                        "GUILD_SCHEDULED_EVENT_CREATE",
                        "AUTO_MODERATION_ACTION_EXECUTION",
                        "GUILD_UPDATE",
                        "GUILD_AUDIT_LOG_ENTRY_CREATE");
    }

    @Test
    void hasFourGuildsWith120PeopleAndTheBotInEach() {
        World world = world();
        DemoWorld.build(new WorldBuilder(world, 1));
        assertThat(world.guilds()).hasSize(4);
        int people = world.guilds().values().stream()
                .mapToInt(guild -> guild.members().size() - 1)
                .sum();
        assertThat(people).isEqualTo(120);
        assertThat(world.guilds().values()).allMatch(guild -> world.botIn(guild) != null);
    }

    @Test
    void paceGivesOutWhatIsDueAndNothingTwice() {
        var pace = new Pace(500, 0);
        int taken = 0;
        for (long now = 20; now <= 10_000; now += 20) {
            taken += pace.take(now);
        }
        assertThat(taken).isBetween(4_999, 5_000);
        assertThat(pace.take(100_000)).isLessThanOrEqualTo(501);
    }
}
