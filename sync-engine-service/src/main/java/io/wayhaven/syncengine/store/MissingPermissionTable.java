package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.delivery.BotRights;
import io.wayhaven.syncengine.delivery.DeliveryTask;

/** What the bot was found to lack, and the deliveries that wait until it is granted. */
final class MissingPermissionTable {

    private static final String LACKS =
            "update sync.delivery set lacks = $2 where delivery_id = $1 and status = 'refused'";

    private static final String NOTE = """
            insert into sync.missing_permission as missing (guild_id, permission, by_discord) values ($1, $2, $3)
            on conflict (guild_id, permission) do update
                set by_discord = missing.by_discord or excluded.by_discord,
                    since = case when excluded.by_discord then now() else missing.since end
            """;

    /**
     * Where Discord contradicts what is known, any change of roles is a reason to ask again; now and then one delivery
     * does without. What happens once is not made up for long after it was asked for. Both is looked at as it is stored,
     * so that it doesn't matter which comes first: the refusal or the change.
     */
    private static final String RESUME = """
            with granted as (
                delete from sync.missing_permission missing using sync.guild
                where guild.guild_id = missing.guild_id and present
                    and sync.bot_permissions(guild.guild_id) & (permission | 8) <> 0
                    and (not by_discord or updated_at > since or since < now() - interval '5 minutes')
                returning missing.guild_id, permission)
            update sync.delivery set status = 'retry_later', lacks = null, next_attempt_at = now(), updated_at = now()
            from granted
            where delivery.guild_id = granted.guild_id and lacks = permission and status = 'refused'
                and (aspect is not null or created_at > now() - interval '15 minutes')
            """;

    private MissingPermissionTable() {}

    static Uni<Void> note(SqlConnection connection, DeliveryTask task, boolean byDiscord) {
        var permission = BotRights.bit(task.action());
        return connection
                .preparedQuery(LACKS)
                .execute(Tuple.of(task.id().value(), permission))
                .chain(() -> connection
                        .preparedQuery(NOTE)
                        .execute(Tuple.of(task.guild().value(), permission, byDiscord)))
                .replaceWithVoid();
    }

    static Uni<Void> deny(Statements statements, GuildId guild, Permission permission) {
        return statements
                .run(NOTE, Tuple.of(guild.value(), 1L << permission.bit(), true))
                .replaceWithVoid();
    }

    static Uni<Boolean> resume(Statements statements) {
        return statements.run(RESUME).replaceWith(false);
    }
}
