package io.wayhaven.logwriter.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.logwriter.embed.EntryEmbed;
import io.wayhaven.logwriter.embed.ViewerLinks;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.interpretation.Interpreter;
import io.wayhaven.logwriter.routing.EntryRouter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NamingTest {

    private static final GuildId GUILD = new GuildId(1);
    private static final String JOIN =
            "{'guild_id':'1','user':{'id':'7','username':'eve'},'roles':[],'joined_at':'2026-11-18T11:00:00Z'}";
    private static final String LEAVE = "{'guild_id':'1','user':{'id':'7','username':'eve'}}";
    private static final String KICK = "{'id':'9','guild_id':'1','action_type':20,'user_id':'8','target_id':'7'}";

    private final RememberingLedger ledger = new RememberingLedger();
    private final Projection projection = new Projection(
            new JsonMapper(),
            new Interpreter(),
            new EntryRouter(new EntryEmbed(ViewerLinks.NONE), (pattern, why) -> {}),
            Runnable::run);
    private long sequence;

    @Test
    void namesWhoHasLeft() {
        happens("GUILD_MEMBER_ADD", JOIN);
        happens("GUILD_MEMBER_REMOVE", LEAVE);

        var kick =
                happens("GUILD_AUDIT_LOG_ENTRY_CREATE", KICK).added().getFirst().entry();

        assertThat(kick.target()).isEqualTo(new Value.User(7, "eve"));
    }

    @Test
    void leavesUnnamedWhoWasNeverSeen() {
        var kick =
                happens("GUILD_AUDIT_LOG_ENTRY_CREATE", KICK).added().getFirst().entry();

        assertThat(kick.target()).isEqualTo(new Value.User(7, null));
    }

    @Test
    void remembersANameOnlyWhenItIsAnother() {
        assertThat(namesKeptOf(happens("GUILD_MEMBER_ADD", JOIN))).isEqualTo(1);
        assertThat(namesKeptOf(happens("GUILD_MEMBER_REMOVE", LEAVE))).isZero();
        assertThat(namesKeptOf(happens("GUILD_MEMBER_ADD", JOIN.replace("eve", "mallory"))))
                .isEqualTo(1);
    }

    private static long namesKeptOf(Changes changes) {
        return changes.snapshots().keySet().stream()
                .filter(key -> key.type() == SnapshotType.NAME)
                .count();
    }

    private Changes happens(String type, String payload) {
        sequence++;
        var event = new DiscordEvent(
                new DiscordEventId(0, "s", sequence),
                DiscordEvent.DISPATCH_PREFIX + type,
                GUILD,
                Instant.parse("2026-11-18T12:00:00Z"),
                payload.replace('\'', '"').getBytes(UTF_8));
        var changes = projection
                .project(List.of(new Reception(new RecordPosition(0, sequence), event)), Map.of(), ledger)
                .toCompletableFuture()
                .join();
        changes.snapshots().forEach((key, now) -> now.ifPresent(json -> ledger.remember(key, json)));
        return changes;
    }
}
