package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.ModerationSettings;
import io.wayhaven.syncengine.cases.Caution;
import io.wayhaven.syncengine.decision.DecisionRules;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.Decision;
import io.wayhaven.syncengine.punishment.Punishment;
import io.wayhaven.syncengine.punishment.PunishmentDecider;
import io.wayhaven.syncengine.punishment.PunishmentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a transaction that decides about a person. */
final class PunishmentTransaction {

    /** Decisions about one person follow each other, whichever process takes them. */
    private static final String LOCK_PERSON =
            "select pg_advisory_xact_lock(hashtextextended('wayhaven.sync.person', $1))";

    private static final String LOCK_PEOPLE = """
            select pg_advisory_xact_lock(hashtextextended('wayhaven.sync.person', user_id))
            from (select unnest ($1::bigint[]) as user_id order by 1) people
            """;

    /** How long a punishment waits at most until the person was told. */
    private static final Duration NOTICE = Duration.ofSeconds(6);

    private static final Refusal NOT_KEPT = new Refusal(
            "The message is not kept here: its form was opened more than a day ago, or could not be recorded.",
            "Choose Warn for this in the message's menu again.");

    private PunishmentTransaction() {}

    /** Decides a command, or asks whoever gave it whether they mean it. */
    static Uni<Void> decide(
            SqlConnection connection, UserId bot, PersonCommand given, DecisionRules rules, Instant now) {
        return punishment(connection, given, now, command -> decide(connection, bot, given, command, rules, now));
    }

    private static Uni<Void> decide(
            SqlConnection connection,
            UserId bot,
            PersonCommand given,
            Punishment command,
            DecisionRules rules,
            Instant now) {
        return decide(
                connection,
                bot,
                given,
                command,
                rules,
                now,
                (state, accepted, brake) -> question(connection, command, state, accepted, rules)
                        .chain(asked -> asked.map(question -> QuestionTable.ask(connection, given, question, now))
                                .orElseGet(
                                        () -> carryOut(connection, bot, command, state, accepted, brake, rules, now))));
    }

    /** Decides a command about which whoever gave it was asked. @param context in which they confirmed it */
    static Uni<Void> confirmed(
            SqlConnection connection,
            UserId bot,
            PersonCommand given,
            CommandContext context,
            DecisionRules rules,
            Instant now) {
        return punishment(connection, given, now, asked -> {
            var command = asked.in(context);
            return decide(
                    connection,
                    bot,
                    given,
                    command,
                    rules,
                    now,
                    (state, accepted, brake) -> carryOut(connection, bot, command, state, accepted, brake, rules, now));
        });
    }

    /** Opens a case, and another one if a rule says that something follows from it. */
    private static Uni<Void> carryOut(
            SqlConnection connection,
            UserId bot,
            Punishment command,
            PunishmentState state,
            Decision.Accepted accepted,
            Brake.Spreading brake,
            DecisionRules rules,
            Instant now) {
        return accept(connection, command, accepted, brake, null, state.network(), now)
                .chain(() -> EscalationTable.following(connection, command, state.source(), now))
                .chain(found -> found.map(
                                follows -> decide(connection, bot, follows, Punishment.of(follows), rules, now))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Takes up the command with the message that it is about, if it is about one. */
    private static Uni<Void> punishment(
            SqlConnection connection, PersonCommand given, Instant now, Function<Punishment, Uni<Void>> then) {
        var command = Punishment.of(given);
        var kept = given instanceof Warn warn ? warn.kept() : null;
        if (kept == null || !(given instanceof Warn warn)) {
            return then.apply(command);
        }
        return KeptMessageTable.find(connection, warn, kept, now)
                .chain(found -> found.map(message -> then.apply(command.resting(message)))
                        .orElseGet(() -> Refusals.record(connection, given.context(), NOT_KEPT, now)));
    }

    /** What is done with a command that was accepted. */
    @FunctionalInterface
    private interface WhenAccepted {
        Uni<Void> carryOut(PunishmentState state, Decision.Accepted accepted, Brake.Spreading brake);
    }

    /** Only somebody who waits for an answer can be asked. */
    private static Uni<Optional<String>> question(
            SqlConnection connection,
            Punishment command,
            PunishmentState state,
            Decision.Accepted accepted,
            DecisionRules rules) {
        if (command.context().replyTo() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return GuildSettingsTable.safeguards(connection, command.context().guild())
                .map(guarded -> guarded.confirmBeyond() == null ? rules.confirmBeyond() : guarded.confirmBeyond())
                .map(confirmBeyond -> state.source()
                        .flatMap(here -> Caution.about(
                                command, here, accepted.deliverTo().size(), confirmBeyond)));
    }

    private static Uni<Void> decide(
            SqlConnection connection,
            UserId bot,
            PersonCommand given,
            Punishment command,
            DecisionRules rules,
            Instant now,
            WhenAccepted whenAccepted) {
        return lock(connection, command.target().user())
                .chain(() -> state(connection, bot, command, rules.hopLimit()))
                .chain(state -> switch (PunishmentDecider.decide(command, state)) {
                    case Decision.Accepted accepted ->
                        lacking(connection, command, accepted)
                                .chain(left -> new VolumeBreaker(connection, rules, now)
                                        .check(command, left)
                                        .chain(brake -> switch (brake) {
                                            case Brake.Everything(var limit) ->
                                                new Withholding(connection, now).hold(command.context(), given, limit);
                                            case Brake.Spreading spreading ->
                                                whenAccepted.carryOut(state, left, spreading);
                                        }));
                    case Decision.Refused refused ->
                        Refusals.record(connection, command.context(), refused.refusal(), now);
                });
    }

    /**
     * A comparison mends what it found lacking: where a ban holds nobody has to ask Discord, nor for it. A timeout is looked at
     * wherever it holds, since what is carried out there from now on renews it.
     */
    private static Uni<Decision.Accepted> lacking(
            SqlConnection connection, Punishment command, Decision.Accepted accepted) {
        if (command.context().origin() == Origin.RECONCILIATION && command.action() == Action.TIMEOUT) {
            return Uni.createFrom().item(accepted.everywhere());
        }
        return command.context().origin() == Origin.RECONCILIATION && command.action() == Action.BAN
                ? ObservedBanTable.holds(connection, command.target().user(), accepted.deliverTo())
                        .map(accepted::holdingIn)
                : Uni.createFrom().item(accepted);
    }

    /** Waits for whoever decides about the same person; everybody else waits until the transaction is over. */
    static Uni<Void> lock(SqlConnection connection, UserId user) {
        return connection
                .preparedQuery(LOCK_PERSON)
                .execute(Tuple.of(user.value()))
                .replaceWithVoid();
    }

    /** The same for several people: in order, so that two who wait for some of the same don't wait for each other. */
    static Uni<Void> lock(SqlConnection connection, List<UserId> users) {
        return connection
                .preparedQuery(LOCK_PEOPLE)
                .execute(Tuple.of(users.stream().map(UserId::value).distinct().toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /**
     * Decides the opposite of a case. It reaches no further than the case does, nor than the network does by now.
     *
     * @param guilds where the case is in force
     */
    static Uni<Void> undo(
            SqlConnection connection,
            UserId bot,
            Punishment command,
            long caseNumber,
            Set<GuildId> guilds,
            int hopLimit,
            Instant now) {
        return state(connection, bot, command, hopLimit).chain(state -> switch (PunishmentDecider.decide(
                command, state)) {
            case Decision.Accepted accepted ->
                accept(connection, command, accepted.only(guilds), Brake.NOTHING, caseNumber, state.network(), now);
            case Decision.Refused refused -> Refusals.record(connection, command.context(), refused.refusal(), now);
        });
    }

    private static Uni<PunishmentState> state(SqlConnection connection, UserId bot, Punishment command, int hopLimit) {
        var here = command.context().guild();
        return GuildTable.find(connection, here)
                .chain(guild -> LinkTable.networkOf(connection, here, hopLimit)
                        .chain(network -> DesiredStateTable.of(
                                        connection, command.target().user(), command.action())
                                .chain(desired -> GuildSettingsTable.find(connection, here)
                                        .map(settings -> new PunishmentState(
                                                bot,
                                                guild,
                                                settings.map(GuildSettings::moderation)
                                                        .map(ModerationSettings::staff)
                                                        .orElse(null),
                                                network,
                                                desired)))));
    }

    /** Opens a case, and all that follows from it. Callers hold the lock of the person. */
    static Uni<Void> accept(
            SqlConnection connection,
            Punishment command,
            Decision.Accepted accepted,
            GuildNetwork network,
            Instant now) {
        return accept(connection, command, accepted, Brake.NOTHING, null, network, now);
    }

    private static Uni<Void> accept(
            SqlConnection connection,
            Punishment command,
            Decision.Accepted everywhere,
            Brake.Spreading brake,
            @Nullable Long undone,
            GuildNetwork network,
            Instant now) {
        var accepted = everywhere.except(brake.guilds());
        var user = command.target().user();
        var touched = Stream.concat(accepted.inForce().stream(), accepted.deliverTo().stream())
                .distinct()
                .toList();
        return CaseTable.open(connection, command, undone)
                .chain(number -> FactTable.keep(connection, CaseFacts.kept(command, accepted, undone, number))
                        .chain(() -> DesiredStateTable.desire(connection, touched, command, number))
                        .chain(() -> DesiredStateTable.know(connection, accepted.inForce(), user, command.action()))
                        .chain(() -> CaseTable.supersedeOlder(connection, number, user, command.action()))
                        .chain(() -> OutboxTable.add(
                                connection,
                                List.of(Outgoing.fact(
                                        "case:" + number,
                                        CaseFacts.of(command, accepted, number),
                                        command.context().guild(),
                                        command.context().id(),
                                        now))))
                        .chain(() -> MonitoringFacts.tell(connection, command, network, number, now))
                        .chain(() -> ExpiryTable.schedule(connection, number, command.until()))
                        .chain(() -> NoticeTable.add(connection, command, number))
                        .chain(waits -> waits
                                ? DeliveryTable.hold(connection, number, accepted.deliverTo(), now.plus(NOTICE))
                                : DeliveryTable.start(connection, number, accepted.deliverTo(), now)
                                        .chain(messages -> OutboxTable.add(connection, messages)))
                        .chain(() -> new Withholding(connection, now).hold(command, number, brake))
                        .chain(() -> ProtectionTable.leaveOut(connection, user, now))
                        .chain(() -> ReplyTable.report(connection, command.context(), number)));
    }
}
