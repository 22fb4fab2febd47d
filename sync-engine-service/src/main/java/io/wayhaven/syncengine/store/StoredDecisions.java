package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.DeclineLink;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.SettingsCommand;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.UnknownCommand;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.syncengine.decision.Decisions;
import io.wayhaven.syncengine.guild.BotIdentity;
import io.wayhaven.syncengine.network.SetupDecider;
import io.wayhaven.syncengine.punishment.Punishment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Decides each command in one transaction: what it was decided on, the decision, and all that follows from it. */
@ApplicationScoped
class StoredDecisions implements Decisions {

    private static final String FIRST_TIME =
            "insert into sync.processed_command (command_id) values ($1) on conflict do nothing";

    private final Transactions transactions;
    private final BotIdentity identity;
    private final Clock clock;

    StoredDecisions(Transactions transactions, BotIdentity identity, Clock clock) {
        this.transactions = transactions;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> decide(Envelope<ModerationCommand> command) {
        return identity.self()
                .thenCompose(bot -> transactions.run(connection -> decide(connection, bot, command.payload())));
    }

    private Uni<Void> decide(SqlConnection connection, UserId bot, ModerationCommand command) {
        return switch (command) {
            case Ban ban ->
                once(
                        connection,
                        ban.context().id(),
                        () -> PunishmentTransaction.decide(connection, bot, Punishment.of(ban), clock.instant()));
            case Unban unban ->
                once(
                        connection,
                        unban.context().id(),
                        () -> PunishmentTransaction.decide(connection, bot, Punishment.of(unban), clock.instant()));
            case SetMainGuild main ->
                once(
                        connection,
                        main.context().id(),
                        () -> SetupTransaction.decide(
                                connection,
                                main.context(),
                                main.context().guild(),
                                state -> SetupDecider.decide(main, state),
                                clock.instant()));
            case ProposeLink offer ->
                once(
                        connection,
                        offer.context().id(),
                        () -> SetupTransaction.decide(
                                connection,
                                offer.context(),
                                offer.child(),
                                state -> SetupDecider.decide(offer, state),
                                clock.instant()));
            case AcceptLink yes ->
                once(
                        connection,
                        yes.context().id(),
                        () -> SetupTransaction.decide(
                                connection,
                                yes.context(),
                                yes.parent(),
                                state -> SetupDecider.decide(yes, state),
                                clock.instant()));
            case DeclineLink no ->
                once(
                        connection,
                        no.context().id(),
                        () -> SetupTransaction.decide(
                                connection,
                                no.context(),
                                no.parent(),
                                state -> SetupDecider.decide(no, state),
                                clock.instant()));
            case SettingsCommand settings ->
                throw new UndecodableMessageException("this version does not decide settings");
            case UnknownCommand unknown ->
                throw new UndecodableMessageException("this version does not know the command " + unknown.type());
        };
    }

    private static Uni<Void> once(SqlConnection connection, CommandId id, Supplier<Uni<Void>> decision) {
        return connection
                .preparedQuery(FIRST_TIME)
                .execute(Tuple.of(id.value()))
                .chain(rows ->
                        rows.rowCount() == 1 ? decision.get() : Uni.createFrom().voidItem());
    }
}
