package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.expiry.Ended;
import io.wayhaven.syncengine.expiry.ExpiryBook;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.punishment.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Ends in PostgreSQL: the end of a punishment, all that follows from it, and that it was ended, are one transaction. Many
 * that are over at once share transactions, so that ending them keeps ahead of carrying it out.
 */
@ApplicationScoped
class StoredExpiry implements ExpiryBook {

    private static final int BATCH = 100;

    /** How many end in one transaction: decisions about their people wait that long. */
    private static final int AT_ONCE = 25;

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
    public CompletionStage<Boolean> endDue() {
        return transactions.run(connection -> ExpiryTable.due(connection, clock.instant(), AT_ONCE)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(false)
                        : endAll(connection, due).replaceWith(due.size() == AT_ONCE)));
    }

    @Override
    public CompletionStage<Boolean> renewDue() {
        return transactions.quietly(connection -> connection
                .preparedQuery(RENEW)
                .execute(Tuple.of(Columns.time(clock.instant()), BATCH))
                .map(rows -> rows.rowCount() == BATCH));
    }

    private Uni<Void> endAll(SqlConnection connection, List<Ended> due) {
        return PunishmentTransaction.lock(
                        connection, due.stream().map(Ended::user).toList())
                .chain(() -> ExpiryTable.guilds(connection, due))
                .chain(guilds -> endEach(connection, due, guilds))
                .chain(() -> ExpiryTable.done(connection, due));
    }

    private Uni<Void> endEach(SqlConnection connection, List<Ended> due, Map<Long, List<GuildId>> guilds) {
        var networks = new HashMap<GuildId, GuildNetwork>();
        return InTurn.each(
                due, ended -> end(connection, ended, guilds.getOrDefault(ended.caseNumber(), List.of()), networks));
    }

    private Uni<Void> end(
            SqlConnection connection, Ended ended, List<GuildId> guilds, Map<GuildId, GuildNetwork> networks) {
        var now = clock.instant();
        return guilds.isEmpty()
                ? Uni.createFrom().voidItem()
                : ended.end(now)
                        .map(lift -> network(connection, ended.guild(), networks)
                                .chain(network -> PunishmentTransaction.accept(
                                        connection, lift, new Decision.Accepted(List.of(), guilds), network, now)))
                        .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Read once for all that end together. */
    private Uni<GuildNetwork> network(SqlConnection connection, GuildId guild, Map<GuildId, GuildNetwork> networks) {
        var known = networks.get(guild);
        return known == null
                ? LinkTable.networkOf(connection, guild, hopLimit).invoke(network -> networks.put(guild, network))
                : Uni.createFrom().item(known);
    }
}
