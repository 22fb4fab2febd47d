package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.UndoCase;
import io.wayhaven.contracts.command.UndoModerator;
import io.wayhaven.contracts.fact.ModeratorUndone;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.syncengine.cases.CaseRights;
import io.wayhaven.syncengine.cases.ModeratorReview;
import io.wayhaven.syncengine.cases.StoredCase;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.reply.Screen;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Undoes whatever a moderator did since a time: asked about first, then a command for each case. */
final class ModeratorUndo {

    private final SqlConnection connection;
    private final CommandContext context;
    private final Optional<Guild> here;
    private final Instant now;

    ModeratorUndo(SqlConnection connection, CommandContext context, Optional<Guild> here, Instant now) {
        this.connection = connection;
        this.context = context;
        this.here = here;
        this.now = now;
    }

    /** Shows what would be undone, and asks. */
    Uni<Void> ask(UndoModerator order) {
        return reviewed(order, review -> QuestionTable.ask(connection, context, order, review.question(), now));
    }

    /** Undoes it: what the moderator did in between as well. */
    Uni<Void> carryOut(UndoModerator order, Issuer issuer) {
        return reviewed(order, review -> {
            var cases = review.undone().stream().map(StoredCase::number).toList();
            var fact = new ModeratorUndone(context.guild(), order.moderator(), issuer.user(), order.since(), cases);
            var messages = Stream.concat(
                    cases.stream()
                            .map(number -> single(number, order.reason()))
                            .map(single -> Outgoing.command(single, single.context(), context.id(), now)),
                    Stream.of(Outgoing.fact(context.id() + ":done", fact, context.guild(), context.id(), now)));
            return OutboxTable.add(connection, messages.toList())
                    .chain(() -> ReplyTable.show(connection, context, Screen.of(review.answer())));
        });
    }

    private Uni<Void> reviewed(UndoModerator order, Function<ModeratorReview, Uni<Void>> work) {
        return CaseQueries.givenBy(connection, context.guild(), order.moderator(), order.since())
                .map(cases -> ModeratorReview.of(order.moderator(), order.since(), cases))
                .chain(review -> obstacle(order, review)
                        .map(refusal -> Refusals.record(connection, context, refusal, now))
                        .orElseGet(() -> work.apply(review)));
    }

    private Optional<Refusal> obstacle(UndoModerator order, ModeratorReview review) {
        var rights = CaseRights.toUndoAll(context, here, review.actions());
        if (rights.isPresent() || !review.undone().isEmpty()) {
            return rights;
        }
        return Optional.of(new Refusal(
                "<@%s> has done nothing here since then that could be undone.".formatted(order.moderator()),
                "Go further back with the option since, or use /audit log to see what was done."));
    }

    private UndoCase single(long number, String reason) {
        return new UndoCase(
                new CommandContext(
                        new CommandId(context.id() + ":" + number),
                        context.guild(),
                        context.issuer(),
                        Origin.SLASH,
                        context.issuedAt(),
                        null),
                number,
                reason);
    }
}
