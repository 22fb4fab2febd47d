package io.wayhaven.logwriter.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
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
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ThreadsInCategoriesTest {

    private static final GuildId GUILD = new GuildId(1);
    private static final long CATEGORY = 60;
    private static final long CHANNEL = 61;
    private static final long THREAD = 62;

    private final RememberingLedger ledger = new RememberingLedger();
    private final Projection projection = new Projection(
            new JsonMapper(),
            new Interpreter(),
            new EntryRouter(new EntryEmbed(ViewerLinks.NONE), (pattern, why) -> {}),
            Runnable::run);

    ThreadsInCategoriesTest() throws IOException {
        remember(CATEGORY, "{'id':'60','type':4,'name':'staff'}");
        remember(CHANNEL, "{'id':'61','type':0,'name':'talk','parent_id':'60'}");
        remember(THREAD, "{'id':'62','type':11,'name':'aside','parent_id':'61'}");
    }

    @Test
    void ignoresWhatHappensInThreadsOfACategory() {
        var ignoring = settings(List.of(new ChannelId(CATEGORY)));

        assertThat(deletedIn(THREAD, ignoring).posts()).isEmpty();
        assertThat(deletedIn(CHANNEL, ignoring).posts()).isEmpty();
        assertThat(deletedIn(THREAD, settings(List.of(new ChannelId(99)))).posts())
                .hasSize(1);
    }

    @Test
    void keepsTheEntryThatNobodyIsToldOf() {
        assertThat(deletedIn(THREAD, settings(List.of(new ChannelId(CATEGORY)))).added())
                .hasSize(1);
    }

    @Test
    void asksOnceMoreOnlyForThreadsWhereCategoriesMatter() {
        deletedIn(CHANNEL, settings(List.of(new ChannelId(CATEGORY))));
        deletedIn(THREAD, settings(List.of()));
        int withoutNeed = ledger.recalls();

        deletedIn(THREAD, settings(List.of(new ChannelId(CATEGORY))));

        assertThat(withoutNeed).isEqualTo(2 * 2);
        assertThat(ledger.recalls() - withoutNeed).isEqualTo(2 + 1);
    }

    private Changes deletedIn(long channel, GuildSettings settings) {
        var event = new DiscordEvent(
                new DiscordEventId(0, "s", 1),
                DiscordEvent.DISPATCH_PREFIX + "MESSAGE_DELETE",
                GUILD,
                Instant.parse("2026-11-18T12:00:00Z"),
                "{\"id\":\"9\",\"guild_id\":\"1\",\"channel_id\":\"%d\"}"
                        .formatted(channel)
                        .getBytes(UTF_8));
        return projection
                .project(List.of(new Reception(new RecordPosition(0, 1), event)), Map.of(GUILD, settings), ledger)
                .toCompletableFuture()
                .join();
    }

    private void remember(long channel, String json) throws IOException {
        ledger.remember(
                new SnapshotKey(SnapshotType.CHANNEL, GUILD.value(), channel),
                new JsonMapper().readTree(json.replace('\'', '"')));
    }

    private static GuildSettings settings(List<ChannelId> ignoredCategories) {
        var ignore = new IgnoreRules(List.of(), false, List.of(), List.of(), ignoredCategories, List.of(), List.of());
        return new GuildSettings(
                GUILD,
                1,
                Map.of(RouteName.LOG, new Route(new ChannelId(70), null, KindFilter.ALL, IgnoreRules.NONE)),
                Map.of(),
                ignore,
                new Retention(null, null),
                List.of());
    }
}
