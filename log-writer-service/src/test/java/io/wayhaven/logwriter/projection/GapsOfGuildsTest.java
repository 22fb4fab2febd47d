package io.wayhaven.logwriter.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.logwriter.embed.EntryEmbed;
import io.wayhaven.logwriter.embed.ViewerLinks;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.interpretation.Interpreter;
import io.wayhaven.logwriter.routing.EntryRouter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GapsOfGuildsTest {

    private static final long REMEMBERED = 2L << 22;
    private static final long OF_ANOTHER_SHARD = 3L << 22;
    private static final long JUST_SEEN = 4L << 22;
    private static final long JUST_LEFT = 6L << 22;

    private final RememberingLedger ledger = new RememberingLedger();
    private final Projection projection = new Projection(
            new JsonMapper(),
            new Interpreter(),
            new EntryRouter(new EntryEmbed(ViewerLinks.NONE), (pattern, why) -> {}),
            Runnable::run);
    private final List<Reception> batch = new ArrayList<>();

    GapsOfGuildsTest() {
        for (var guild : List.of(REMEMBERED, OF_ANOTHER_SHARD, JUST_LEFT)) {
            ledger.remember(
                    new SnapshotKey(SnapshotType.GUILD, guild, guild),
                    new JsonMapper().createObjectNode().put("name", "Club"));
        }
    }

    @Test
    void areToldInEachGuildOfTheShardAndNowhereElse() {
        tell("discord.GUILD_CREATE", JUST_SEEN, "{\"name\":\"New\"}");
        tell("discord.GUILD_DELETE", JUST_LEFT, "{}");
        tell(DiscordEvent.GAP_TYPE, null, "{\"shard\":0,\"shardCount\":2}");

        assertThat(gaps())
                .extracting(gap -> gap.id().toString(), Entry::guildId)
                .containsExactly(tuple("0:s:3#0", REMEMBERED), tuple("0:s:3#1", JUST_SEEN));
    }

    @Test
    void arePostedWhereTheirGuildsWantAlerts() {
        ledger.want(alerts(REMEMBERED));
        ledger.want(alerts(OF_ANOTHER_SHARD));
        tell(DiscordEvent.GAP_TYPE, null, "{\"shard\":0,\"shardCount\":2}");

        assertThat(project().posts()).singleElement().satisfies(post -> {
            assertThat(post.id().value()).isEqualTo("0:s:1#0@alerts");
            assertThat(post.guild()).isEqualTo(new GuildId(REMEMBERED));
            assertThat(post.kind()).isEqualTo("wayhaven.gap");
        });
    }

    private List<Entry> gaps() {
        return project().added().stream()
                .map(StoredEntry::entry)
                .filter(entry -> entry.kind().equals(OwnKinds.GAP))
                .toList();
    }

    private Changes project() {
        return projection.project(batch, Map.of(), ledger).toCompletableFuture().join();
    }

    private void tell(String type, @Nullable Long guild, String payload) {
        int sequence = batch.size() + 1;
        var event = new DiscordEvent(
                new DiscordEventId(0, "s", sequence),
                type,
                guild == null ? null : new GuildId(guild),
                Instant.parse("2026-11-18T12:00:00Z"),
                payload.getBytes(UTF_8));
        batch.add(new Reception(new RecordPosition(0, sequence), event));
    }

    private static GuildSettings alerts(long guild) {
        return new GuildSettings(
                new GuildId(guild),
                1,
                Map.of(RouteName.ALERTS, new Route(new ChannelId(70), null, KindFilter.ALL, IgnoreRules.NONE)),
                Map.of(),
                IgnoreRules.NONE,
                new Retention(null, null),
                List.of());
    }
}
