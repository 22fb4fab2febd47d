package io.wayhaven.syncengine.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.notice.Notice;
import io.wayhaven.syncengine.notice.NoticeBook;
import io.wayhaven.syncengine.punishment.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Notices in PostgreSQL. */
@ApplicationScoped
class StoredNotices implements NoticeBook {

    /** One that was taken by somebody who then stopped is sent again: with the same nonce it arrives once. */
    private static final String TAKE = """
            with taken as (
                update sync.notice set status = 'taken', taken_at = coalesce(taken_at, now()),
                    taken_until = now() + interval '10 seconds'
                where case_number in (select case_number from sync.notice
                    where status = 'pending' or status = 'taken' and taken_until <= now()
                    order by case_number limit 20 for update skip locked)
                returning case_number)
            select case_number, user_id, action, reason, expires_at,
                coalesce(guild.name, source_guild_id::text) as guild_name
            from taken join sync.moderation_case using (case_number)
                left join sync.guild on guild.guild_id = source_guild_id
            """;

    /** Discord knows a nonce for minutes only: later nobody knows whether the person was told, and nobody tells them. */
    private static final String ABANDONED = """
            update sync.notice set status = 'failed', detail = 'it is not known whether it arrived'
            where status = 'taken' and taken_at < now() - interval '2 minutes'
            """;

    private static final String DONE =
            "update sync.notice set status = $2, detail = $3 where case_number = $1 and status = 'taken'";

    private final Transactions transactions;
    private final Statements statements;
    private final SyncEngineConfig config;
    private final Clock clock;

    StoredNotices(Transactions transactions, Statements statements, SyncEngineConfig config, Clock clock) {
        this.transactions = transactions;
        this.statements = statements;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public CompletionStage<List<Notice>> take() {
        return statements
                .run(ABANDONED)
                .chain(() -> statements.run(TAKE))
                .map(rows -> Rows.list(rows, StoredNotices::notice))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> done(Notice notice, String failure) {
        var number = notice.caseNumber();
        var status = failure.isEmpty() ? "sent" : "failed";
        return transactions.run(connection -> connection
                .preparedQuery(DONE)
                .execute(Tuple.of(number, status, failure.isEmpty() ? null : failure))
                .chain(() -> DeliveryTable.release(connection, number, clock.instant()))
                .chain(messages -> OutboxTable.add(connection, messages))
                .chain(() -> ReplyTable.news(connection, number, config.reply().editInterval())));
    }

    private static Notice notice(Row row) {
        return new Notice(
                row.getLong("case_number"),
                new UserId(row.getLong("user_id")),
                Action.ofStored(row.getString("action")),
                row.getString("guild_name"),
                row.getString("reason"),
                Columns.timeOrNull(row, "expires_at"));
    }
}
