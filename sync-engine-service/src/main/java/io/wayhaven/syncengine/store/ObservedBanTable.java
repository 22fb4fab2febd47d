package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.banlist.BansRead;
import io.wayhaven.syncengine.echo.SeenAction;
import io.wayhaven.syncengine.echo.SeenAction.Witness;
import io.wayhaven.syncengine.punishment.Aspect;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is banned where, as Discord last said. */
final class ObservedBanTable {

    /** Events come in the order in which things happened; entries of audit logs may come late. */
    private static final String REPORT = """
            insert into sync.observed_ban as known (guild_id, user_id, banned, since) values ($1, $2, $3, $4)
            on conflict (guild_id, user_id) do update set banned = excluded.banned, since = excluded.since
            where $5::boolean or excluded.since > known.since
            """;

    private static final String PRESENT = """
            with changed as (
                insert into sync.observed_ban as known (guild_id, user_id, banned, since)
                select $1::bigint, user_id, true, $3::timestamptz from unnest ($2::bigint[]) user_id
                on conflict (guild_id, user_id) do update set banned = true, since = excluded.since
                where not known.banned and known.since <= excluded.since
                returning user_id),
            told as (
                update sync.desired_state state set last_known = 'ban' from changed
                where guild_id = $1 and state.user_id = changed.user_id and aspect = 'ban')
            select count(*) as changes from changed
            """;

    private static final String ABSENT = """
            with changed as (
                update sync.observed_ban known set banned = false, since = $4
                where guild_id = $1 and banned and since <= $4 and user_id > $2
                    and ($3::bigint is null or user_id <= $3)
                    and not exists (select 1 from unnest ($5::bigint[]) listed where listed = known.user_id)
                returning user_id),
            told as (
                update sync.desired_state state set last_known = 'unban' from changed
                where guild_id = $1 and state.user_id = changed.user_id and aspect = 'ban')
            select count(*) as changes from changed
            """;

    private static final String COMPLETE = "update sync.ban_list set known_at = $2 where guild_id = $1";

    /** Lifted bans are remembered for as long as a list may be on its way, and where something else is desired. */
    private static final String FORGET = """
            delete from sync.observed_ban known
            where guild_id = $1 and not banned and since < $2::timestamptz - interval '1 day'
                and not exists (select 1 from sync.desired_state state
                    where state.guild_id = known.guild_id and state.user_id = known.user_id and state.aspect = 'ban')
            """;

    private static final String HOLDS = """
            select guild_id from sync.observed_ban join sync.ban_list using (guild_id)
            where user_id = $1 and guild_id = any ($2) and banned and known_at is not null and next_read_at > now()
            """;

    private static final String LAST = """
            (select user_id from sync.observed_ban known
                where known.guild_id = %1$s.guild_id and banned and %1$s.known_at > now() - interval '30 days'
                order by user_id desc limit 1)
            """;

    private ObservedBanTable() {}

    /** Takes a report over; false if something newer is known. Only those about bans are kept here. */
    static Uni<Boolean> report(SqlConnection connection, SeenAction seen) {
        if (!seen.action().aspect().equals(Optional.of(Aspect.BAN))) {
            return Uni.createFrom().item(true);
        }
        return connection
                .preparedQuery(REPORT)
                .execute(Tuple.of(
                        seen.guild().value(),
                        seen.target().value(),
                        !seen.action().lifts(),
                        Columns.time(seen.at()),
                        seen.witness() == Witness.BAN_EVENT))
                .map(rows -> rows.rowCount() > 0);
    }

    /** In which of some guilds a person is known to be banned. */
    static Uni<Set<GuildId>> holds(SqlConnection connection, UserId user, List<GuildId> guilds) {
        return connection
                .preparedQuery(HOLDS)
                .execute(Tuple.of(user.value(), Columns.ids(guilds)))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new GuildId(row.getLong("guild_id")))
                        .collect(Collectors.toSet()));
    }

    /** Takes a piece of a list over; false if it says nothing new. */
    static Uni<Boolean> take(SqlConnection connection, BansRead read) {
        var guild = read.guild().value();
        var at = Columns.time(read.at());
        var listed = read.banned().stream().map(UserId::value).toArray(Long[]::new);
        return changes(connection, PRESENT, Tuple.of(guild, listed, at))
                .chain(added -> changes(connection, ABSENT, Tuple.from(new @Nullable Object[] {
                            guild, read.after(), upTo(read), at, listed
                        }))
                        .map(removed -> added + removed > 0))
                .call(() -> read.last()
                        ? complete(connection, guild, at)
                        : Uni.createFrom().voidItem());
    }

    /**
     * The highest id of a ban that is known of a guild whose list was read within a time of which its audit log still
     * tells, as an expression.
     *
     * @see <a href="https://discord.com/developers/docs/resources/audit-log">Discord: audit log, kept for 45 days</a>
     */
    static String last(String list) {
        return LAST.formatted(list);
    }

    private static Uni<Long> changes(SqlConnection connection, String statement, Tuple parameters) {
        return connection
                .preparedQuery(statement)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getLong("changes"));
    }

    private static Uni<Void> complete(SqlConnection connection, long guild, OffsetDateTime at) {
        return connection
                .preparedQuery(COMPLETE)
                .execute(Tuple.of(guild, at))
                .chain(() -> connection.preparedQuery(FORGET).execute(Tuple.of(guild, at)))
                .replaceWithVoid();
    }

    private static @Nullable Long upTo(BansRead read) {
        return read.upTo().isPresent() ? read.upTo().getAsLong() : null;
    }
}
