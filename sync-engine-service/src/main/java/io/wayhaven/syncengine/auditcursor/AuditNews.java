package io.wayhaven.syncengine.auditcursor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.Snowflake;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is new in a piece of an audit log, as records beside Discord's own dispatches. */
final class AuditNews {

    /** There is no shard on which it came. */
    private static final int NO_SHARD = 0;

    /** Room for the counts that one look finds changed. */
    private static final long A_LOOK = 1000;

    private AuditNews() {}

    /** New entries, and known ones that stand for more acts than before. */
    static List<DiscordEvent> of(AuditTurn turn, List<AuditEntry> entries) {
        var fresh = entries.stream()
                .filter(entry -> entry.id() > turn.cursor())
                .map(entry -> entry(turn, entry, "audit:", entry.id(), entry.time()));
        var changed = entries.stream()
                .filter(entry -> entry.id() <= turn.cursor())
                .filter(entry -> {
                    var known = turn.counts().get(entry.id());
                    return known != null && known != entry.count();
                })
                .toList();
        var sequence = turn.now().toEpochMilli() * A_LOOK;
        return Stream.concat(
                        IntStream.range(0, changed.size())
                                .mapToObj(index ->
                                        entry(turn, changed.get(index), "audit-count:", sequence + index, turn.now())),
                        fresh)
                .toList();
    }

    /** Everything that was done up to a time has been published. */
    static DiscordEvent readUpTo(AuditTurn turn, Instant time) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("guild_id", turn.guild().toString())
                .put("upTo", Long.toString(Snowflake.at(time)))
                .put("at", time.toString());
        return event(
                turn, DiscordEvent.AUDIT_READ_TYPE, "audit-read:", turn.now().toEpochMilli(), turn.now(), json);
    }

    private static DiscordEvent entry(AuditTurn turn, AuditEntry entry, String session, long sequence, Instant time) {
        var json = entry.json().deepCopy().put("guild_id", turn.guild().toString());
        return event(turn, DiscordEvent.AUDIT_ENTRY_TYPE, session, sequence, time, json);
    }

    private static DiscordEvent event(
            AuditTurn turn, String type, String session, long sequence, Instant time, ObjectNode json) {
        return new DiscordEvent(
                new DiscordEventId(NO_SHARD, session + turn.guild(), sequence),
                type,
                turn.guild(),
                time,
                json.toString().getBytes(UTF_8));
    }
}
