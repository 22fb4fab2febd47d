package io.wayhaven.logwriter.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a guild's audit log.
 *
 * @param id its snowflake
 * @param at when it was made, which its snowflake tells
 * @param action the number of its action
 * @param userId who did it
 * @param reason why, as they said
 * @param observations how many acts it stood for and when that was seen, in the order of time; at least one
 * @see <a href="https://discord.com/developers/docs/resources/audit-log#audit-log-entry-object">Discord: audit log
 *     entry</a>
 */
public record AuditEntry(
        long guildId,
        long id,
        Instant at,
        int action,
        @Nullable Long userId,
        @Nullable Long targetId,
        @Nullable Long channelId,
        @Nullable String reason,
        List<AuditChange> changes,
        List<Observation> observations) {

    public AuditEntry {
        changes = List.copyOf(changes);
        observations = observations.stream()
                .sorted(Comparator.comparing(Observation::at).thenComparing(Observation::count))
                .toList();
    }

    /**
     * A property that was changed.
     *
     * @param key Discord's name of it
     * @param values what it was set to: texts and numbers as such, of objects their ids
     */
    public record AuditChange(String key, List<String> values) {

        public AuditChange {
            values = List.copyOf(values);
        }
    }

    /**
     * How many acts it stood for when somebody looked.
     *
     * @param at when
     * @param count at least 1
     */
    public record Observation(Instant at, long count) {}

    /** How many acts it was known to stand for at a moment; 0 before it was seen. */
    long countAt(Instant moment) {
        long count = 0;
        for (var seen : observations) {
            if (!seen.at().isAfter(moment)) {
                count = Math.max(count, seen.count());
            }
        }
        return count;
    }

    /** The same entry with what another look at it showed. */
    public AuditEntry and(AuditEntry later) {
        var all = new ArrayList<>(observations);
        for (var seen : later.observations) {
            if (seen.count() > countAt(seen.at())) {
                all.add(seen);
            }
        }
        return new AuditEntry(guildId, id, at, action, userId, targetId, channelId, reason, changes, all);
    }
}
