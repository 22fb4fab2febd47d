package io.wayhaven.syncengine.auditcursor;

import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;
import java.util.Map;

/**
 * A guild whose audit log is to be read now, by nobody else.
 *
 * @param lease tells this turn from others
 * @param cursor the last entry that was taken
 * @param counts what recent entries stood for when they were last looked at, by entry
 * @param now the database's time, the same clock for every process
 */
public record AuditTurn(GuildId guild, long lease, long cursor, Map<Long, Integer> counts, Instant now) {

    public AuditTurn {
        counts = Map.copyOf(counts);
    }

    AuditTurn at(long newCursor, Map<Long, Integer> newCounts) {
        return new AuditTurn(guild, lease, newCursor, newCounts, now);
    }
}
