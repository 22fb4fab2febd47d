package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.projection.CaseExtended;
import java.time.Instant;
import java.util.List;

/** Has decisions carried out where they were not, each as the delivery of its case that it would have been. */
final class MendingTable {

    /** Only as long as it is the newest decision that reaches the guild, and was never on its way there. */
    private static final String DESIRE = """
            insert into sync.desired_state as known (guild_id, user_id, aspect, action, until, version, case_number)
            select $2::bigint, state.user_id, state.aspect, state.action, state.until, state.version, state.case_number
            from sync.desired_state state join sync.moderation_case decided using (case_number)
            where case_number = $1 and state.guild_id = decided.source_guild_id
                and not exists (select 1 from sync.delivery where case_number = $1 and guild_id = $2)
            on conflict (guild_id, user_id, aspect) do update
                set action = excluded.action, until = excluded.until, version = excluded.version,
                    case_number = excluded.case_number
                where known.version < excluded.version
            """;

    /** Discord said no, so that nothing is in doubt and nobody has to look first. */
    private static final String AGAIN = """
            update sync.delivery set status = 'retry_later', attempts = 0, detail = null, remedy = null,
                next_attempt_at = now(), updated_at = now()
            where case_number = $1 and guild_id = $2 and status in ('refused', 'gave_up')
            """;

    /** What holds of members is carried out anew as long as it is the newest that was decided: they are looked at first. */
    private static final String ANEW = """
            update sync.delivery settled set status = 'retry_later', attempts = 0, detail = null, remedy = null, echo = null,
                next_attempt_at = now(), updated_at = now()
            where case_number = $1 and guild_id = $2
                and status in ('applied', 'already_in_place', 'skipped', 'refused', 'gave_up')
                and exists (select 1 from sync.desired_state state
                    where state.guild_id = settled.guild_id and state.user_id = settled.user_id
                        and state.aspect = settled.aspect and state.version = settled.version)
            """;

    private MendingTable() {}

    /** Has a case carried out in one more guild. */
    static Uni<Void> extend(SqlConnection connection, UserId user, long caseNumber, GuildId guild, Instant now) {
        return PunishmentTransaction.lock(connection, user)
                .chain(() -> connection.preparedQuery(DESIRE).execute(Tuple.of(caseNumber, guild.value())))
                .chain(desired -> desired.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : FactTable.keep(connection, new CaseExtended(caseNumber, user, List.of(guild)))
                                .chain(() -> DeliveryTable.start(connection, caseNumber, List.of(guild), now))
                                .chain(messages -> OutboxTable.add(connection, messages)));
    }

    /** Has a delivery about a member carried out anew, whatever became of it; false if there is none that still counts. */
    static Uni<Boolean> anew(SqlConnection connection, long caseNumber, GuildId guild) {
        return connection
                .preparedQuery(ANEW)
                .execute(Tuple.of(caseNumber, guild.value()))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Has a delivery that was refused or given up tried again. */
    static Uni<Void> again(SqlConnection connection, long caseNumber, GuildId guild) {
        return connection
                .preparedQuery(AGAIN)
                .execute(Tuple.of(caseNumber, guild.value()))
                .replaceWithVoid();
    }
}
