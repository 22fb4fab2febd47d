package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.delivery.DeliverBan;
import io.wayhaven.contracts.delivery.DeliverKick;
import io.wayhaven.contracts.delivery.DeliverMute;
import io.wayhaven.contracts.delivery.DeliverSoftban;
import io.wayhaven.contracts.delivery.DeliverTimeout;
import io.wayhaven.contracts.delivery.DeliverUnban;
import io.wayhaven.contracts.delivery.DeliverUnmute;
import io.wayhaven.contracts.delivery.DeliverUntimeout;
import io.wayhaven.contracts.delivery.DeliverWarning;
import io.wayhaven.contracts.delivery.DeliveryContext;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.NextStep;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deliveries, and the messages that bring them to their workers. */
final class DeliveryTable {

    /** How many are taken at once. */
    static final int BATCH = 100;

    private static final String ADD = """
            insert into sync.delivery
                (delivery_id, case_number, guild_id, user_id, aspect, action, version, status, next_attempt_at)
            select case_number || ':' || guild_id, case_number, guild_id, user_id, aspect, action, version, 'pending',
                $3::timestamptz
            from sync.moderation_case cross join unnest ($2::bigint[]) guild_id where case_number = $1
            """;

    private static final String TO_SEND = """
            select delivery_id, delivery.case_number, command_id, delivery.guild_id, delivery.user_id, delivery.action,
                delivery.version, reason, issuer_id, delete_message_seconds, issued_at, expires_at, channel_id, attempts
            from sync.delivery join sync.moderation_case using (case_number)
            """;
    /** Where the person is a member first: there they may go on. */
    private static final String OF_CASE = TO_SEND + """
             left join sync.member on member.guild_id = delivery.guild_id and member.user_id = delivery.user_id
            where delivery.case_number = $1 order by not coalesce(present, false), delivery.guild_id
            """;

    /** Of a guild no more than its lane has room for, so that what waits does not go in circles; always one. */
    private static final String DUE = """
            with due as (
                select delivery_id, guild_id,
                    row_number() over (partition by guild_id order by origin in ('mass', 'reconciliation'), delivery.version, delivery_id) as place
                from sync.delivery join sync.moderation_case using (case_number)
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
            "update sync.delivery set next_attempt_at = null, deferred = false, updated_at = now() where delivery_id = any ($1)";

    private DeliveryTable() {}

    /** Adds the deliveries of a case, and gives the messages that start them. */
    static Uni<List<OutboxRecord>> start(SqlConnection connection, long caseNumber, List<GuildId> guilds, Instant now) {
        return add(connection, caseNumber, guilds, null)
                .chain(() -> guilds.isEmpty() ? Uni.createFrom().item(List.of()) : ofCase(connection, caseNumber, now));
    }

    /** Adds the deliveries of a case, which go out at a time unless they are released before. */
    static Uni<Void> hold(SqlConnection connection, long caseNumber, List<GuildId> guilds, Instant until) {
        return add(connection, caseNumber, guilds, until);
    }

    private static Uni<Void> add(
            SqlConnection connection, long caseNumber, List<GuildId> guilds, @Nullable Instant next) {
        return guilds.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(ADD)
                        .execute(Tuple.of(caseNumber, Columns.ids(guilds), Columns.timeOrNull(next)))
                        .replaceWithVoid();
    }

    private static Uni<List<OutboxRecord>> ofCase(SqlConnection connection, long caseNumber, Instant now) {
        return Uni.createFrom()
                .voidItem()
                .chain(() -> connection.preparedQuery(OF_CASE).execute(Tuple.of(caseNumber)))
                .map(found -> Rows.list(found, row -> message(row, now)));
    }

    /**
     * Takes deliveries that are due, and gives the messages that bring them to their workers again.
     *
     * @param perGuild how many of one guild may be on their way
     */
    static Uni<List<OutboxRecord>> takeDue(SqlConnection connection, int perGuild, Instant now) {
        return connection.preparedQuery(DUE).execute(Tuple.of((long) perGuild)).chain(rows -> {
            var ids = ids(rows);
            var messages = Rows.list(rows, row -> message(row, now));
            return ids.length == 0
                    ? Uni.createFrom().item(messages)
                    : connection.preparedQuery(SENT).execute(Tuple.of(ids)).replaceWith(messages);
        });
    }

    /** What is to hold of a person in a guild is carried out again, as after they joined anew. */
    private static final String AGAIN = """
            insert into sync.delivery (delivery_id, case_number, guild_id, user_id, aspect, action, version, status)
            select case_number || ':' || guild_id, case_number, guild_id, user_id, aspect, action, version, 'retry_later'
            from sync.desired_state state
            where guild_id = $1 and user_id = $2 and (until is null or until > now())
                and (action in ('mute', 'timeout') or action = 'untimeout' and exists (select 1 from sync.delivery left_out
                    where left_out.guild_id = state.guild_id and left_out.user_id = state.user_id
                        and left_out.version = state.version and left_out.status = 'skipped'))
            on conflict (delivery_id) do update set status = 'retry_later', updated_at = now()
                where delivery.status in ('applied', 'already_in_place', 'skipped')
            returning delivery_id
            """;

    /** The ban that made it pointless may have been lifted before it was carried out: the person may still be there. */
    private static final String RESUME = """
            update sync.delivery left_out set status = 'retry_later', next_attempt_at = now(), updated_at = now()
            where guild_id = $1 and user_id = $2 and status = 'skipped' and detail = $3
                and (aspect is null or exists (select 1 from sync.desired_state state
                    where state.guild_id = left_out.guild_id and state.user_id = left_out.user_id
                        and state.aspect = left_out.aspect and state.version = left_out.version))
            """;

    private static final String OF_IDS = TO_SEND + " where delivery_id = any ($1)";

    private static final String RELEASE = """
            update sync.delivery set next_attempt_at = null, updated_at = now()
            where case_number = $1 and status = 'pending' and attempts = 0 and next_attempt_at is not null
            returning delivery_id
            """;

    /** Lets deliveries go out that were held, and gives the messages that start them. */
    static Uni<List<OutboxRecord>> release(SqlConnection connection, long caseNumber, Instant now) {
        return connection
                .preparedQuery(RELEASE)
                .execute(Tuple.of(caseNumber))
                .chain(found -> ofIds(connection, found, now));
    }

    /** Has carried out after all what was left out because the person was being banned. */
    static Uni<Void> resume(SqlConnection connection, GuildId guild, UserId user) {
        return connection
                .preparedQuery(RESUME)
                .execute(Tuple.of(guild.value(), user.value(), NextStep.BEING_BANNED))
                .replaceWithVoid();
    }

    /** Has what holds of a person in a guild carried out anew, and gives the messages that start it. */
    static Uni<List<OutboxRecord>> again(SqlConnection connection, GuildId guild, UserId user, Instant now) {
        return connection
                .preparedQuery(AGAIN)
                .execute(Tuple.of(guild.value(), user.value()))
                .chain(found -> ofIds(connection, found, now));
    }

    private static Uni<List<OutboxRecord>> ofIds(SqlConnection connection, RowSet<Row> found, Instant now) {
        return found.size() == 0
                ? Uni.createFrom().item(List.of())
                : connection
                        .preparedQuery(OF_IDS)
                        .execute(Tuple.of(ids(found)))
                        .map(rows -> Rows.list(rows, row -> message(row, now)));
    }

    private static String[] ids(RowSet<Row> rows) {
        return Rows.stream(rows).map(row -> row.getString("delivery_id")).toArray(String[]::new);
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
            case SOFTBAN ->
                new DeliverSoftban(context, Columns.time(row, "issued_at"), row.getInteger("delete_message_seconds"));
            case KICK -> new DeliverKick(context, Columns.time(row, "issued_at"));
            case MUTE -> new DeliverMute(context, Columns.timeOrNull(row, "expires_at"));
            case UNMUTE -> new DeliverUnmute(context);
            case TIMEOUT -> new DeliverTimeout(context, Columns.time(row, "expires_at"));
            case UNTIMEOUT -> new DeliverUntimeout(context);
            case WARN -> new DeliverWarning(context, new ChannelId(row.getLong("channel_id")));
            case NOTE -> throw new IllegalArgumentException("A note is not delivered");
        };
        return Outgoing.delivery(delivery, row.getInteger("attempts"), now);
    }
}
