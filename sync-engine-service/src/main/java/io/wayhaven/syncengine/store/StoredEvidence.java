package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.settings.NativeActions;
import io.wayhaven.syncengine.echo.Evidence;
import io.wayhaven.syncengine.echo.EvidenceBook;
import io.wayhaven.syncengine.echo.SeenAction;
import io.wayhaven.syncengine.projection.CaseNamed;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Evidence about seen actions in PostgreSQL. */
@ApplicationScoped
class StoredEvidence implements EvidenceBook {

    /** The oldest call that was not reported yet; for a report that comes again the one that it was matched with. */
    private static final String MATCH = """
            update sync.delivery set echo = $4
            where delivery_id = (
                select delivery_id from sync.delivery
                where guild_id = $1 and user_id = $2 and attempts > 0
                    and (action = $3 or action = 'softban' and $3 = 'ban')
                    and status in ('calling', 'applied', 'retry_later', 'superseded') and (echo is null or echo = $4)
                order by (echo = $4) desc nulls last, version limit 1)
            returning 1
            """;

    /** A softban is reported twice: here is the report of its end. */
    private static final String MATCH_END = """
            update sync.delivery set end_echo = $3
            where delivery_id = (
                select delivery_id from sync.delivery
                where guild_id = $1 and user_id = $2 and action = 'softban' and attempts > 0
                    and status in ('calling', 'applied', 'retry_later', 'superseded')
                    and (end_echo is null or end_echo = $3)
                order by (end_echo = $3) desc nulls last, version limit 1)
            returning 1
            """;

    private static final String SETTINGS = """
            select effective::json -> 'moderation' ->> 'nativeActions' as spread,
                (effective::json -> 'moderation' ->> 'muteRole')::bigint as mute_role
            from sync.guild_settings where guild_id = $1
            """;

    private static final String NEWS = """
            select not exists (select 1 from sync.processed_command where command_id = $1)
                and exists (select 1 from sync.guild_link
                    where $2 in (parent_guild_id, child_guild_id) and status = 'active' and updated_at <= $4)
                and not exists (select 1 from sync.desired_state state join sync.moderation_case using (case_number)
                    where state.guild_id = $2 and state.user_id = $3 and state.aspect = $5 and issued_at >= $4) as news
            """;

    /** Audit log entries carry no names; the event about the ban does. */
    private static final String NAME = """
            update sync.moderation_case set user_name = $2 where user_id = $1 and user_name is null
            returning case_number
            """;

    private final Transactions transactions;

    StoredEvidence(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CompletionStage<Evidence> about(SeenAction seen, UserId bot) {
        var guild = seen.guild();
        return transactions.quietly(connection -> GuildTable.find(connection, guild)
                .chain(found -> LinkTable.isLinked(connection, guild).chain(linked -> {
                    var visible = found.map(known -> known.botMay(bot, Permission.VIEW_AUDIT_LOG))
                            .orElse(true);
                    return expected(connection, seen, visible)
                            .chain(expected -> evidence(connection, guild, linked, visible, expected));
                })));
    }

    @Override
    public CompletionStage<Boolean> isNews(SeenAction seen) {
        return transactions.quietly(connection -> connection
                .preparedQuery(NEWS)
                .execute(Tuple.of(
                        seen.command().value(),
                        seen.guild().value(),
                        seen.target().value(),
                        Columns.time(seen.at()),
                        seen.action().aspect().map(Aspect::stored).orElse(null)))
                .map(rows -> rows.iterator().next().getBoolean("news")));
    }

    @Override
    public CompletionStage<Void> note(SeenAction seen) {
        return transactions.quietly(connection -> ObservedBanTable.report(connection, seen)
                .chain(newest -> newest
                        ? DesiredStateTable.hear(connection, seen.guild(), seen.target(), seen.action(), seen.at())
                        : Uni.createFrom().voidItem())
                .chain(() -> name(connection, seen)));
    }

    private static Uni<Void> name(SqlConnection connection, SeenAction seen) {
        var name = seen.targetName();
        return name == null
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(NAME)
                        .execute(Tuple.of(seen.target().value(), Columns.text(name)))
                        .chain(rows -> FactTable.keep(
                                connection,
                                Rows.list(
                                        rows,
                                        row -> new CaseNamed(
                                                row.getLong("case_number"), seen.target(), Columns.text(name)))));
    }

    private static Uni<Evidence> evidence(
            SqlConnection connection, GuildId guild, boolean linked, boolean visible, boolean expected) {
        return connection
                .preparedQuery(SETTINGS)
                .execute(Tuple.of(guild.value()))
                .map(rows -> {
                    var found = rows.iterator();
                    if (!found.hasNext()) {
                        return new Evidence(linked, visible, NativeActions.EVERYBODY, null, expected);
                    }
                    var row = found.next();
                    var spread = row.getString("spread");
                    return new Evidence(
                            linked,
                            visible,
                            spread == null ? NativeActions.EVERYBODY : NativeActions.valueOf(spread),
                            Columns.roleOrNull(row, "mute_role"),
                            expected);
                });
    }

    private static Uni<Boolean> ended(SqlConnection connection, SeenAction seen) {
        return seen.action() == Action.UNBAN
                ? connection
                        .preparedQuery(MATCH_END)
                        .execute(Tuple.of(
                                seen.guild().value(),
                                seen.target().value(),
                                seen.command().value()))
                        .map(rows -> rows.size() > 0)
                : Uni.createFrom().item(false);
    }

    private static Uni<Boolean> expected(SqlConnection connection, SeenAction seen, boolean visible) {
        return seen.anonymous(visible)
                ? connection
                        .preparedQuery(MATCH)
                        .execute(Tuple.of(
                                seen.guild().value(),
                                seen.target().value(),
                                seen.action().stored(),
                                seen.command().value()))
                        .chain(rows -> rows.size() > 0 ? Uni.createFrom().item(true) : ended(connection, seen))
                : Uni.createFrom().item(false);
    }
}
