package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.fault.AuditOrder;
import io.wayhaven.simulator.fault.Fault;
import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditEntry;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Snowflakes;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes audit entries and tells of them: after the events of what was done, or as options and faults have it. */
public final class AuditTrail {

    /** Entries that Discord counts up instead of writing another one do so for this long (assumed). */
    private static final Duration AGGREGATION = Duration.ofMinutes(5);

    private final World world;
    private final EventSink events;
    private final Timers timers;
    private final Faults faults;
    private final AuditTiming timing;

    public AuditTrail(World world, EventSink events, Timers timers, Faults faults, AuditTiming timing) {
        this.world = world;
        this.events = events;
        this.timers = timers;
        this.faults = faults;
        this.timing = timing;
    }

    /** Leaves an entry for a deed. @param told dispatches the events of the deed */
    void leave(Guild guild, Deed deed, Runnable told) {
        if (faults.use(Fault.CutAuditEntries.class, fault -> true).isPresent()) {
            told.run();
            return;
        }
        Duration written = faults.use(Fault.DelayAuditEntries.class, fault -> true)
                .map(Fault.DelayAuditEntries::delay)
                .orElse(timing.written());
        if (!written.isZero()) {
            told.run();
            timers.after(written, () -> push(guild, write(guild, deed)));
            return;
        }
        Fault.PushAuditEntries push = order(deed);
        switch (push.order()) {
            case USUAL -> {
                told.run();
                push(guild, write(guild, deed));
            }
            case EARLY -> {
                push(guild, write(guild, deed));
                timers.after(push.delay(), told);
            }
            case LATE -> {
                ObjectNode entry = write(guild, deed);
                told.run();
                timers.after(push.delay(), () -> push(guild, entry));
            }
            case MISSING -> {
                write(guild, deed);
                told.run();
            }
        }
    }

    private Fault.PushAuditEntries order(Deed deed) {
        Optional<Fault.PushAuditEntries> fault = faults.use(
                Fault.PushAuditEntries.class,
                each -> (each.action() == 0 || each.action() == deed.action().number()) && faults.strikes(each.rate()));
        if (fault.isPresent()) {
            return fault.get();
        }
        AuditOrder order = faults.strikes(timing.share()) ? timing.order() : AuditOrder.USUAL;
        return new Fault.PushAuditEntries(order, timing.delay(), 1, 0);
    }

    /** @return the entry as it is told of, which later counts don't change */
    private ObjectNode write(Guild guild, Deed deed) {
        var entry = new AuditEntry(
                world.nextId(),
                deed.action(),
                deed.actorId(),
                deed.targetId(),
                deed.reason(),
                deed.changes(),
                deed.options());
        guild.record(entry);
        return entry.toJson().deepCopy().put("guild_id", Json.id(guild.id()));
    }

    private void push(Guild guild, ObjectNode entry) {
        events.dispatch(guild.id(), "GUILD_AUDIT_LOG_ENTRY_CREATE", entry);
    }

    /**
     * Leaves an entry with a count. A recent one by the same actor with the same target and details is counted up
     * instead, of which nobody is told (discord-api-docs issue 5911).
     */
    void count(Guild guild, Deed deed, ObjectNode details, Runnable told) {
        Instant oldest = world.now().minus(AGGREGATION);
        for (AuditEntry entry : guild.auditLog().descendingMap().values()) {
            if (Snowflakes.timeOf(entry.id()).isBefore(oldest)) {
                break;
            }
            ObjectNode options = entry.options();
            if (options != null && same(entry, deed) && alike(options, details)) {
                told.run();
                options.put("count", Integer.toString(options.path("count").asInt() + 1));
                return;
            }
        }
        leave(guild, deed.with(details.put("count", "1")), told);
    }

    private static boolean same(AuditEntry entry, Deed deed) {
        return entry.action() == deed.action()
                && entry.actorId() == deed.actorId()
                && entry.targetId() == deed.targetId();
    }

    private static boolean alike(ObjectNode options, ObjectNode details) {
        return options.path("channel_id").equals(details.path("channel_id"));
    }
}
