package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.fact.MonitoredAction;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.punishment.Punishment;
import java.time.Instant;

/** Tells guilds that monitor another what was done there. */
final class MonitoringFacts {

    private MonitoringFacts() {}

    /** Adds the facts about a case. */
    static Uni<Void> tell(
            SqlConnection connection, Punishment command, GuildNetwork network, long caseNumber, Instant now) {
        var context = command.context();
        var source = context.guild();
        var told = network.watchersOf(source, command.action().travelsAs());
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var issuer = context.issuer();
        return GuildTable.find(connection, source)
                .map(guild -> guild.map(Guild::name).orElse(source.toString()))
                .chain(name -> OutboxTable.add(
                        connection,
                        told.stream()
                                .map(guild -> Outgoing.fact(
                                        "case:%d:told:%s".formatted(caseNumber, guild),
                                        new MonitoredAction(
                                                caseNumber,
                                                guild,
                                                source,
                                                name,
                                                command.target().user(),
                                                command.action().stored(),
                                                command.reason(),
                                                issuer == null ? null : issuer.user()),
                                        guild,
                                        context.id(),
                                        now))
                                .toList()));
    }
}
