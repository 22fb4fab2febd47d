package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.network.SetupDecision;
import io.wayhaven.syncengine.network.SetupState;
import io.wayhaven.syncengine.outbox.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The part of a transaction that decides about the network. */
final class SetupTransaction {

    /** A circle must not come about by two links that are decided at the same moment. */
    private static final String LOCK_NETWORK =
            "select pg_advisory_xact_lock(hashtextextended('wayhaven.sync.network', 0))";

    private SetupTransaction() {}

    /**
     * Decides a setup command.
     *
     * @param other the guild that it names; its own if it names none
     */
    static Uni<Void> decide(
            SqlConnection connection,
            CommandContext context,
            GuildId other,
            Function<SetupState, SetupDecision> decider,
            Instant now) {
        return connection
                .query(LOCK_NETWORK)
                .execute()
                .chain(() -> state(connection, context.guild(), other))
                .chain(state -> switch (decider.apply(state)) {
                    case SetupDecision.BecomesMain main ->
                        GuildTable.makeMain(connection, main.guild())
                                .chain(() -> follow(connection, context, main.fact(), main.answer(), now));
                    case SetupDecision.LinkChanges change ->
                        LinkTable.save(connection, change.link())
                                .chain(() -> follow(connection, context, change.fact(), change.answer(), now));
                    case SetupDecision.Refused refused -> Refusals.record(connection, context, refused.refusal(), now);
                });
    }

    private static Uni<SetupState> state(SqlConnection connection, GuildId here, GuildId other) {
        return GuildTable.find(connection, here)
                .chain(guild -> GuildTable.find(connection, other)
                        .chain(named -> LinkTable.networkOf(connection, here)
                                .map(network -> new SetupState(guild, named, network))));
    }

    private static Uni<Void> follow(
            SqlConnection connection, CommandContext context, ModerationFact fact, String answer, Instant now) {
        var message = Outgoing.fact(context.id() + ":done", fact, context.guild(), context.id(), now);
        return OutboxTable.add(connection, List.of(message))
                .chain(() -> ReplyTable.answer(connection, context, answer));
    }
}
