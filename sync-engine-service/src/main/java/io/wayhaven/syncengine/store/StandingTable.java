package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.reconciliation.Carrying;
import io.wayhaven.syncengine.reconciliation.Desired;
import io.wayhaven.syncengine.reconciliation.Incoming;
import io.wayhaven.syncengine.reconciliation.Participant;
import io.wayhaven.syncengine.reconciliation.Standing;
import io.wayhaven.syncengine.reconciliation.Stray;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was decided beside what is, for those people of whom the two are not plainly the same. */
final class StandingTable {

    /** Discord bans in pages of so many, too. */
    private static final int PAGE = 1000;

    /**
     * What was decided, for others and here. A decision counts for others as long as it is what is desired where it was made, unless
     * it is held back from them. What punishes is called as the aspect is.
     */
    private static final String DECIDED = """
            with incoming as (
                select distinct on (state.user_id) state.user_id, case_number, state.guild_id as source,
                    state.action = %1$s as punishes, state.until
                from sync.desired_state state join sync.moderation_case decided using (case_number)
                where state.guild_id = any ($2) and state.aspect = %1$s and state.user_id > $3
                    and decided.source_guild_id = state.guild_id
                    and (state.until is null or state.until > now())
                    and not exists (select 1 from sync.held_action held join sync.hold using (hold_id)
                        where held.case_number = state.case_number and hold.answer is distinct from 'approved'
                            and $1::bigint = any (held.guild_ids))
                order by state.user_id, case_number desc),
            desired as (
                select user_id, case_number, action = %1$s as punishes, until as decided_until from sync.desired_state
                where guild_id = $1 and aspect = %1$s and user_id > $3%2$s),
            compared as (
                select user_id, desired.case_number, desired.punishes, decided_until,
                    incoming.case_number as incoming_case, incoming.source, incoming.punishes as incoming_punishes,
                    incoming.until
                from desired full join incoming using (user_id))
            """;

    private static final String STANDINGS = decided("'ban'", "") + """
            select compared.*, status, coalesce(known.banned, false) as punished, null::timestamptz as ends_at,
                coalesce(known.since, list.known_at) as observed_at, coalesce(delivery.updated_at, issued_at) as settled_at
            from compared join sync.ban_list list on list.guild_id = $1
                left join sync.observed_ban known on known.guild_id = $1 and known.user_id = compared.user_id
                left join sync.moderation_case using (case_number)
                left join sync.delivery
                    on delivery.case_number = compared.case_number and delivery.guild_id = $1
            where case when incoming_case > coalesce(compared.case_number, 0) then incoming_punishes
                    else compared.punishes end <> coalesce(known.banned, false)
                or not compared.punishes and incoming_punishes
            order by compared.user_id limit
            """ + " " + PAGE;

    private static final String STRAYS = """
            select user_id, array_agg(guild_id) as guilds from sync.observed_ban known
            where banned and guild_id = any ($1) and user_id > $2
                and not exists (select 1 from sync.desired_state state
                    where state.user_id = known.user_id and state.guild_id = any ($1) and aspect = 'ban')
            group by user_id having count(*) < cardinality($1)
            order by user_id limit
            """ + " " + PAGE;

    /** What became of a delivery about somebody who was not there. */
    static final String AWAY = "away";

    private StandingTable() {}

    static Uni<List<Standing>> standings(SqlConnection connection, Participant guild, @Nullable UserId after) {
        return connection
                .preparedQuery(STANDINGS)
                .execute(Tuple.of(guild.guild().value(), Columns.ids(guild.sources()), from(after)))
                .map(rows -> Rows.list(rows, row -> standing(guild.guild(), row)));
    }

    static Uni<List<Stray>> strays(SqlConnection connection, Collection<GuildId> guilds, @Nullable UserId after) {
        return connection
                .preparedQuery(STRAYS)
                .execute(Tuple.of(Columns.ids(guilds), from(after)))
                .map(rows -> Rows.list(rows, row -> stray(row, guilds)));
    }

    static Standing standing(GuildId guild, Row row) {
        return new Standing(
                guild,
                new UserId(row.getLong("user_id")),
                row.getLong("case_number") == null ? null : desired(row),
                row.getLong("incoming_case") == null ? null : incoming(row),
                row.getBoolean("punished"),
                Columns.timeOrNull(row, "ends_at"),
                Columns.time(row, "observed_at"));
    }

    private static Desired desired(Row row) {
        return new Desired(
                row.getLong("case_number"),
                row.getBoolean("punishes"),
                Columns.timeOrNull(row, "decided_until"),
                carrying(row.getString("status")),
                Columns.time(row, "settled_at"));
    }

    private static Incoming incoming(Row row) {
        return new Incoming(
                row.getLong("incoming_case"),
                new GuildId(row.getLong("source")),
                row.getBoolean("incoming_punishes"),
                Columns.timeOrNull(row, "until"));
    }

    /** Without a delivery it was done by whoever decided it. */
    private static Carrying carrying(@Nullable String status) {
        if (status == null) {
            return Carrying.DONE;
        }
        if (status.equals(AWAY)) {
            return Carrying.AWAY;
        }
        return switch (DeliveryStatus.ofStored(status)) {
            case PENDING, CALLING, RETRY_LATER -> Carrying.UNDER_WAY;
            case APPLIED, ALREADY_IN_PLACE -> Carrying.DONE;
            case SKIPPED, SUPERSEDED -> Carrying.SKIPPED;
            case REFUSED, GAVE_UP -> Carrying.FAILED;
        };
    }

    private static Stray stray(Row row, Collection<GuildId> guilds) {
        var banned = guilds(row, "guilds");
        var others = new HashSet<>(guilds);
        others.removeAll(banned);
        return new Stray(new UserId(row.getLong("user_id")), banned, others);
    }

    /**
     * The beginning of a statement that compares.
     *
     * @param aspect in SQL
     * @param besides what is asked of decisions made for the guild
     */
    static String decided(String aspect, String besides) {
        return DECIDED.formatted(aspect, besides);
    }

    static Set<GuildId> guilds(Row row, String column) {
        return Arrays.stream(row.getArrayOfLongs(column)).map(GuildId::new).collect(Collectors.toUnmodifiableSet());
    }

    static long from(@Nullable UserId after) {
        return after == null ? 0 : after.value();
    }
}
