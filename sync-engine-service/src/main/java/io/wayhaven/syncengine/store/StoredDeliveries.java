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
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.delivery.BotRights;
import io.wayhaven.syncengine.delivery.DeliveryBook;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.delivery.DeliveryTask;
import io.wayhaven.syncengine.delivery.Renewal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.punishment.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Deliveries in PostgreSQL. */
@ApplicationScoped
class StoredDeliveries implements DeliveryBook {

    private static final String FIND = """
            select delivery.case_number, case when origin <> 'mass' then source_guild_id end as source, delivery.guild_id, delivery.user_id, delivery.action, delivery.version,
                delivery.status, attempts, delivery.created_at, command_id, delete_message_seconds, reason, issuer_id,
                issuer_name, issued_at, expires_at, channel_id, coalesce(guild.name, delivery.guild_id::text) as guild_name,
                coalesce(guild.present, true) as guild_present, sync.bot_permissions(delivery.guild_id) as granted,
                coalesce((select bit_or(permission) from sync.missing_permission missing
                    where missing.guild_id = delivery.guild_id and by_discord), 0) as denied,
                coalesce(state.version, delivery.version) as desired_version, state.last_known,
                (settings.effective::json -> 'moderation' ->> 'muteRole')::bigint as mute_role,
                exists (select 1 from sync.desired_state ban
                    where ban.guild_id = delivery.guild_id and ban.user_id = delivery.user_id
                        and ban.aspect = 'ban' and ban.action = 'ban' and ban.version > delivery.version) as banned
            from sync.delivery join sync.moderation_case using (case_number)
                left join sync.guild on guild.guild_id = delivery.guild_id
                left join sync.guild_settings settings on settings.guild_id = delivery.guild_id
                left join sync.desired_state state
                    on state.guild_id = delivery.guild_id and state.user_id = delivery.user_id
                        and state.aspect = delivery.aspect
            where delivery_id = $1
            """;
    private static final String ANNOUNCE = """
            update sync.delivery set status = 'calling', attempts = attempts + 1, next_attempt_at = null,
                updated_at = now()
            where delivery_id = $1 and status in ('pending', 'calling', 'retry_later') and attempts = $2
            """;
    private static final String SETTLE = """
            update sync.delivery set status = $2, detail = $3, remedy = $4, next_attempt_at = $5, renew_at = $6,
                lacks = null, updated_at = now()
            where delivery_id = $1 and status in ('pending', 'calling', 'retry_later')
            returning attempts
            """;

    /** A call that was overtaken on its way may have landed after the newer one, which then looks again. */
    private static final String RECHECK_NEWER = """
            update sync.delivery set status = 'retry_later', next_attempt_at = now(), updated_at = now()
            where guild_id = $1 and user_id = $2 and version > $3 and status in ('applied', 'already_in_place')
                and aspect = $4
            """;

    /** One that was interrupted in its call has to come again like any other. */
    private static final String POSTPONE = """
            update sync.delivery set next_attempt_at = $2, updated_at = now()
            where delivery_id = $1 and status in ('pending', 'calling', 'retry_later')
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
        return statements
                .run(FIND, Tuple.of(id.value()))
                .map(rows -> Rows.first(rows, row -> task(id, row)))
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
                        : follow(
                                connection,
                                task,
                                outcome,
                                rows.iterator().next().getInteger("attempts")));
    }

    @Override
    public CompletionStage<Optional<Guild>> guild(GuildId id) {
        return transactions.quietly(connection -> GuildTable.find(connection, id));
    }

    @Override
    public CompletionStage<Void> postpone(DeliveryId id, Instant until) {
        return execute(POSTPONE, Tuple.of(id.value(), Columns.time(until)));
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
        return transactions.run(connection -> DeliveryTable.again(connection, guild, user, clock.instant())
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
        var aspect = task.action().aspect();
        return aspect.isEmpty() || !DeliveryStatus.after(outcome).inForce()
                ? Uni.createFrom().voidItem()
                : DesiredStateTable.know(connection, List.of(task.guild()), task.user(), task.action())
                        .chain(() -> connection
                                .preparedQuery(RECHECK_NEWER)
                                .execute(Tuple.of(
                                        task.guild().value(),
                                        task.user().value(),
                                        task.version(),
                                        aspect.get().stored())))
                        .replaceWithVoid();
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

    private CompletionStage<Void> execute(String statement, Tuple parameters) {
        return statements.run(statement, parameters).replaceWithVoid().subscribeAsCompletionStage();
    }

    private static DeliveryTask task(DeliveryId id, Row row) {
        return new DeliveryTask(
                id,
                row.getLong("case_number"),
                new CommandId(row.getString("command_id")),
                Columns.guildOrNull(row, "source"),
                new GuildId(row.getLong("guild_id")),
                row.getString("guild_name"),
                row.getBoolean("guild_present"),
                new UserId(row.getLong("user_id")),
                Action.ofStored(row.getString("action")),
                row.getLong("version"),
                row.getLong("desired_version"),
                row.getBoolean("banned"),
                new BotRights(row.getLong("granted"), row.getLong("denied")),
                Columns.actionOrNull(row, "last_known"),
                DeliveryStatus.ofStored(row.getString("status")),
                row.getInteger("attempts"),
                row.getInteger("delete_message_seconds"),
                row.getString("reason"),
                Columns.userOrNull(row, "issuer_id"),
                row.getString("issuer_name"),
                Columns.time(row, "issued_at"),
                Columns.timeOrNull(row, "expires_at"),
                Columns.channelOrNull(row, "channel_id"),
                Columns.roleOrNull(row, "mute_role"),
                Columns.time(row, "created_at"));
    }
}
