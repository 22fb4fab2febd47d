package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.CaseCommand;
import io.wayhaven.contracts.command.EraseEverywhere;
import io.wayhaven.contracts.command.KeepMessage;
import io.wayhaven.contracts.command.LinkCommand;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.NetworkOrder;
import io.wayhaven.contracts.command.NetworkQuestion;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.ReconcileCommand;
import io.wayhaven.contracts.command.SettingsCommand;
import io.wayhaven.contracts.command.UnknownCommand;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.decision.DecisionRules;
import io.wayhaven.syncengine.decision.Decisions;
import io.wayhaven.syncengine.guild.BotIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Decides each command in one transaction: what it was decided on, the decision, and all that follows from it. */
@ApplicationScoped
class StoredDecisions implements Decisions {

    private static final String FIRST_TIME =
            "insert into sync.processed_command (command_id) values ($1) on conflict do nothing";

    private final Transactions transactions;
    private final BotIdentity identity;
    private final StoredSettings settings;
    private final int hopLimit;
    private final DecisionRules rules;
    private final Clock clock;

    StoredDecisions(
            Transactions transactions,
            BotIdentity identity,
            StoredSettings settings,
            SyncEngineConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.identity = identity;
        this.settings = settings;
        this.hopLimit = config.network().hopLimit();
        this.rules = rules(config);
        this.clock = clock;
    }

    private static DecisionRules rules(SyncEngineConfig config) {
        var volume = config.volume();
        return new DecisionRules(
                config.network().hopLimit(),
                new VolumeLimit(volume.perModerator(), volume.minutes()),
                new VolumeLimit(volume.perLink(), volume.minutes()),
                config.network().confirmBeyond());
    }

    @Override
    public CompletionStage<Void> decide(Envelope<ModerationCommand> command) {
        return identity.self().thenCompose(bot -> decide(bot, command.payload()));
    }

    private CompletionStage<Void> decide(UserId bot, ModerationCommand command) {
        return switch (command) {
            case PersonCommand person ->
                once(
                        person.context().id(),
                        connection -> PunishmentTransaction.decide(connection, bot, person, rules, clock.instant()));
            case KeepMessage keep ->
                once(keep.context().id(), connection -> KeptMessageTable.keep(connection, keep, clock.instant()));
            case CaseCommand about ->
                once(
                        about.context().id(),
                        connection -> CaseTransaction.decide(connection, bot, about, rules, clock.instant()));
            case LinkCommand about ->
                once(
                        about.context().id(),
                        connection -> SetupTransaction.decide(connection, about, hopLimit, clock.instant()));
            case NetworkQuestion about ->
                once(
                        about.context().id(),
                        connection -> new NetworkAnswers(connection, bot, about.context(), hopLimit, clock.instant())
                                .answer(about));
            case NetworkOrder about ->
                once(
                        about.context().id(),
                        connection -> new NetworkOrders(connection, about.context(), hopLimit, clock.instant())
                                .carryOut(about));
            case ReconcileCommand about ->
                once(
                        about.context().id(),
                        connection -> ReconcileTransaction.decide(connection, about, clock.instant()));
            case SettingsCommand about -> settings.decide(bot, about);
            case EraseEverywhere erase -> settings.erase(erase);
            case UnknownCommand unknown ->
                throw new UndecodableMessageException("this version does not know the command " + unknown.type());
        };
    }

    private CompletionStage<Void> once(CommandId id, Function<SqlConnection, Uni<Void>> decision) {
        return transactions.run(connection -> connection
                .preparedQuery(FIRST_TIME)
                .execute(Tuple.of(id.value()))
                .chain(rows -> rows.rowCount() == 1
                        ? decision.apply(connection)
                        : Uni.createFrom().voidItem()));
    }
}
