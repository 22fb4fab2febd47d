package io.wayhaven.logwriter.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.logwriter.attribution.AuditEntry;
import io.wayhaven.logwriter.attribution.Timing;
import io.wayhaven.logwriter.projection.Changes.AuditRead;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a batch tells of audit logs, and which acts that concerns. */
final class AuditTrail {

    /** The type of an audit-log entry that was read instead of pushed. */
    static final String ENTRY = DiscordEvent.AUDIT_ENTRY_TYPE;

    /** The type of the message that an audit log was read to its end. */
    static final String READ = DiscordEvent.AUDIT_READ_TYPE;

    /** The types of what was read because the events themselves may have been missed. */
    private static final Set<String> READINGS = Set.of(ENTRY, READ, DiscordEvent.BANS_READ_TYPE);

    /** Begins the session of entries that were seen to count on; its sequence is in microseconds. */
    private static final String COUNTS = "audit-count:";

    private static final String PUSHED = "GUILD_AUDIT_LOG_ENTRY_CREATE";

    /** What was done longer before the first read is left alone. */
    private static final Duration FIRST_READ = Duration.ofHours(1);

    private final Map<AuditKey, AuditEntry> known;
    private final Map<Long, Instant> lastReads;
    private final Map<AuditKey, AuditEntry> changed = new LinkedHashMap<>();
    private final List<AuditRead> reads = new ArrayList<>();
    private final Map<Long, Scope> scopes = new HashMap<>();

    AuditTrail(Map<AuditKey, AuditEntry> known, Map<Long, Instant> lastReads) {
        this.known = new HashMap<>(known);
        this.lastReads = new HashMap<>(lastReads);
    }

    /** Whether an event is an entry of an audit log. */
    static boolean isEntry(Reception event) {
        var name = event.event().name();
        return name.equals(PUSHED) || name.equals(ENTRY);
    }

    /** Whether what an event tells was missed when it happened. */
    static boolean recovers(Reception event) {
        return READINGS.contains(event.event().type());
    }

    /** When an entry was seen as it is. Where it is told again for its count, the event's time is still that of the entry. */
    static Instant seenAt(Reception event) {
        var id = event.event().id();
        return id.session().startsWith(COUNTS)
                ? Instant.ofEpochMilli(id.sequence() / 1000)
                : event.event().time();
    }

    /** Takes an entry; false if it was seen before. */
    boolean take(AuditEntry entry) {
        var key = new AuditKey(entry.guildId(), entry.id());
        var before = known.get(key);
        var now = before == null ? entry : before.and(entry);
        if (!now.equals(before)) {
            known.put(key, now);
            changed.put(key, now);
            touch(new Scope(entry.guildId(), entry.at(), entry.at()));
            touch(Scope.at(entry.guildId(), now.observations().getLast().at()));
        }
        return before == null;
    }

    /** Takes the message that an audit log was read to its end. */
    void read(Reception event, JsonNode payload) {
        var at = time(payload.path("at").asText(), event.event().time());
        var last = lastReads.getOrDefault(event.guildId(), at.minus(FIRST_READ));
        reads.add(new AuditRead(event.guildId(), at));
        lastReads.put(event.guildId(), at);
        if (last.isBefore(at)) {
            touch(new Scope(event.guildId(), last.minus(Timing.READ_MARGIN), at));
        }
    }

    /** Something became known that concerns acts of that time. */
    void touch(Scope scope) {
        scopes.merge(scope.guildId(), scope, Scope::and);
    }

    Map<Long, Scope> scopes() {
        return scopes;
    }

    List<AuditEntry> entries() {
        return List.copyOf(changed.values());
    }

    List<AuditRead> reads() {
        return reads;
    }

    private static Instant time(String text, Instant otherwise) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }
}
