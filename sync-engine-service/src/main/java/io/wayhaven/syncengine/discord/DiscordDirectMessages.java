package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import discord4j.rest.route.Routes;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.notice.DirectMessages;
import io.wayhaven.syncengine.notice.Notice;
import io.wayhaven.syncengine.reply.NoticeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Direct messages through Discord4J's routes. */
@ApplicationScoped
class DiscordDirectMessages implements DirectMessages {

    /** A punishment waits for as long. */
    private static final Duration AT_MOST = Duration.ofSeconds(4);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ChannelPart(String id) {}

    private final DiscordRouters routers;
    private final DiscordCalls calls;

    DiscordDirectMessages(DiscordRouters routers, DiscordCalls calls) {
        this.routers = routers;
        this.calls = calls;
    }

    @Override
    public CompletionStage<CallResult> send(Notice notice) {
        return calls.read(
                        routers.bot(),
                        Routes.USER_DM_CREATE
                                .newRequest()
                                .body(Map.of("recipient_id", notice.user().toString())),
                        ChannelPart.class,
                        channel -> write(channel.id(), notice),
                        CompletableFuture::completedStage)
                .thenCompose(sent -> sent)
                .toCompletableFuture()
                .completeOnTimeout(
                        new CallResult.NoAnswer("Discord did not answer in time."),
                        AT_MOST.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private CompletionStage<CallResult> write(String channel, Notice notice) {
        return calls.call(
                routers.bot(),
                Routes.MESSAGE_CREATE
                        .newRequest(channel)
                        .body(Map.of(
                                "content",
                                NoticeText.of(notice),
                                "nonce",
                                "notice-" + notice.caseNumber(),
                                "enforce_nonce",
                                true,
                                "allowed_mentions",
                                Map.of("parse", List.of()))),
                AT_MOST);
    }
}
