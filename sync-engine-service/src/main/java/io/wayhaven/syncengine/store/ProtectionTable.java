package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.projection.CaseLeftOut;
import io.wayhaven.syncengine.projection.DeliveryConcluded;
import java.time.Instant;
import java.util.List;

/** Whom other guilds' decisions don't reach in a guild. */
final class ProtectionTable {

    private static final String SKIPPED = "That person is protected there.";

    private static final String ADD = """
            insert into sync.protected_user (guild_id, user_id, added_by) values ($1, $2, $3) on conflict do nothing
            """;
    private static final String REMOVE = "delete from sync.protected_user where guild_id = $1 and user_id = $2";

    /** What waits is left out; what Discord is being asked for can't be. Lifts are let through. */
    private static final String LEAVE_OUT = """
            update sync.delivery set status = 'skipped', detail = $2, remedy = null, next_attempt_at = null,
                updated_at = now()
            from sync.protected_user shield, sync.moderation_case opened
            where shield.user_id = $1 and delivery.guild_id = shield.guild_id and delivery.user_id = shield.user_id
                and status in ('pending', 'retry_later') and opened.case_number = delivery.case_number
                and delivery.guild_id <> opened.source_guild_id and opened.action not in ('unban', 'untimeout', 'unmute')
            returning delivery_id, delivery.case_number, delivery.guild_id, command_id
            """;

    /** Nothing is desired where nothing is to happen. */
    private static final String DESIRE_NOT = """
            delete from sync.desired_state state using sync.delivery
            where delivery.case_number = state.case_number and delivery.guild_id = state.guild_id
                and delivery.user_id = state.user_id and state.user_id = $1 and delivery.status = 'skipped'
                and exists (select 1 from sync.protected_user shield
                    where shield.guild_id = state.guild_id and shield.user_id = state.user_id)
            returning state.case_number, state.guild_id
            """;

    private ProtectionTable() {}

    /** Protects a person. @return whether they were not protected before */
    static Uni<Boolean> add(SqlConnection connection, GuildId guild, UserId user, UserId issuer) {
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.of(guild.value(), user.value(), issuer.value()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Protects a person no longer. @return whether they were protected */
    static Uni<Boolean> remove(SqlConnection connection, GuildId guild, UserId user) {
        return connection
                .preparedQuery(REMOVE)
                .execute(Tuple.of(guild.value(), user.value()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Leaves out what waits to be carried out about a person in guilds that protect them. */
    static Uni<Void> leaveOut(SqlConnection connection, UserId user, Instant now) {
        return connection
                .preparedQuery(LEAVE_OUT)
                .execute(Tuple.of(user.value(), SKIPPED))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery(DESIRE_NOT)
                                .execute(Tuple.of(user.value()))
                                .chain(undesired -> keep(connection, rows, undesired, user))
                                .chain(() -> tell(connection, rows, user, now)));
    }

    private static Uni<Void> keep(SqlConnection connection, RowSet<Row> skipped, RowSet<Row> undesired, UserId user) {
        return FactTable.keep(
                        connection,
                        Rows.list(
                                skipped,
                                row -> new DeliveryConcluded(
                                        row.getLong("case_number"),
                                        user,
                                        new GuildId(row.getLong("guild_id")),
                                        DeliveryStatus.SKIPPED,
                                        SKIPPED,
                                        null)))
                .chain(() -> FactTable.keep(
                        connection,
                        Rows.list(
                                undesired,
                                row -> new CaseLeftOut(
                                        row.getLong("case_number"),
                                        user,
                                        List.of(new GuildId(row.getLong("guild_id")))))));
    }

    private static Uni<Void> tell(SqlConnection connection, RowSet<Row> rows, UserId user, Instant now) {
        var cases = Rows.stream(rows)
                .map(row -> row.getLong("case_number"))
                .distinct()
                .toList();
        return OutboxTable.add(connection, Rows.list(rows, row -> settled(row, user, now)))
                .chain(() -> ReplyTable.news(connection, cases));
    }

    private static OutboxRecord settled(Row row, UserId user, Instant now) {
        var id = new DeliveryId(row.getString("delivery_id"));
        var guild = new GuildId(row.getLong("guild_id"));
        return Outgoing.fact(
                id + ":protected",
                new DeliverySettled(id, row.getLong("case_number"), guild, user, new Outcome.Skipped(SKIPPED)),
                guild,
                new CommandId(row.getString("command_id")),
                now);
    }
}
