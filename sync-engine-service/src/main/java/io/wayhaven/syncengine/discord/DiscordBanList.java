package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.banlist.Ban;
import io.wayhaven.syncengine.banlist.BanList;
import io.wayhaven.syncengine.banlist.BanPage;
import io.wayhaven.syncengine.pacing.PermitWindow;
import io.wayhaven.syncengine.pacing.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** Lists of bans through Discord's REST API, within a small share of its limit. */
@ApplicationScoped
class DiscordBanList implements BanList {

    private static final int MOST = 1000;

    private final DiscordRouters routers;
    private final PacedReading<BanPage> reading;

    DiscordBanList(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config, Timer timer) {
        this.routers = routers;
        this.reading = new PacedReading<>(
                calls,
                new PermitWindow(config.bans().requestsPerSecond(), timer),
                new BanPage.Closed(),
                BanPage.Later::new);
    }

    @Override
    public CompletionStage<BanPage> after(GuildId guild, long user) {
        return reading.read(
                routers.bot(),
                Routes.GUILD_BANS_GET
                        .newRequest(guild.toString())
                        .query("after", Long.toUnsignedString(user))
                        .query("limit", MOST),
                DiscordBanList::page);
    }

    private static BanPage page(JsonNode body) {
        var bans = StreamSupport.stream(body.spliterator(), false)
                .map(DiscordBanList::ban)
                .sorted(Comparator.comparing(ban -> ban.user().value()))
                .toList();
        return new BanPage.Bans(bans, bans.size() < MOST);
    }

    private static Ban ban(JsonNode ban) {
        var user = ban.path("user");
        return new Ban(
                UserId.of(user.path("id").asText()),
                user.path("username").textValue(),
                ban.path("reason").textValue());
    }
}
