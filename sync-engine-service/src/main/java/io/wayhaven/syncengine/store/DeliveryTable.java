package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.delivery.DeliverBan;
import io.wayhaven.contracts.delivery.DeliverKick;
import io.wayhaven.contracts.delivery.DeliverTimeout;
import io.wayhaven.contracts.delivery.DeliverUnban;
import io.wayhaven.contracts.delivery.DeliverUntimeout;
import io.wayhaven.contracts.delivery.DeliveryContext;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Deliveries, and the messages that bring them to their workers. */
final class DeliveryTable {

    /** How many are taken at once. */
    static final int BATCH = 100;

    private static final String ADD = """
            insert into sync.delivery (delivery_id, case_number, guild_id, user_id, aspect, action, version, status)
            select $1::text, case_number, $3::bigint, user_id, aspect, action, version, 'pending'
            from sync.moderation_case where case_number = $2
            """;

    private static final String TO_SEND = """
            select delivery_id, delivery.case_number, command_id, guild_id, delivery.user_id, delivery.action,
                delivery.version, reason, issuer_id, delete_message_seconds, issued_at, expires_at, attempts
            from sync.delivery join sync.moderation_case using (case_number)
            """;
    private static final String OF_CASE = TO_SEND + " where case_number = $1 order by guild_id";

    /** Of a guild no more than its lane has room for, so that what waits does not go in circles; always one. */
    private static final String DUE = """
            with due as (
                select delivery_id, guild_id,
                    row_number() over (partition by guild_id order by version, delivery_id) as place
                from sync.delivery
                where next_attempt_at <= now() and status in ('pending', 'calling', 'retry_later')),
            under_way as (
                select guild_id, count(*) as deliveries from sync.delivery
                where next_attempt_at is null and status in ('pending', 'calling', 'retry_later')
                    and guild_id in (select guild_id from due)
                group by guild_id)
            """ + TO_SEND + """
             where next_attempt_at is not null and delivery_id in (
                select delivery_id from due left join under_way using (guild_id)
                where place <= greatest($1 - coalesce(deliveries, 0), 1))
            order by next_attempt_at, version limit """ + " " + BATCH + " for update of delivery skip locked";

    private static final String SENT =
            "update sync.delivery set next_attempt_at = null, updated_at = now() where delivery_id = any ($1)";

    private DeliveryTable() {}

    /** Adds the deliveries of a case, and gives the messages that start them. */
    static Uni<List<OutboxRecord>> start(SqlConnection connection, long caseNumber, List<GuildId> guilds, Instant now) {
        if (guilds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var rows = guilds.stream()
                .map(guild -> Tuple.of(DeliveryId.of(caseNumber, guild).value(), caseNumber, guild.value()))
                .toList();
        return connection
                .preparedQuery(ADD)
                .executeBatch(rows)
                .chain(() -> connection.preparedQuery(OF_CASE).execute(Tuple.of(caseNumber)))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> message(row, now))
                        .toList());
    }

    /**
     * Takes deliveries that are due, and gives the messages that bring them to their workers again.
     *
     * @param perGuild how many of one guild may be on their way
     */
    static Uni<List<OutboxRecord>> takeDue(SqlConnection connection, int perGuild, Instant now) {
        return connection.preparedQuery(DUE).execute(Tuple.of((long) perGuild)).chain(rows -> {
            var ids = StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString("delivery_id"))
                    .toArray(String[]::new);
            var messages = StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> message(row, now))
                    .toList();
            return ids.length == 0
                    ? Uni.createFrom().item(messages)
                    : connection.preparedQuery(SENT).execute(Tuple.of(ids)).replaceWith(messages);
        });
    }

    private static OutboxRecord message(Row row, Instant now) {
        var context = new DeliveryContext(
                new DeliveryId(row.getString("delivery_id")),
                row.getLong("case_number"),
                new CommandId(row.getString("command_id")),
                new GuildId(row.getLong("guild_id")),
                new UserId(row.getLong("user_id")),
                row.getLong("version"),
                row.getString("reason"),
                Columns.userOrNull(row, "issuer_id"));
        var delivery = switch (Action.ofStored(row.getString("action"))) {
            case BAN -> new DeliverBan(context, row.getInteger("delete_message_seconds"));
            case UNBAN -> new DeliverUnban(context);
            case KICK -> new DeliverKick(context, Columns.time(row, "issued_at"));
            case TIMEOUT -> new DeliverTimeout(context, Columns.time(row, "expires_at"));
            case UNTIMEOUT -> new DeliverUntimeout(context);
        };
        return Outgoing.delivery(delivery, row.getInteger("attempts"), now);
    }
}
