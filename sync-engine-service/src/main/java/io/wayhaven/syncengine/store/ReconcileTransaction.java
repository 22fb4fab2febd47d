package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.ReconcileCommand;
import io.wayhaven.contracts.fact.DriftPolicySet;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.reconciliation.ReconcileDecider;
import io.wayhaven.syncengine.reconciliation.ReconcileDecision;
import io.wayhaven.syncengine.reconciliation.ReconciliationText;
import java.time.Instant;
import java.util.List;

/** The part of a transaction that decides about comparisons. */
final class ReconcileTransaction {

    private ReconcileTransaction() {}

    static Uni<Void> decide(SqlConnection connection, ReconcileCommand command, Instant now) {
        var context = command.context();
        return GuildTable.find(connection, context.guild())
                .chain(here -> GuildSettingsTable.find(connection, context.guild())
                        .map(settings -> ReconcileDecider.decide(
                                command,
                                here,
                                settings.map(GuildSettings::adminRoles).orElse(List.of()))))
                .chain(decision -> switch (decision) {
                    case ReconcileDecision.Compares compares ->
                        ReconciliationRuns.ask(connection, context, compares.mode(), compares.only());
                    case ReconcileDecision.Sets sets -> set(connection, sets, now);
                    case ReconcileDecision.Tells tells ->
                        ReconciliationRuns.last(connection, context.guild())
                                .chain(last -> ReplyTable.lines(connection, context, ReconciliationText.of(last)));
                    case ReconcileDecision.Refused refused ->
                        Refusals.record(connection, context, refused.refusal(), now);
                });
    }

    private static Uni<Void> set(SqlConnection connection, ReconcileDecision.Sets sets, Instant now) {
        var command = sets.command();
        var context = command.context();
        var guild = context.guild();
        var fact = new DriftPolicySet(guild, sets.issuer(), command.cause(), command.policy());
        return DriftPolicyTable.set(connection, guild, command.cause(), command.policy())
                .chain(() -> OutboxTable.add(
                        connection, List.of(Outgoing.fact(context.id() + ":done", fact, guild, context.id(), now))))
                .chain(() -> ReplyTable.lines(connection, context, sets.answer()));
    }
}
