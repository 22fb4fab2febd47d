package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.fact.CommandRefused;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import io.wayhaven.syncengine.outbox.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Refused commands: a fact, and an answer. */
final class Refusals {

    private Refusals() {}

    static Uni<Void> record(SqlConnection connection, CommandContext context, Refusal refusal, Instant now) {
        return fact(context, refusal, now)
                .map(message -> OutboxTable.add(connection, List.of(message))
                        .chain(() -> ReplyTable.answer(connection, context, refusal.text())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The fact; none if nobody is known who could be told. */
    static Optional<OutboxRecord> fact(CommandContext context, Refusal refusal, Instant now) {
        var issuer = context.issuer();
        return issuer == null
                ? Optional.empty()
                : Optional.of(Outgoing.fact(
                        context.id() + ":refused",
                        new CommandRefused(
                                context.id(), context.guild(), issuer.user(), refusal.reason(), refusal.remedy()),
                        context.guild(),
                        context.id(),
                        now));
    }
}
