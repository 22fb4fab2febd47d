package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import discord4j.rest.route.Routes;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.posting.Batch;
import io.wayhaven.syncengine.posting.Destination;
import io.wayhaven.syncengine.posting.PostingActions.Search;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/**
 * Looks through a channel for a batch, page by page, from its first attempt to the newest message.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#get-channel-messages">Discord: get channel
 *     messages</a>
 */
final class MessageSearch {

    private static final int PAGE = 100;
    private static final long DISCORD_EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    /** How far the clocks of Discord and of this machine may be apart. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final DiscordRouters routers;
    private final DiscordCalls calls;
    private final Destination destination;
    private final Batch batch;
    private final Set<Long> known;

    MessageSearch(DiscordRouters routers, DiscordCalls calls, Destination destination, Batch batch, Set<Long> known) {
        this.routers = routers;
        this.calls = calls;
        this.destination = destination;
        this.batch = batch;
        this.known = known;
    }

    CompletionStage<Search> in(String channel) {
        var since = batch.since().minus(CLOCKS).toEpochMilli() - DISCORD_EPOCH;
        return after(channel, since << TIME_SHIFT);
    }

    private CompletionStage<Search> after(String channel, long message) {
        var request = Routes.MESSAGES_GET
                .newRequest(channel)
                .query("after", Long.toString(message))
                .query("limit", PAGE);
        return calls.<JsonNode, CompletionStage<Search>>read(
                        routers.posts(),
                        request,
                        JsonNode.class,
                        page -> search(channel, page),
                        failed -> CompletableFuture.completedStage(new Search.Untold(failed)))
                .thenCompose(search -> search);
    }

    private CompletionStage<Search> search(String channel, JsonNode page) {
        var messages = StreamSupport.stream(page.spliterator(), false)
                .map(SeenMessage::new)
                .toList();
        Optional<SeenMessage> found = messages.stream()
                .filter(message -> !known.contains(message.id()) && message.is(batch, destination))
                .findFirst();
        if (found.isPresent()) {
            return CompletableFuture.completedStage(new Search.Found(found.get().id()));
        }
        var newest = messages.stream().mapToLong(SeenMessage::id).max();
        return messages.size() < PAGE || newest.isEmpty()
                ? CompletableFuture.completedStage(new Search.Absent())
                : after(channel, newest.getAsLong());
    }

    /** The same where the channel could not be told. */
    static CompletionStage<Search> untold(CallResult failed) {
        return CompletableFuture.completedStage(new Search.Untold(failed));
    }
}
