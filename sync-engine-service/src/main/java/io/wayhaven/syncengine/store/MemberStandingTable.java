package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Aspect;
import io.wayhaven.syncengine.reconciliation.Participant;
import io.wayhaven.syncengine.reconciliation.Standing;
import io.wayhaven.syncengine.reconciliation.Stray;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was decided about members beside what is, for those of whom the two are not plainly the same. */
final class MemberStandingTable {

    private static final int PAGE = 1000;

    /** Whether a member is muted or timed out; unknown where no role mutes. */
    private static final String PUNISHED = """
            case %1$s when 'mute' then (effective::json -> 'moderation' ->> 'muteRole')::bigint = any (role_ids)
                else coalesce(silent_until > now(), false) end
            """;

    private static final String STANDINGS = StandingTable.decided("$4", " and (until is null or until > now())") + """
            , members as (
                select user_id, since, case $4 when 'timeout' then silent_until end as ends_at,
            """
            + PUNISHED.formatted("$4") + """
                     as punished
                from sync.member left join sync.guild_settings using (guild_id) where guild_id = $1 and present)
            select compared.*, case when status = 'skipped' then $5 else status end as status, punished, ends_at,
                since as observed_at, coalesce(delivery.updated_at, issued_at) as settled_at
            from compared join members using (user_id)
                left join sync.moderation_case using (case_number)
                left join sync.delivery
                    on delivery.case_number = compared.case_number and delivery.guild_id = $1
            where case when incoming_case > coalesce(compared.case_number, 0) then incoming_punishes
                    else compared.punishes end <> punished
                or punished is not null and not compared.punishes and incoming_punishes
                or punished and compared.punishes and ends_at <> decided_until
            order by compared.user_id limit
            """ + " " + PAGE;

    private static final String STRAYS = """
            with members as (
                select guild_id, user_id,
            """ + PUNISHED.formatted("$3") + """
                     as punished
                from sync.member left join sync.guild_settings using (guild_id)
                where guild_id = any ($1) and user_id > $2 and present)
            select user_id, array_agg(guild_id) filter (where punished) as guilds,
                coalesce(array_agg(guild_id) filter (where not punished), '{}') as others
            from members
            where not exists (select 1 from sync.desired_state state
                where state.user_id = members.user_id and state.guild_id = any ($1) and aspect = $3)
            group by user_id having bool_or(punished) and bool_or(not punished)
            order by user_id limit
            """ + " " + PAGE;

    private static final String SILENT_UNTIL = """
            select silent_until from sync.member
            where guild_id = $1 and user_id = $2 and present and silent_until > now()
            """;

    private MemberStandingTable() {}

    static Uni<List<Standing>> standings(
            SqlConnection connection, Aspect aspect, Participant guild, @Nullable UserId after) {
        return connection
                .preparedQuery(STANDINGS)
                .execute(Tuple.of(
                        guild.guild().value(),
                        Columns.ids(guild.sources()),
                        StandingTable.from(after),
                        aspect.stored(),
                        StandingTable.AWAY))
                .map(rows -> Rows.list(rows, row -> StandingTable.standing(guild.guild(), row)));
    }

    static Uni<List<Stray>> strays(
            SqlConnection connection, Aspect aspect, Collection<GuildId> guilds, @Nullable UserId after) {
        return connection
                .preparedQuery(STRAYS)
                .execute(Tuple.of(Columns.ids(guilds), StandingTable.from(after), aspect.stored()))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Stray(
                                new UserId(row.getLong("user_id")),
                                StandingTable.guilds(row, "guilds"),
                                StandingTable.guilds(row, "others"))));
    }

    /** When the timeout of a member ends that is on; empty if none is. */
    static Uni<Optional<Instant>> silentUntil(SqlConnection connection, GuildId guild, UserId user) {
        return connection
                .preparedQuery(SILENT_UNTIL)
                .execute(Tuple.of(guild.value(), user.value()))
                .map(rows -> Rows.first(rows, row -> Columns.time(row, "silent_until")));
    }
}
