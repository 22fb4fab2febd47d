package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.fault.Fault;
import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.AuditEntry;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Snowflakes;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes audit entries and tells of them, after a delay where one is set. */
public final class AuditTrail {

    /** Deletions by one moderator of one author's messages in one channel share an entry for this long (assumed). */
    private static final Duration AGGREGATION = Duration.ofMinutes(5);

    private final World world;
    private final EventSink events;
    private final Timers timers;
    private final Faults faults;
    private final Duration delay;

    public AuditTrail(World world, EventSink events, Timers timers, Faults faults, Duration delay) {
        this.world = world;
        this.events = events;
        this.timers = timers;
        this.faults = faults;
        this.delay = delay;
    }

    void record(Guild guild, AuditAction action, long actorId, long targetId, @Nullable String reason) {
        record(guild, action, actorId, targetId, reason, Json.array(), null);
    }

    void record(
            Guild guild,
            AuditAction action,
            long actorId,
            long targetId,
            @Nullable String reason,
            ArrayNode changes,
            @Nullable ObjectNode options) {
        if (faults.use(Fault.CutAuditEntries.class, fault -> true).isPresent()) {
            return;
        }
        Duration wait = faults.use(Fault.DelayAuditEntries.class, fault -> true)
                .map(Fault.DelayAuditEntries::delay)
                .orElse(delay);
        timers.after(wait, () -> {
            var entry = new AuditEntry(world.nextId(), action, actorId, targetId, reason, changes, options);
            guild.record(entry);
            events.dispatch(
                    guild.id(), "GUILD_AUDIT_LOG_ENTRY_CREATE", entry.toJson().put("guild_id", Json.id(guild.id())));
        });
    }

    /** A message of somebody else's was deleted; a recent entry for the same is counted up instead of a new one. */
    void messageDeleted(Guild guild, long actorId, long authorId, long channelId, @Nullable String reason) {
        Map.Entry<Long, AuditEntry> newest = guild.auditLog().lastEntry();
        if (newest != null && aggregates(newest.getValue(), actorId, authorId, channelId)) {
            ObjectNode options = newest.getValue().options();
            if (options != null) {
                options.put("count", Integer.toString(options.path("count").asInt() + 1));
                return;
            }
        }
        ObjectNode options = Json.object().put("channel_id", Json.id(channelId)).put("count", "1");
        record(guild, AuditAction.MESSAGE_DELETE, actorId, authorId, reason, Json.array(), options);
    }

    private boolean aggregates(AuditEntry entry, long actorId, long authorId, long channelId) {
        ObjectNode options = entry.options();
        return entry.action() == AuditAction.MESSAGE_DELETE
                && entry.actorId() == actorId
                && entry.targetId() == authorId
                && options != null
                && options.path("channel_id").asText().equals(Json.id(channelId))
                && world.now().isBefore(Snowflakes.timeOf(entry.id()).plus(AGGREGATION));
    }
}
