package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.delivery.DeliveryBook;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.delivery.DeliveryTask;
import io.wayhaven.syncengine.delivery.Renewal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.projection.DeliveryConcluded;
import io.wayhaven.syncengine.punishment.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Deliveries in PostgreSQL. */
@ApplicationScoped
class StoredDeliveries implements DeliveryBook {

    private static final String ANNOUNCE = """
            update sync.delivery set status = 'calling', attempts = attempts + 1, next_attempt_at = null,
                deferred = false, updated_at = now()
            where delivery_id = $1 and status in ('pending', 'calling', 'retry_later') and attempts = $2
            """;
    private static final String SETTLE = """
            update sync.delivery set status = $2, detail = $3, remedy = $4, next_attempt_at = $5, renew_at = $6,
                lacks = null, deferred = false, updated_at = now()
            where delivery_id = $1 and status in ('pending', 'calling', 'retry_later')
            returning attempts, detail, remedy
            """;

    /** One that was interrupted in its call has to come again like any other. */
    private static final String POSTPONE = """
            update sync.delivery set next_attempt_at = $2, deferred = false, updated_at = now()
            where delivery_id = $1 and status in ('pending', 'calling', 'retry_later')
            """;

    /** As many messages are to be on their way as deliveries wait for one. */
    private static final String DEFER = """
            update sync.delivery set next_attempt_at = $3, deferred = true, updated_at = now()
            where delivery_id = (select delivery_id from sync.delivery
                where guild_id = $1 and next_attempt_at is null and status in ('pending', 'retry_later')
                order by delivery_id = $2 desc, version desc limit 1)
            """;

    private final Transactions transactions;
    private final Statements statements;
    private final SyncEngineConfig config;
    private final CaseNotices notices;
    private final Clock clock;

    StoredDeliveries(
            Transactions transactions,
            Statements statements,
            SyncEngineConfig config,
            CaseNotices notices,
            Clock clock) {
        this.transactions = transactions;
        this.statements = statements;
        this.config = config;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Optional<DeliveryTask>> find(DeliveryId id) {
        return DeliveryTasks.find(statements, id).subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Optional<DeliveryId>> next(GuildId guild) {
        return DeliveryTasks.next(statements, guild).subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<List<DeliveryTask>> companions(DeliveryTask task, int most) {
        return DeliveryTasks.companions(statements, task, most).subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Set<DeliveryId>> announceAll(List<DeliveryTask> tasks) {
        return BulkSettlement.announce(statements, tasks).subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> applied(List<DeliveryTask> tasks) {
        return transactions.run(connection -> BulkSettlement.applied(connection, tasks, notices, clock.instant()));
    }

    @Override
    public CompletionStage<Void> postponeAll(List<DeliveryTask> tasks, Instant until) {
        return BulkSettlement.postpone(statements, tasks, until).subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> deny(GuildId guild, Permission permission) {
        return MissingPermissionTable.deny(statements, guild, permission).subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Instant> park(GuildId guild) {
        return BanQuotaTable.park(
                        statements,
                        guild,
                        config.delivery().parkedFirst(),
                        config.delivery().parkedLongest())
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Boolean> announce(DeliveryTask task) {
        return statements
                .run(ANNOUNCE, Tuple.of(task.id().value(), task.attempts()))
                .map(rows -> rows.rowCount() > 0)
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> settle(DeliveryTask task, Outcome outcome) {
        return transactions.run(connection -> settle(connection, task, outcome));
    }

    @Override
    public CompletionStage<Void> forbid(DeliveryTask task, Outcome.Refused refusal, boolean byDiscord) {
        return transactions.run(connection -> settle(connection, task, refusal)
                .chain(() -> MissingPermissionTable.note(connection, task, byDiscord)));
    }

    @Override
    public CompletionStage<Boolean> resumeGranted() {
        return MissingPermissionTable.resume(statements).subscribeAsCompletionStage();
    }

    private Uni<Void> settle(SqlConnection connection, DeliveryTask task, Outcome outcome) {
        return connection
                .preparedQuery(SETTLE)
                .execute(settlement(task, outcome, clock.instant()))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : keep(connection, task, outcome, rows.iterator().next())
                                .chain(() -> follow(
                                        connection,
                                        task,
                                        outcome,
                                        rows.iterator().next().getInteger("attempts"))));
    }

    private static Uni<Void> keep(SqlConnection connection, DeliveryTask task, Outcome outcome, Row row) {
        var status = DeliveryStatus.after(outcome);
        return status.settled()
                ? FactTable.keep(
                        connection,
                        new DeliveryConcluded(
                                task.caseNumber(),
                                task.user(),
                                task.guild(),
                                status,
                                row.getString("detail"),
                                row.getString("remedy")))
                : Uni.createFrom().voidItem();
    }

    @Override
    public CompletionStage<Optional<Guild>> guild(GuildId id) {
        return transactions.quietly(connection -> GuildTable.find(connection, id));
    }

    @Override
    public CompletionStage<Void> postpone(DeliveryId id, Instant until) {
        return statements.execute(POSTPONE, Tuple.of(id.value(), Columns.time(until)));
    }

    @Override
    public CompletionStage<Void> defer(GuildId guild, DeliveryId id, Instant until) {
        return statements.execute(DEFER, Tuple.of(guild.value(), id.value(), Columns.time(until)));
    }

    @Override
    public CompletionStage<Boolean> releaseDue() {
        return transactions.quietly(connection -> DeliveryTable.takeDue(
                        connection, config.delivery().perGuild(), clock.instant())
                .chain(messages ->
                        OutboxTable.add(connection, messages).replaceWith(messages.size() == DeliveryTable.BATCH)));
    }

    @Override
    public CompletionStage<Void> again(GuildId guild, UserId user) {
        return transactions.run(connection -> BanQuotaTable.joined(connection, guild, user)
                .chain(() -> DeliveryTable.again(connection, guild, user, clock.instant()))
                .chain(messages -> OutboxTable.add(connection, messages)));
    }

    private Uni<Void> follow(SqlConnection connection, DeliveryTask task, Outcome outcome, int attempts) {
        var fact = Outgoing.fact(
                task.id() + ":" + attempts + ":" + outcome.kind(),
                new DeliverySettled(task.id(), task.caseNumber(), task.guild(), task.user(), outcome),
                task.guild(),
                task.command(),
                clock.instant());
        return learn(connection, task, outcome)
                .chain(() -> resume(connection, task, outcome))
                .chain(() -> FormerMuteRoles.visited(connection, task, outcome))
                .chain(() -> OutboxTable.add(connection, List.of(fact)))
                .chain(() -> notices.tell(connection, task, outcome))
                .chain(() -> ReplyTable.news(
                        connection, task.caseNumber(), config.reply().editInterval()));
    }

    private static Uni<Void> resume(SqlConnection connection, DeliveryTask task, Outcome outcome) {
        return task.action() == Action.UNBAN && DeliveryStatus.after(outcome).settled()
                ? DeliveryTable.resume(connection, task.guild(), task.user())
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> learn(SqlConnection connection, DeliveryTask task, Outcome outcome) {
        if (task.action() == Action.SOFTBAN && task.banned() && outcome instanceof Outcome.Applied) {
            // It has not lifted its ban, for the newer one
            return DesiredStateTable.know(connection, List.of(task.guild()), task.user(), Action.BAN);
        }
        var aspect = task.action().aspect();
        return aspect.isEmpty() || !DeliveryStatus.after(outcome).inForce()
                ? Uni.createFrom().voidItem()
                : DesiredStateTable.know(connection, List.of(task.guild()), task.user(), task.action())
                        .chain(() -> OvertakenCalls.lookAgain(
                                connection,
                                task.guild(),
                                aspect.get(),
                                new Long[] {task.user().value()},
                                new Long[] {task.version()}));
    }

    private static Tuple settlement(DeliveryTask task, Outcome outcome, Instant now) {
        var status = DeliveryStatus.after(outcome).stored();
        var id = task.id().value();
        return switch (outcome) {
            case Outcome.Refused refused -> Tuple.of(id, status, refused.reason(), refused.remedy(), null, null);
            case Outcome.GaveUp gaveUp -> Tuple.of(id, status, gaveUp.reason(), null, null, null);
            case Outcome.Skipped skipped -> Tuple.of(id, status, skipped.reason(), null, null, null);
            case Outcome.RetryLater later ->
                Tuple.of(id, status, later.reason(), null, Columns.time(later.when()), null);
            case Outcome.Applied applied -> inForce(task, outcome, now);
            case Outcome.AlreadyInPlace inPlace -> inForce(task, outcome, now);
            case Outcome.Superseded superseded -> Tuple.of(id, status, null, null, null, null);
            case Outcome.Unknown unknown -> Tuple.of(id, status, null, null, null, null);
        };
    }

    private static Tuple inForce(DeliveryTask task, Outcome outcome, Instant now) {
        var renewal = Renewal.of(task, outcome, now).map(Columns::time).orElse(null);
        return Tuple.of(task.id().value(), DeliveryStatus.after(outcome).stored(), null, null, null, renewal);
    }
}
