package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.DesiredState;
import io.wayhaven.syncengine.punishment.Punishment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to be true of people in guilds. */
final class DesiredStateTable {

    private static final String OF_USER = """
            select state.guild_id, state.action, state.until, state.version, last_known,
                coalesce(status in ('pending', 'calling', 'retry_later'), false) as under_way,
                coalesce(status in ('refused', 'gave_up'), false) as failed
            from sync.desired_state state left join sync.delivery using (guild_id, user_id, version)
            where user_id = $1 and state.aspect = $2
            """;
    private static final String DESIRE = """
            insert into sync.desired_state (guild_id, user_id, aspect, action, until, version, case_number)
            select guild_id, $2::bigint, $3::text, $4::text, $5::timestamptz, $6::bigint, $6::bigint
            from unnest ($1::bigint[]) guild_id
            on conflict (guild_id, user_id, aspect) do update
                set action = excluded.action, until = excluded.until, version = excluded.version,
                    case_number = excluded.case_number
            """;
    private static final String KNOW =
            "update sync.desired_state set last_known = $4 where user_id = $2 and aspect = $3 and guild_id = any ($1)";
    private static final String HEAR = """
            update sync.desired_state state set last_known = $4
            where guild_id = $1 and user_id = $2 and aspect = $3
                and not exists (select 1 from sync.delivery newer
                    where newer.guild_id = state.guild_id and newer.user_id = state.user_id
                        and newer.aspect = state.aspect and newer.status in ('applied', 'already_in_place')
                        and newer.updated_at > $5)
            """;

    private DesiredStateTable() {}

    /** What is desired of a person in the aspect that an action is about; nothing if it is about none. */
    static Uni<Map<GuildId, DesiredState>> of(SqlConnection connection, UserId user, Action action) {
        return action.aspect()
                .map(aspect -> connection
                        .preparedQuery(OF_USER)
                        .execute(Tuple.of(user.value(), aspect.stored()))
                        .map(DesiredStateTable::states))
                .orElseGet(() -> Uni.createFrom().item(Map.of()));
    }

    private static Map<GuildId, DesiredState> states(RowSet<Row> rows) {
        var states = new HashMap<GuildId, DesiredState>();
        rows.forEach(row -> states.put(
                new GuildId(row.getLong("guild_id")),
                new DesiredState(
                        Action.ofStored(row.getString("action")),
                        Columns.timeOrNull(row, "until"),
                        row.getLong("version"),
                        Columns.actionOrNull(row, "last_known"),
                        row.getBoolean("under_way"),
                        row.getBoolean("failed"))));
        return states;
    }

    /** Keeps what a case makes true from now on; nothing if its action leaves nothing behind. */
    static Uni<Void> desire(SqlConnection connection, List<GuildId> guilds, Punishment command, long caseNumber) {
        return command.action()
                .aspect()
                .map(aspect -> connection
                        .preparedQuery(DESIRE)
                        .execute(Tuple.of(
                                Columns.ids(guilds),
                                command.target().user().value(),
                                aspect.stored(),
                                command.action().stored(),
                                Columns.timeOrNull(command.until()),
                                caseNumber))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Keeps what is now true of a person there, in guilds for which something is desired. */
    static Uni<Void> know(SqlConnection connection, List<GuildId> guilds, UserId user, Action action) {
        return action.aspect()
                .map(aspect -> connection
                        .preparedQuery(KNOW)
                        .execute(Tuple.of(Columns.ids(guilds), user.value(), aspect.stored(), action.stored()))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The same of what was told, which may have been overtaken by calls whose answers are known. @param at when it was so */
    static Uni<Void> hear(SqlConnection connection, GuildId guild, UserId user, Action action, Instant at) {
        return action.aspect()
                .map(aspect -> connection
                        .preparedQuery(HEAR)
                        .execute(Tuple.of(
                                guild.value(), user.value(), aspect.stored(), action.stored(), Columns.time(at)))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
