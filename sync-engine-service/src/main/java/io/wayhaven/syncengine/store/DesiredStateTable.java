package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.DesiredState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to be true of people in guilds. */
final class DesiredStateTable {

    private static final String OF_USER = """
            select state.guild_id, state.action, state.version, last_known,
                coalesce(status in ('pending', 'calling', 'retry_later'), false) as under_way,
                coalesce(status in ('refused', 'gave_up'), false) as failed
            from sync.desired_state state left join sync.delivery using (guild_id, user_id, version)
            where user_id = $1
            """;
    private static final String DESIRE = """
            insert into sync.desired_state (guild_id, user_id, action, version, case_number)
            select guild_id, $2::bigint, $3::text, $4::bigint, $4::bigint from unnest ($1::bigint[]) guild_id
            on conflict (guild_id, user_id) do update
                set action = excluded.action, version = excluded.version, case_number = excluded.case_number
            """;
    private static final String KNOW =
            "update sync.desired_state set last_known = $3 where user_id = $2 and guild_id = any ($1)";

    private DesiredStateTable() {}

    static Uni<Map<GuildId, DesiredState>> of(SqlConnection connection, UserId user) {
        return connection.preparedQuery(OF_USER).execute(Tuple.of(user.value())).map(rows -> {
            var states = new HashMap<GuildId, DesiredState>();
            rows.forEach(row -> states.put(
                    new GuildId(row.getLong("guild_id")),
                    new DesiredState(
                            Action.ofStored(row.getString("action")),
                            row.getLong("version"),
                            Columns.actionOrNull(row, "last_known"),
                            row.getBoolean("under_way"),
                            row.getBoolean("failed"))));
            return states;
        });
    }

    static Uni<Void> desire(
            SqlConnection connection, List<GuildId> guilds, UserId user, Action action, long caseNumber) {
        return connection
                .preparedQuery(DESIRE)
                .execute(Tuple.of(ids(guilds), user.value(), action.stored(), caseNumber))
                .replaceWithVoid();
    }

    /** Keeps what is now true of a person there, in guilds for which something is desired. */
    static Uni<Void> know(SqlConnection connection, List<GuildId> guilds, UserId user, Action action) {
        return connection
                .preparedQuery(KNOW)
                .execute(Tuple.of(ids(guilds), user.value(), action.stored()))
                .replaceWithVoid();
    }

    private static Long[] ids(List<GuildId> guilds) {
        return guilds.stream().map(GuildId::value).toArray(Long[]::new);
    }
}
