package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.fact.CommandRefused;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.outbox.Outgoing;
import java.time.Instant;
import java.util.List;

/** Refused commands: a fact, and an answer. */
final class Refusals {

    private Refusals() {}

    static Uni<Void> record(SqlConnection connection, CommandContext context, Refusal refusal, Instant now) {
        var issuer = context.issuer();
        if (issuer == null) {
            return Uni.createFrom().voidItem();
        }
        var fact = new CommandRefused(context.id(), context.guild(), issuer.user(), refusal.reason(), refusal.remedy());
        var message = Outgoing.fact(context.id() + ":refused", fact, context.guild(), context.id(), now);
        return OutboxTable.add(connection, List.of(message))
                .chain(() -> ReplyTable.answer(connection, context, refusal.text()));
    }
}
