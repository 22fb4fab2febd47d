package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.expiry.Ended;
import io.wayhaven.syncengine.expiry.ExpiryBook;
import io.wayhaven.syncengine.punishment.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Ends in PostgreSQL: the end of a punishment, all that follows from it, and that it was ended, are one transaction. */
@ApplicationScoped
class StoredExpiry implements ExpiryBook {

    private static final int BATCH = 100;

    private static final String RENEW = """
            update sync.delivery set status = 'retry_later', next_attempt_at = now(), renew_at = null, updated_at = now()
            where delivery_id in (
                select delivery_id from sync.delivery where renew_at <= $1
                order by renew_at limit $2 for update skip locked)
            """;

    private final Transactions transactions;
    private final int hopLimit;
    private final Clock clock;

    StoredExpiry(Transactions transactions, SyncEngineConfig config, Clock clock) {
        this.transactions = transactions;
        this.hopLimit = config.network().hopLimit();
        this.clock = clock;
    }

    @Override
    public CompletionStage<Boolean> endNext() {
        return transactions.run(connection -> ExpiryTable.next(connection, clock.instant())
                .chain(found -> found.map(ended -> end(connection, ended).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    @Override
    public CompletionStage<Boolean> renewDue() {
        return transactions.quietly(connection -> connection
                .preparedQuery(RENEW)
                .execute(Tuple.of(Columns.time(clock.instant()), BATCH))
                .map(rows -> rows.rowCount() == BATCH));
    }

    private Uni<Void> end(SqlConnection connection, Ended ended) {
        var now = clock.instant();
        return ended.end(now)
                .map(lift -> PunishmentTransaction.lock(connection, ended.user())
                        .chain(() -> ExpiryTable.guilds(connection, ended))
                        .chain(guilds -> guilds.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : LinkTable.networkOf(connection, ended.guild(), hopLimit)
                                        .chain(network -> PunishmentTransaction.accept(
                                                connection,
                                                lift,
                                                new Decision.Accepted(List.of(), guilds),
                                                network,
                                                now))))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> ExpiryTable.done(connection, ended));
    }
}
