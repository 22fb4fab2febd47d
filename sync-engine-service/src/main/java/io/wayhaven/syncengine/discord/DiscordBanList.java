package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.banlist.Ban;
import io.wayhaven.syncengine.banlist.BanList;
import io.wayhaven.syncengine.banlist.BanPage;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.pacing.PermitWindow;
import io.wayhaven.syncengine.pacing.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** Lists of bans through Discord's REST API, within a small share of its limit. */
@ApplicationScoped
class DiscordBanList implements BanList {

    private static final int MOST = 1000;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Duration UNANSWERED = Duration.ofSeconds(10);

    private final DiscordRouters routers;
    private final DiscordCalls calls;
    private final PermitWindow share;

    DiscordBanList(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config, Timer timer) {
        this.routers = routers;
        this.calls = calls;
        this.share = new PermitWindow(config.bans().requestsPerSecond(), timer);
    }

    @Override
    public CompletionStage<BanPage> after(GuildId guild, long user) {
        var granted = new CompletableFuture<Void>();
        share.ask(() -> granted.complete(null));
        return granted.thenCompose(permit -> ask(guild, user)).whenComplete((page, failure) -> share.answered());
    }

    private CompletionStage<BanPage> ask(GuildId guild, long user) {
        return calls.read(
                routers.bot(),
                Routes.GUILD_BANS_GET
                        .newRequest(guild.toString())
                        .query("after", Long.toUnsignedString(user))
                        .query("limit", MOST),
                JsonNode.class,
                DiscordBanList::page,
                DiscordBanList::unanswered);
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

    private static BanPage unanswered(CallResult result) {
        return switch (result) {
            case CallResult.Rejected(int status, int code) ->
                status == FORBIDDEN || status == NOT_FOUND ? new BanPage.Closed() : new BanPage.Later(UNANSWERED);
            case CallResult.Limited limited -> new BanPage.Later(limited.delay());
            case CallResult.NoAnswer none -> new BanPage.Later(UNANSWERED);
            case CallResult.Done done -> new BanPage.Later(UNANSWERED);
        };
    }
}
