package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.route.Route;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.invitelist.Invite;
import io.wayhaven.syncengine.invitelist.InviteAnswer;
import io.wayhaven.syncengine.invitelist.InviteAnswer.Invites;
import io.wayhaven.syncengine.invitelist.InviteList;
import io.wayhaven.syncengine.pacing.PermitWindow;
import io.wayhaven.syncengine.pacing.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Invites through Discord's REST API, within a small share of its limit and after everything else, as posts are. */
@ApplicationScoped
class DiscordInviteList implements InviteList {

    /** See <a href="https://discord.com/developers/docs/resources/guild#get-guild-vanity-url">get guild vanity URL</a>. */
    private static final Route VANITY = Route.get("/guilds/{guild.id}/vanity-url");

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Duration UNANSWERED = Duration.ofSeconds(10);

    private final DiscordRouters routers;
    private final DiscordCalls calls;
    private final PermitWindow share;

    DiscordInviteList(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config, Timer timer) {
        this.routers = routers;
        this.calls = calls;
        this.share = new PermitWindow(config.invites().requestsPerSecond(), timer);
    }

    @Override
    public CompletionStage<InviteAnswer> of(GuildId guild, boolean vanity) {
        var invites = ask(Routes.GUILD_INVITES_GET.newRequest(guild.toString()), DiscordInviteList::list);
        return !vanity
                ? invites
                : invites.thenCompose(answer -> answer instanceof Invites(var others)
                        ? ask(VANITY.newRequest(guild.toString()), DiscordInviteList::address)
                                .thenApply(own -> with(others, own))
                        : CompletableFuture.completedStage(answer));
    }

    private CompletionStage<InviteAnswer> ask(DiscordWebRequest request, Function<JsonNode, InviteAnswer> onBody) {
        var granted = new CompletableFuture<Void>();
        share.ask(() -> granted.complete(null));
        return granted.thenCompose(permit ->
                        calls.read(routers.posts(), request, JsonNode.class, onBody, DiscordInviteList::unanswered))
                .whenComplete((answer, failure) -> share.answered());
    }

    private static InviteAnswer list(JsonNode body) {
        return new Invites(StreamSupport.stream(body.spliterator(), false)
                .map(DiscordInviteList::invite)
                .toList());
    }

    private static Invite invite(JsonNode invite) {
        var inviter = invite.path("inviter").path("id").textValue();
        return new Invite(
                invite.path("code").asText(),
                invite.path("uses").asLong(),
                inviter == null ? null : UserId.of(inviter),
                invite.path("max_uses").asLong(),
                invite.path("expires_at").textValue(),
                false);
    }

    /** Discord answers without a code where there is none any more. */
    private static InviteAnswer address(JsonNode body) {
        var code = body.path("code").textValue();
        return new Invites(
                code == null
                        ? List.of()
                        : List.of(new Invite(code, body.path("uses").asLong(), null, 0, null, true)));
    }

    /** That the address can't be read says nothing of the invites. */
    private static InviteAnswer with(List<Invite> invites, InviteAnswer address) {
        return switch (address) {
            case Invites(var own) ->
                new Invites(Stream.concat(invites.stream(), own.stream()).toList());
            case InviteAnswer.Closed closed -> new Invites(invites);
            case InviteAnswer.Later later -> later;
        };
    }

    private static InviteAnswer unanswered(CallResult result) {
        return switch (result) {
            case CallResult.Rejected(int status, int code) ->
                status == FORBIDDEN || status == NOT_FOUND
                        ? new InviteAnswer.Closed()
                        : new InviteAnswer.Later(UNANSWERED);
            case CallResult.Limited limited -> new InviteAnswer.Later(limited.delay());
            case CallResult.NoAnswer none -> new InviteAnswer.Later(UNANSWERED);
            case CallResult.Done done -> new InviteAnswer.Later(UNANSWERED);
        };
    }
}
