package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.punishment.Aspect;

/** Calls that were overtaken on their way, and may have landed after what overtook them. */
final class OvertakenCalls {

    /** What Discord had carried out by itself has no delivery yet. */
    private static final String LOOK_AGAIN = """
            insert into sync.delivery
                (delivery_id, case_number, guild_id, user_id, aspect, action, version, status, next_attempt_at)
            select case_number || ':' || guild_id, case_number, guild_id, user_id, aspect, action, state.version,
                'retry_later', now()
            from sync.desired_state state
                join unnest ($3::bigint[], $4::bigint[]) as landed (landed_user_id, landed_version)
                    on landed_user_id = user_id and landed_version < state.version
            where guild_id = $1 and aspect = $2
            on conflict (delivery_id) do update set status = 'retry_later', next_attempt_at = now(), updated_at = now()
                where delivery.status in ('applied', 'already_in_place')
            """;

    private OvertakenCalls() {}

    /**
     * Has looked again at what is newer than calls that have landed.
     *
     * @param users about whom the calls were
     * @param versions of the desired states that they carried out, one for each of the users
     */
    static Uni<Void> lookAgain(SqlConnection connection, GuildId guild, Aspect aspect, Long[] users, Long[] versions) {
        return connection
                .preparedQuery(LOOK_AGAIN)
                .execute(Tuple.of(guild.value(), aspect.stored(), users, versions))
                .replaceWithVoid();
    }
}
