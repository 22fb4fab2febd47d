package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.guild.BotIdentity;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.wizard.WizardState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What wizards judge their steps by, as it is stored. */
@ApplicationScoped
class WizardStates {

    private final Transactions transactions;
    private final BotIdentity identity;
    private final int hopLimit;

    WizardStates(Transactions transactions, BotIdentity identity, SyncEngineConfig config) {
        this.transactions = transactions;
        this.identity = identity;
        this.hopLimit = config.network().hopLimit();
    }

    /** What is known of a guild; empty if the bot is not there. */
    CompletionStage<Optional<WizardState>> of(GuildId guild) {
        return identity.self()
                .thenCompose(bot -> transactions.quietly(connection -> GuildTable.find(connection, guild)
                        .chain(found -> found.filter(Guild::present)
                                .map(here -> state(connection, bot, here).map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())))));
    }

    private Uni<WizardState> state(SqlConnection connection, UserId bot, Guild guild) {
        return ChannelTable.of(connection, guild.id())
                .chain(channels -> GuildSettingsTable.find(connection, guild.id())
                        .chain(settings -> LinkTable.networkOf(connection, guild.id(), hopLimit)
                                .map(network -> new WizardState(
                                        bot,
                                        guild,
                                        channels,
                                        settings.orElse(null),
                                        network.links().stream()
                                                .filter(link -> link.parent().equals(guild.id())
                                                        || link.child().equals(guild.id()))
                                                .toList()))));
    }
}
