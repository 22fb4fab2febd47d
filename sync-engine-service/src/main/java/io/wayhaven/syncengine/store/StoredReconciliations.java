package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.echo.NativeCommands;
import io.wayhaven.syncengine.punishment.Aspect;
import io.wayhaven.syncengine.reconciliation.Difference;
import io.wayhaven.syncengine.reconciliation.Findings;
import io.wayhaven.syncengine.reconciliation.Participant;
import io.wayhaven.syncengine.reconciliation.ReconciliationBook;
import io.wayhaven.syncengine.reconciliation.Run;
import io.wayhaven.syncengine.reconciliation.Standing;
import io.wayhaven.syncengine.reconciliation.Stray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Comparisons in PostgreSQL. */
@ApplicationScoped
class StoredReconciliations implements ReconciliationBook {

    private final Transactions transactions;
    private final NativeCommands commands;
    private final SyncEngineConfig config;
    private final Clock clock;

    StoredReconciliations(Transactions transactions, NativeCommands commands, SyncEngineConfig config, Clock clock) {
        this.transactions = transactions;
        this.commands = commands;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> schedule() {
        var interval = config.reconciliation().interval().toMillis();
        return transactions.quietly(connection -> ReconciliationRuns.schedule(connection, interval));
    }

    @Override
    public CompletionStage<Optional<Run>> take() {
        return transactions.quietly(ReconciliationRuns::take);
    }

    @Override
    public CompletionStage<Boolean> keep(Run run) {
        return transactions.quietly(connection -> ReconciliationRuns.keep(connection, run));
    }

    @Override
    public CompletionStage<List<Participant>> participants(Run run, Aspect aspect) {
        return transactions.quietly(connection ->
                ParticipantTable.of(connection, run, aspect, config.network().hopLimit()));
    }

    @Override
    public CompletionStage<List<Standing>> standings(Aspect aspect, Participant guild, @Nullable UserId after) {
        return transactions.quietly(connection -> aspect == Aspect.BAN
                ? StandingTable.standings(connection, guild, after)
                : MemberStandingTable.standings(connection, aspect, guild, after));
    }

    @Override
    public CompletionStage<List<Stray>> strays(Aspect aspect, Collection<GuildId> guilds, @Nullable UserId after) {
        return transactions.quietly(connection -> aspect == Aspect.BAN
                ? StandingTable.strays(connection, guilds, after)
                : MemberStandingTable.strays(connection, aspect, guilds, after));
    }

    @Override
    public CompletionStage<Void> mend(Run run, Aspect aspect, Difference difference) {
        return aspect == Aspect.BAN ? mendBan(run, difference) : mendMember(run, aspect, difference);
    }

    private CompletionStage<Void> mendBan(Run run, Difference difference) {
        var number = difference.caseNumber();
        return switch (difference.cause()) {
            case NEVER_SYNCED -> number == null ? done() : extend(difference, number);
            case FAILED -> number == null ? done() : again(difference, number);
            case LIFTED_LOCALLY, MOVED_LOCALLY, UNKNOWN_MANUAL ->
                new Overruling(transactions, commands).ban(run, difference);
        };
    }

    private CompletionStage<Void> mendMember(Run run, Aspect aspect, Difference difference) {
        var number = difference.caseNumber();
        var overruling = new Overruling(transactions, commands);
        return switch (difference.cause()) {
            case NEVER_SYNCED, FAILED ->
                number == null
                        ? done()
                        : anew(difference, number).thenCompose(found -> found ? done() : extend(difference, number));
            case LIFTED_LOCALLY, MOVED_LOCALLY ->
                number == null
                        ? done()
                        : anew(difference, number)
                                .thenCompose(found -> found ? done() : overruling.member(run, aspect, difference));
            case UNKNOWN_MANUAL -> overruling.member(run, aspect, difference);
        };
    }

    private CompletionStage<Boolean> anew(Difference difference, long number) {
        return transactions.run(connection -> MendingTable.anew(connection, number, difference.guild()));
    }

    private CompletionStage<Void> extend(Difference difference, long number) {
        return transactions.run(connection ->
                MendingTable.extend(connection, difference.user(), number, difference.guild(), clock.instant()));
    }

    private CompletionStage<Void> again(Difference difference, long number) {
        return transactions.run(connection -> MendingTable.again(connection, number, difference.guild()));
    }

    @Override
    public CompletionStage<Void> finish(Run run, Findings findings) {
        return transactions.run(connection -> ReconciliationRuns.finish(connection, run, findings)
                .chain(mine -> mine
                        ? tell(connection, run, findings)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> tell(SqlConnection connection, Run run, Findings findings) {
        return ReconciliationNews.publish(connection, run, findings, clock.instant())
                .chain(() -> ReconciliationNews.answer(connection, run, findings));
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedStage(null);
    }
}
