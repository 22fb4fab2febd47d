package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Duration;
import java.time.Instant;

/** Guilds in which Discord bans nobody any more who is not a member. */
final class BanQuotaTable {

    /** Twice as long each time, unless the last pause is a day ago. */
    private static final String PARK = """
            insert into sync.ban_quota as quota (guild_id, parked_until)
            values ($1, now() + least($2::float8, $3::float8) * interval '1 millisecond')
            on conflict (guild_id) do update set
                pauses = case
                    when quota.parked_until > now() then quota.pauses
                    when quota.parked_until < now() - interval '1 day' then 1
                    else least(quota.pauses + 1, 30) end,
                parked_until = case
                    when quota.parked_until > now() then quota.parked_until
                    when quota.parked_until < now() - interval '1 day' then excluded.parked_until
                    else now() + least($2::float8 * power(2, quota.pauses), $3::float8) * interval '1 millisecond' end
            returning parked_until
            """;

    /** Whoever has joined is a member, of whom as many can be banned as there are. */
    private static final String JOINED = """
            update sync.delivery set next_attempt_at = now(), updated_at = now()
            where guild_id = $1 and user_id = $2 and action = 'ban' and status = 'retry_later' and next_attempt_at > now()
                and exists (select 1 from sync.ban_quota where guild_id = $1 and parked_until > now())
            """;

    private BanQuotaTable() {}

    static Uni<Void> joined(SqlConnection connection, GuildId guild, UserId user) {
        return connection
                .preparedQuery(JOINED)
                .execute(Tuple.of(guild.value(), user.value()))
                .replaceWithVoid();
    }

    /** Parks bans of strangers, for the first wait at first and at most for the longest. */
    static Uni<Instant> park(Statements statements, GuildId guild, Duration first, Duration longest) {
        return statements
                .run(PARK, Tuple.of(guild.value(), (double) first.toMillis(), (double) longest.toMillis()))
                .map(rows -> Columns.time(rows.iterator().next(), "parked_until"));
    }
}
