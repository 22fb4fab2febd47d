package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.delivery.DeliveryTask;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.projection.DeliveryConcluded;
import io.wayhaven.syncengine.punishment.Aspect;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Bans of one guild that one call carries out. */
final class BulkSettlement {

    /** No message may be on its way for some of them: after a crash they come again. */
    private static final String ANNOUNCE = """
            update sync.delivery set status = 'calling', attempts = 1, next_attempt_at = now() + interval '2 minutes',
                deferred = false, updated_at = now()
            where delivery_id = any ($1) and status = 'pending' and attempts = 0
            returning delivery_id
            """;

    private static final String SETTLE = """
            update sync.delivery set status = 'applied', detail = null, remedy = null, next_attempt_at = null,
                deferred = false, lacks = null, updated_at = now()
            where delivery_id = any ($1) and status in ('pending', 'calling', 'retry_later')
            returning delivery_id, case_number, guild_id, user_id, version, attempts,
                (select command_id from sync.moderation_case found where found.case_number = delivery.case_number) as command_id
            """;

    private static final String KNOW = """
            update sync.desired_state set last_known = 'ban'
            where guild_id = $1 and user_id = any ($2) and aspect = 'ban'
            """;

    private static final String POSTPONE = """
            update sync.delivery set status = 'retry_later', next_attempt_at = $2, deferred = false, updated_at = now()
            where delivery_id = any ($1) and status in ('pending', 'calling', 'retry_later')
            """;

    private BulkSettlement() {}

    static Uni<Set<DeliveryId>> announce(Statements statements, List<DeliveryTask> tasks) {
        return statements
                .run(ANNOUNCE, Tuple.of(ids(tasks)))
                .map(rows -> Rows.stream(rows)
                        .map(row -> new DeliveryId(row.getString("delivery_id")))
                        .collect(Collectors.toSet()));
    }

    static Uni<Void> postpone(Statements statements, List<DeliveryTask> tasks, Instant until) {
        return statements
                .run(POSTPONE, Tuple.of(ids(tasks), Columns.time(until)))
                .replaceWithVoid();
    }

    static Uni<Void> applied(SqlConnection connection, List<DeliveryTask> tasks, CaseNotices notices, Instant now) {
        if (tasks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection.preparedQuery(SETTLE).execute(Tuple.of(ids(tasks))).chain(rows -> {
            var settled = Rows.stream(rows).toList();
            return settled.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : follow(connection, tasks.getFirst().guild(), settled, now)
                            .chain(() -> notices.tell(connection, tasks));
        });
    }

    private static Uni<Void> follow(SqlConnection connection, GuildId guild, List<Row> settled, Instant now) {
        var users = longs(settled, "user_id");
        return FactTable.keep(
                        connection, settled.stream().map(BulkSettlement::kept).toList())
                .chain(() -> connection.preparedQuery(KNOW).execute(Tuple.of(guild.value(), users)))
                .chain(() -> OvertakenCalls.lookAgain(connection, guild, Aspect.BAN, users, longs(settled, "version")))
                .chain(() -> OutboxTable.add(
                        connection, settled.stream().map(row -> fact(row, now)).toList()))
                .chain(() -> ReplyTable.news(
                        connection,
                        settled.stream().map(row -> row.getLong("case_number")).toList()));
    }

    private static DeliveryConcluded kept(Row row) {
        return new DeliveryConcluded(
                row.getLong("case_number"),
                new UserId(row.getLong("user_id")),
                new GuildId(row.getLong("guild_id")),
                DeliveryStatus.APPLIED,
                null,
                null);
    }

    private static OutboxRecord fact(Row row, Instant now) {
        var id = new DeliveryId(row.getString("delivery_id"));
        var guild = new GuildId(row.getLong("guild_id"));
        var outcome = new Outcome.Applied();
        return Outgoing.fact(
                id + ":" + row.getInteger("attempts") + ":" + outcome.kind(),
                new DeliverySettled(id, row.getLong("case_number"), guild, new UserId(row.getLong("user_id")), outcome),
                guild,
                new CommandId(row.getString("command_id")),
                now);
    }

    private static Long[] longs(List<Row> rows, String column) {
        return rows.stream().map(row -> row.getLong(column)).toArray(Long[]::new);
    }

    private static String[] ids(List<DeliveryTask> tasks) {
        return tasks.stream().map(task -> task.id().value()).toArray(String[]::new);
    }
}
