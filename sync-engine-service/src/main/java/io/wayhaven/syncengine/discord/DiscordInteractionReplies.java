package io.wayhaven.syncengine.discord;

import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.reply.SealedToken;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.reply.InteractionReplies;
import io.wayhaven.syncengine.reply.Screen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Edits of deferred replies. The interaction's token is the permission; the bot's own is not sent. */
@ApplicationScoped
class DiscordInteractionReplies implements InteractionReplies {

    private static final Logger LOG = Logger.getLogger(DiscordInteractionReplies.class);

    /** An edit that takes longer holds up the other replies. */
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final DiscordRouters routers;
    private final DiscordCalls calls;
    private final TokenSeal seal;

    DiscordInteractionReplies(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config) {
        this.routers = routers;
        this.calls = calls;
        this.seal = new TokenSeal(config.discord().token().orElse("missing"));
    }

    @Override
    public CompletionStage<Result> edit(ApplicationId application, SealedToken token, Screen screen) {
        String opened;
        try {
            opened = seal.open(token);
        } catch (IllegalArgumentException otherBot) {
            LOG.warnf("reply left out reason=\"%s\"", otherBot.getMessage());
            return CompletableFuture.completedStage(Result.GONE);
        }
        var request = Routes.WEBHOOK_MESSAGE_EDIT
                .newRequest(application.toString(), opened, "@original")
                .unauthenticated();
        var file = screen.file();
        if (file == null) {
            request.body(ReplyBody.of(screen));
        } else {
            request.header("content-type", "multipart/form-data").body(ReplyBody.with(screen, file));
        }
        return calls.call(routers.interactions(), request, AT_MOST).thenApply(DiscordInteractionReplies::result);
    }

    private static Result result(CallResult result) {
        return switch (result) {
            case CallResult.Done done -> Result.EDITED;
            case CallResult.Limited limited -> Result.NOT_NOW;
            case CallResult.NoAnswer none -> Result.NOT_NOW;
            case CallResult.Rejected(int status, int code) -> {
                if (status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR) {
                    yield Result.NOT_NOW;
                }
                LOG.warnf("reply left out status=%d code=%d", status, code);
                yield Result.GONE;
            }
        };
    }
}
