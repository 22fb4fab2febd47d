package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftPolicy;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.reconciliation.Policies;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What guilds set about their differences. */
final class DriftPolicyTable {

    private static final String OF_GUILDS =
            "select guild_id, cause, policy from sync.reconciliation_policy where guild_id = any ($1)";

    private static final String SET = """
            insert into sync.reconciliation_policy (guild_id, cause, policy) values ($1, $2, $3)
            on conflict (guild_id, cause) do update set policy = excluded.policy, updated_at = now()
            """;

    private DriftPolicyTable() {}

    /** Guilds that set nothing are left out. */
    static Uni<Map<GuildId, Policies>> of(SqlConnection connection, Long[] guilds) {
        return connection.preparedQuery(OF_GUILDS).execute(Tuple.of(guilds)).map(rows -> {
            var set = new HashMap<GuildId, Map<DriftCause, DriftPolicy>>();
            rows.forEach(row -> set.computeIfAbsent(
                            new GuildId(row.getLong("guild_id")), first -> new EnumMap<>(DriftCause.class))
                    .put(
                            DriftCause.valueOf(row.getString("cause")),
                            DriftPolicy.valueOf(row.getString("policy").toUpperCase(Locale.ROOT))));
            var policies = new HashMap<GuildId, Policies>();
            set.forEach((guild, own) -> policies.put(guild, new Policies(own)));
            return policies;
        });
    }

    static Uni<Void> set(SqlConnection connection, GuildId guild, DriftCause cause, DriftPolicy policy) {
        return connection
                .preparedQuery(SET)
                .execute(Tuple.of(guild.value(), cause.name(), policy.key()))
                .replaceWithVoid();
    }
}
