package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.fact.CommandRefused;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.reply.ReplyText;
import io.wayhaven.syncengine.reply.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Refused commands: a fact, and an answer. */
final class Refusals {

    private Refusals() {}

    /** Whatever a refusal quotes is shown as plain characters. */
    static Uni<Void> record(SqlConnection connection, CommandContext context, Refusal refusal, Instant now) {
        return record(connection, context, refusal, ReplyText.of(refusal.text()), now);
    }

    /** The same of a refusal that quotes nobody, and may mention people. */
    static Uni<Void> recordMarkdown(SqlConnection connection, CommandContext context, Refusal refusal, Instant now) {
        return record(connection, context, refusal, refusal.text(), now);
    }

    private static Uni<Void> record(
            SqlConnection connection, CommandContext context, Refusal refusal, String shown, Instant now) {
        return fact(context, refusal, now)
                .map(message -> OutboxTable.add(connection, List.of(message))
                        .chain(() -> ReplyTable.show(connection, context, Screen.of(shown))))
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
