package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ExplainSync;
import io.wayhaven.contracts.command.NetworkQuestion;
import io.wayhaven.contracts.command.ShowDashboard;
import io.wayhaven.contracts.command.ShowSyncStatus;
import io.wayhaven.contracts.command.ShowWizard;
import io.wayhaven.contracts.command.TestConnection;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.setup.Need;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.network.Link;
import io.wayhaven.syncengine.overview.ConnectionReport;
import io.wayhaven.syncengine.overview.Dashboard;
import io.wayhaven.syncengine.overview.Explanation;
import io.wayhaven.syncengine.overview.Figures;
import io.wayhaven.syncengine.overview.FiguresText;
import io.wayhaven.syncengine.overview.GuildNames;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers questions about the network of a guild, on what is stored at that moment. */
final class NetworkAnswers {

    private final SqlConnection connection;
    private final UserId bot;
    private final CommandContext context;
    private final GuildId here;
    private final int hopLimit;
    private final Instant now;

    NetworkAnswers(SqlConnection connection, UserId bot, CommandContext context, int hopLimit, Instant now) {
        this.connection = connection;
        this.bot = bot;
        this.context = context;
        this.here = context.guild();
        this.hopLimit = hopLimit;
        this.now = now;
    }

    Uni<Void> answer(NetworkQuestion question) {
        return AdministratorCheck.admit(
                connection, context, now, admitted -> answer(question, admitted.guild(), admitted.settings()));
    }

    private Uni<Void> answer(NetworkQuestion question, Guild guild, Optional<GuildSettings> settings) {
        return switch (question) {
            case TestConnection test -> network(here).chain(network -> test(network, test.other()));
            case ShowDashboard show -> network(here).chain(network -> dashboard(guild, network, settings));
            case ShowWizard show -> ReplyTable.lines(connection, context, "");
            case ShowSyncStatus show -> FigureTable.of(connection, here).chain(this::status);
            case ExplainSync explain ->
                CaseArrivals.find(connection, here, explain.caseNumber(), explain.user())
                        .chain(found -> found.map(this::explain).orElseGet(this::unknownCase));
        };
    }

    private Uni<Void> test(GuildNetwork network, @Nullable GuildId other) {
        var links = network.linksOf(here)
                .filter(link -> other == null || link.across(here).equals(other))
                .toList();
        if (other != null && links.isEmpty()) {
            return refuse(new Refusal(
                    "This server is not linked with a server with the id %s.".formatted(other),
                    "Link it with /setup add-child or /guildlink; /setup dashboard lists the links there are."));
        }
        return guilds(links)
                .chain(guilds -> FigureTable.last(connection, here, guilds.keySet())
                        .chain(last -> say(new ConnectionReport(bot, here, links, guilds, last).text())));
    }

    private Uni<Void> dashboard(Guild guild, GuildNetwork network, Optional<GuildSettings> settings) {
        var links = network.linksOf(here).toList();
        var needs =
                settings.map(known -> Need.of(known, network.isLinked(here))).orElse(List.of());
        return names(links.stream().map(link -> link.across(here)).toList())
                .chain(names -> FigureTable.activity(connection, here)
                        .chain(activity -> FigureTable.of(connection, here)
                                .chain(figures ->
                                        say(new Dashboard(bot, guild, links, names, activity, figures, needs, now)
                                                .text()))));
    }

    private Uni<Void> status(List<Figures> figures) {
        return names(figures.stream().map(Figures::guild).toList())
                .chain(names -> say(FiguresText.of(figures, names, now)));
    }

    private Uni<Void> explain(CaseArrivals.Found found) {
        return network(found.source())
                .chain(network -> CaseArrivals.of(connection, found.number())
                        .chain(arrivals -> names(Stream.concat(
                                                Stream.concat(Stream.of(found.source()), arrivals.keySet().stream()),
                                                network.connectedWith(found.source()).stream())
                                        .toList())
                                .chain(names -> say(new Explanation(
                                                here,
                                                found.number(),
                                                found.action(),
                                                found.source(),
                                                found.user(),
                                                found.issuedAt(),
                                                arrivals,
                                                network,
                                                names)
                                        .text()))));
    }

    private Uni<Void> unknownCase() {
        return refuse(new Refusal(
                "There is no such case that was decided here or came here.",
                "Check the number, or pick the person instead."));
    }

    private Uni<GuildNetwork> network(GuildId of) {
        return LinkTable.networkOf(connection, of, hopLimit);
    }

    private Uni<GuildNames> names(Collection<GuildId> ids) {
        return GuildTable.names(connection, ids).map(GuildNames::new);
    }

    private Uni<Map<GuildId, Guild>> guilds(List<Link> links) {
        var guilds = new HashMap<GuildId, Guild>();
        return links.stream()
                .flatMap(link -> Stream.of(link.parent(), link.child()))
                .distinct()
                .reduce(
                        Uni.createFrom().voidItem(),
                        (before, id) -> before.chain(() -> GuildTable.find(connection, id))
                                .invoke(found -> found.ifPresent(guild -> guilds.put(id, guild)))
                                .replaceWithVoid(),
                        (left, right) -> left.chain(() -> right))
                .replaceWith(guilds);
    }

    private Uni<Void> say(String markdown) {
        return ReplyTable.lines(connection, context, markdown);
    }

    private Uni<Void> refuse(Refusal refusal) {
        return Refusals.record(connection, context, refusal, now);
    }
}
