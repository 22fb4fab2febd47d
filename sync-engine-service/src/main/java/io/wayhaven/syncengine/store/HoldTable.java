package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.fact.HoldAnswered;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.volume.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for an answer. */
final class HoldTable {

    /** Somebody looks at least once a day. */
    static final Duration OPEN_FOR = Duration.ofHours(24);

    /** Locks the hold, so that nothing is added to one that is being answered. */
    private static final String OPEN = """
            insert into sync.hold as held (guild_id, issuer_id, source_guild_id, opened_at, lapses_at)
            values ($1, $2, $3, $4, $5)
            on conflict (guild_id, coalesce(issuer_id, 0), coalesce(source_guild_id, 0)) where answer is null
                do update set lapses_at = held.lapses_at
            returning hold_id, lapses_at, xmax = 0 as opened
            """;

    private static final String HOLDS = """
            select hold_id, hold.guild_id, issuer_id, guild.name as source_name, lapses_at, answer, answered_by,
                (select count(*) from sync.held_action where held_action.hold_id = hold.hold_id)::int as actions
            from sync.hold left join sync.guild on guild.guild_id = hold.source_guild_id
            """;
    private static final String FIND = HOLDS + " where hold_id = $1 and hold.guild_id = $2 for update of hold";
    private static final String WAITING =
            HOLDS + " where hold.guild_id = $1 and answer is null order by hold_id limit 20";
    private static final String OVERDUE = HOLDS
            + " where answer is null and lapses_at <= $1 order by lapses_at limit 1 for update of hold skip locked";
    private static final String ANSWER =
            "update sync.hold set answer = $2, answered_by = $3, answered_at = $4 where hold_id = $1";

    private HoldTable() {}

    /** Whose actions wait together. */
    record Key(
            GuildId guild,
            @Nullable UserId issuer,
            @Nullable GuildId source) {}

    /** An open hold. @param opened whether there was none before */
    record Opened(long number, Instant lapsesAt, boolean opened) {}

    /** The hold to which something is added. */
    static Uni<Opened> open(SqlConnection connection, Key key, Instant now) {
        var issuer = key.issuer();
        var source = key.source();
        return connection
                .preparedQuery(OPEN)
                .execute(Tuple.from(new @Nullable Object[] {
                    key.guild().value(),
                    issuer == null ? null : issuer.value(),
                    source == null ? null : source.value(),
                    Columns.time(now),
                    Columns.time(now.plus(OPEN_FOR))
                }))
                .map(rows -> {
                    var row = rows.iterator().next();
                    return new Opened(row.getLong("hold_id"), Columns.time(row, "lapses_at"), row.getBoolean("opened"));
                });
    }

    /** A hold of a guild; nobody else answers it while the transaction lasts. */
    static Uni<Optional<Hold>> find(SqlConnection connection, long number, GuildId guild) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(number, guild.value()))
                .map(rows -> Rows.first(rows, HoldTable::hold));
    }

    /** What waits in a guild, the oldest first. */
    static Uni<List<Hold>> waiting(SqlConnection connection, GuildId guild) {
        return connection
                .preparedQuery(WAITING)
                .execute(Tuple.of(guild.value()))
                .map(HoldTable::holds);
    }

    /** The next hold that nobody has answered in time. */
    static Uni<Optional<Hold>> overdue(SqlConnection connection, Instant now) {
        return connection
                .preparedQuery(OVERDUE)
                .execute(Tuple.of(Columns.time(now)))
                .map(rows -> Rows.first(rows, HoldTable::hold));
    }

    static Uni<Void> answer(
            SqlConnection connection, Hold hold, HoldAnswered.Answer answer, @Nullable UserId by, Instant now) {
        return connection
                .preparedQuery(ANSWER)
                .execute(Tuple.from(new @Nullable Object[] {
                    hold.number(),
                    answer.name().toLowerCase(Locale.ROOT),
                    by == null ? null : by.value(),
                    Columns.time(now)
                }))
                .replaceWithVoid();
    }

    private static List<Hold> holds(RowSet<Row> rows) {
        return Rows.list(rows, HoldTable::hold);
    }

    private static Hold hold(Row row) {
        var answer = row.getString("answer");
        return new Hold(
                row.getLong("hold_id"),
                new GuildId(row.getLong("guild_id")),
                Columns.userOrNull(row, "issuer_id"),
                row.getString("source_name"),
                Columns.time(row, "lapses_at"),
                row.getInteger("actions"),
                answer == null ? null : HoldAnswered.Answer.valueOf(answer.toUpperCase(Locale.ROOT)),
                Columns.userOrNull(row, "answered_by"));
    }
}
