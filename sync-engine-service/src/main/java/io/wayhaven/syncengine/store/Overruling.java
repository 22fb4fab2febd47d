package io.wayhaven.syncengine.store;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.echo.NativeCommands;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.Aspect;
import io.wayhaven.syncengine.reconciliation.Difference;
import io.wayhaven.syncengine.reconciliation.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Overrules what people did on their own, by a decision of its own, which has a case that tells of it. */
final class Overruling {

    private final Transactions transactions;
    private final NativeCommands commands;

    Overruling(Transactions transactions, NativeCommands commands) {
        this.transactions = transactions;
        this.commands = commands;
    }

    CompletionStage<Void> ban(Run run, Difference difference) {
        return decide(run, difference, "", context -> new Ban(context, target(difference), "", 0, difference.until()));
    }

    /** What Discord says is taken for known first: where it is already as was decided nobody would be sent. */
    CompletionStage<Void> member(Run run, Aspect aspect, Difference difference) {
        return switch (aspect) {
            case BAN -> ban(run, difference);
            case MUTE ->
                learn(difference, Action.UNMUTE)
                        .thenCompose(known -> decide(
                                run,
                                difference,
                                ":mute",
                                context -> new Mute(context, target(difference), "", difference.until())));
            case TIMEOUT ->
                learn(difference, Action.UNTIMEOUT)
                        .thenCompose(known -> end(difference))
                        .thenCompose(until -> until.map(end -> decide(
                                        run,
                                        difference,
                                        ":timeout",
                                        context -> new Timeout(context, target(difference), "", end)))
                                .orElseGet(() -> CompletableFuture.completedStage(null)));
        };
    }

    private CompletionStage<Void> learn(Difference difference, Action lifted) {
        return difference.guild().equals(difference.inForceIn())
                ? CompletableFuture.completedStage(null)
                : transactions.run(connection ->
                        DesiredStateTable.know(connection, List.of(difference.guild()), difference.user(), lifted));
    }

    private CompletionStage<Optional<Instant>> end(Difference difference) {
        var source = difference.inForceIn();
        return source == null || difference.until() != null
                ? CompletableFuture.completedStage(Optional.ofNullable(difference.until()))
                : transactions.quietly(
                        connection -> MemberStandingTable.silentUntil(connection, source, difference.user()));
    }

    private CompletionStage<Void> decide(
            Run run, Difference difference, String kind, Function<CommandContext, PersonCommand> command) {
        var source = difference.inForceIn();
        if (source == null) {
            return CompletableFuture.completedStage(null);
        }
        var id = new CommandId(
                "reconciliation:%d:%s:%s%s".formatted(run.id(), difference.guild(), difference.user(), kind));
        return commands.submit(id, source, run.now(), command.apply(context(run, id, source)));
    }

    private static CommandContext context(Run run, CommandId id, GuildId source) {
        var request = run.request();
        var issuer = request == null ? null : request.issuer();
        return new CommandContext(id, source, issuer, Origin.RECONCILIATION, run.now(), null);
    }

    private static Target target(Difference difference) {
        return new Target(difference.user(), null, List.of());
    }
}
