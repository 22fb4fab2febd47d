package io.wayhaven.syncengine.discord;

import com.fasterxml.jackson.databind.JsonNode;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.route.Route;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.invitelist.Invite;
import io.wayhaven.syncengine.invitelist.InviteAnswer;
import io.wayhaven.syncengine.invitelist.InviteAnswer.Invites;
import io.wayhaven.syncengine.invitelist.InviteList;
import io.wayhaven.syncengine.pacing.PermitWindow;
import io.wayhaven.syncengine.pacing.Timer;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final DiscordRouters routers;
    private final PacedReading<InviteAnswer> reading;

    DiscordInviteList(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config, Timer timer) {
        this.routers = routers;
        this.reading = new PacedReading<>(
                calls,
                new PermitWindow(config.invites().requestsPerSecond(), timer),
                new InviteAnswer.Closed(),
                InviteAnswer.Later::new);
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
        return reading.read(routers.posts(), request, onBody);
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
}
