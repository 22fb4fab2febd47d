package io.wayhaven.syncengine.store;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.LinkCommand;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.syncengine.network.SetupDecider;
import io.wayhaven.syncengine.network.SetupDecision;
import io.wayhaven.syncengine.network.SetupState;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.reply.ReplyText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The part of a transaction that decides about the network. */
final class SetupTransaction {

    /** Two guilds must not come to follow each other by commands that are decided at the same moment. */
    private static final String LOCK_NETWORK =
            "select pg_advisory_xact_lock(hashtextextended('wayhaven.sync.network', 0))";

    private SetupTransaction() {}

    /**
     * Decides a command about links.
     *
     * @param hopLimit over how many links an action travels at most
     */
    static Uni<Void> decide(SqlConnection connection, LinkCommand command, int hopLimit, Instant now) {
        var context = command.context();
        return connection
                .query(LOCK_NETWORK)
                .execute()
                .chain(() -> state(connection, context.guild(), command.otherGuild(), hopLimit))
                .chain(state -> switch (SetupDecider.decide(command, state)) {
                    case SetupDecision.BecomesMain main ->
                        GuildTable.makeMain(connection, main.guild())
                                .chain(() -> follow(connection, context, main.fact(), main.answer(), List.of(), now));
                    case SetupDecision.LinkChanges change ->
                        LinkTable.save(connection, change.link())
                                .chain(() -> Previews.of(connection, context.guild(), change, state))
                                .chain(preview ->
                                        follow(connection, context, change.fact(), change.answer(), preview, now));
                    case SetupDecision.Refused refused -> Refusals.record(connection, context, refused.refusal(), now);
                });
    }

    private static Uni<SetupState> state(SqlConnection connection, GuildId here, GuildId other, int hopLimit) {
        return GuildTable.find(connection, here)
                .chain(guild -> GuildTable.find(connection, other)
                        .chain(named -> LinkTable.networkOf(connection, here, hopLimit)
                                .chain(network -> GuildSettingsTable.find(connection, here)
                                        .map(settings -> new SetupState(
                                                guild,
                                                named,
                                                network,
                                                settings.map(GuildSettings::adminRoles)
                                                        .orElse(List.of()))))));
    }

    private static Uni<Void> follow(
            SqlConnection connection,
            CommandContext context,
            ModerationFact fact,
            String answer,
            List<String> preview,
            Instant now) {
        var message = Outgoing.fact(context.id() + ":done", fact, context.guild(), context.id(), now);
        var lines = Stream.concat(Stream.of(ReplyText.of(answer)), preview.stream());
        return OutboxTable.add(connection, List.of(message))
                .chain(() -> ReplyTable.lines(connection, context, lines.collect(joining("\n"))));
    }
}
