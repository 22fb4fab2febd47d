package io.wayhaven.web.entry;

import java.util.List;

/**
 * A look at what changed, in one snapshot of the database.
 *
 * @param entries with change numbers above the one asked for, in their order
 * @param oldestRunning transactions below this id have ended
 * @param nextTransaction transactions from this id on had not begun
 * @see <a href="https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT">PostgreSQL:
 *     transaction ids and snapshots</a>
 */
public record Poll(List<Entry> entries, long oldestRunning, long nextTransaction) {

    public Poll {
        entries = List.copyOf(entries);
    }
}
