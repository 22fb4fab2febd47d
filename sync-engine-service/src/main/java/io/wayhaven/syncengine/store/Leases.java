package io.wayhaven.syncengine.store;

import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Turns of guilds in a table of what is to be read of each, one turn a guild at a time. Whoever is slower than a turn
 * lasts has lost it: the number of a turn rises with each that is taken.
 */
final class Leases {

    private final Statements statements;
    private final String keep;
    private final String finish;
    private final String postpone;

    /** @param table with the columns guild_id, lease, taken_until and next_read_at */
    Leases(Statements statements, String table) {
        this.statements = statements;
        this.keep = """
                update sync.%s set taken_until = now() + interval '2 minutes' where guild_id = $1 and lease = $2
                returning now() as now
                """.formatted(table);
        this.finish = "update sync.%s set taken_until = null where guild_id = $1 and lease = $2".formatted(table);
        this.postpone = """
                update sync.%s set taken_until = null, next_read_at = now() + $3 * interval '1 millisecond'
                where guild_id = $1 and lease = $2
                """.formatted(table);
    }

    /** Makes a turn last longer; gives the time by the clock of the table, or nothing if the turn is over. */
    CompletionStage<Optional<Instant>> keep(GuildId guild, long lease) {
        return statements
                .run(keep, Tuple.of(guild.value(), lease))
                .map(kept -> Rows.first(kept, row -> Columns.time(row, "now")))
                .subscribeAsCompletionStage();
    }

    /** Gives a turn back. */
    CompletionStage<Void> finish(GuildId guild, long lease) {
        return statements.execute(finish, Tuple.of(guild.value(), lease));
    }

    /** Gives a turn back; the next one is due after a wait. */
    CompletionStage<Void> postpone(GuildId guild, long lease, Duration wait) {
        return statements.execute(postpone, Tuple.of(guild.value(), lease, wait.toMillis()));
    }
}
