package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.request.Router;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.settings.Webhook;
import io.wayhaven.contracts.settings.WebhookAddress;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.posting.Batch;
import io.wayhaven.syncengine.posting.Destination;
import io.wayhaven.syncengine.posting.Edit;
import io.wayhaven.syncengine.posting.PostingActions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** Posts in Discord. URLs of webhooks are secrets, and never leave this class but to Discord. */
@ApplicationScoped
class DiscordPosts implements PostingActions {

    private static final Logger LOG = Logger.getLogger(DiscordPosts.class);

    /** What Discord says of a webhook that it doesn't know. */
    private static final CallResult NO_WEBHOOK = new CallResult.Rejected(404, 10_015);

    private final DiscordRouters routers;
    private final DiscordCalls calls;
    private final TokenSeal seal;
    private final URI base;

    private record Call(Router router, DiscordWebRequest request) {}

    DiscordPosts(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config) {
        this.routers = routers;
        this.calls = calls;
        this.seal = new TokenSeal(config.discord().token().orElse("missing"));
        this.base = config.discord().baseUrl();
    }

    @Override
    public CompletionStage<Posting> post(Destination destination, Batch batch) {
        return posting(destination, batch)
                .map(call -> calls.read(
                        call.router(),
                        call.request(),
                        JsonNode.class,
                        message ->
                                (Posting) new Posting.Posted(message.path("id").asLong()),
                        Posting.Failed::new))
                .orElseGet(() -> CompletableFuture.completedStage(new Posting.Failed(NO_WEBHOOK)));
    }

    @Override
    public CompletionStage<CallResult> edit(Destination destination, Edit edit) {
        return editing(destination, edit)
                .map(call -> calls.call(call.router(), call.request()))
                .orElseGet(() -> CompletableFuture.completedStage(NO_WEBHOOK));
    }

    @Override
    public CompletionStage<Search> find(Destination destination, Batch batch, Set<Long> known) {
        var search = new MessageSearch(routers, calls, destination, batch, known);
        return switch (destination) {
            case Destination.ToChannel channel -> search.in(channel.id());
            case Destination.ThroughWebhook(Webhook webhook) ->
                address(webhook)
                        .map(address -> channelOf(address, search))
                        .orElseGet(() -> MessageSearch.untold(NO_WEBHOOK));
        };
    }

    private CompletionStage<Search> channelOf(WebhookAddress address, MessageSearch search) {
        var request = Routes.WEBHOOK_TOKEN_GET
                .newRequest(address.id().toString(), address.token())
                .unauthenticated();
        return calls.read(
                        routers.webhooks(),
                        request,
                        JsonNode.class,
                        webhook -> search.in(webhook.path("channel_id").asText()),
                        MessageSearch::untold)
                .thenCompose(found -> found);
    }

    private Optional<Call> posting(Destination destination, Batch batch) {
        return switch (destination) {
            case Destination.ToChannel channel ->
                Optional.of(new Call(
                        routers.posts(),
                        Routes.MESSAGE_CREATE.newRequest(channel.id()).body(MessageBody.once(batch))));
            case Destination.ThroughWebhook(Webhook webhook) ->
                address(webhook)
                        .map(address -> new Call(
                                routers.webhooks(),
                                Routes.WEBHOOK_EXECUTE
                                        .newRequest(address.id().toString(), address.token())
                                        .unauthenticated()
                                        .query("wait", true)
                                        .body(MessageBody.of(batch.embeds()))));
        };
    }

    private Optional<Call> editing(Destination destination, Edit edit) {
        var message = Long.toString(edit.message());
        return switch (destination) {
            case Destination.ToChannel channel ->
                Optional.of(new Call(
                        routers.posts(),
                        Routes.MESSAGE_EDIT.newRequest(channel.id(), message).body(MessageBody.of(edit))));
            case Destination.ThroughWebhook(Webhook webhook) ->
                address(webhook)
                        .map(address -> new Call(
                                routers.webhooks(),
                                Routes.WEBHOOK_MESSAGE_EDIT
                                        .newRequest(address.id().toString(), address.token(), message)
                                        .unauthenticated()
                                        .body(MessageBody.of(edit.embeds()))));
        };
    }

    private Optional<WebhookAddress> address(Webhook webhook) {
        try {
            return WebhookAddress.of(seal.open(webhook.url()), base);
        } catch (IllegalArgumentException otherBot) {
            LOG.warnf("webhook=%s cannot be used: its URL was sealed under another bot token", webhook.id());
            return Optional.empty();
        }
    }
}
