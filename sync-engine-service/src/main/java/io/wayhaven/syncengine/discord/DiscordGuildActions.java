package io.wayhaven.syncengine.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.delivery.GuildActions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Actions in guilds through Discord4J's routes, with the bodies and headers that Discord documents. */
@ApplicationScoped
class DiscordGuildActions implements GuildActions {

    private static final String AUDIT_LOG_REASON = "X-Audit-Log-Reason";

    private final DiscordRouters routers;
    private final DiscordCalls calls;

    DiscordGuildActions(DiscordRouters routers, DiscordCalls calls) {
        this.routers = routers;
        this.calls = calls;
    }

    /** Discord4J's own method would put the options into the query, where Discord doesn't document them. */
    @Override
    public CompletionStage<CallResult> ban(GuildId guild, UserId user, int deleteMessageSeconds, String auditReason) {
        return call(Routes.GUILD_BAN_CREATE
                .newRequest(guild.toString(), user.toString())
                .header(AUDIT_LOG_REASON, encoded(auditReason))
                .body(Map.of("delete_message_seconds", deleteMessageSeconds)));
    }

    @Override
    public CompletionStage<CallResult> unban(GuildId guild, UserId user, String auditReason) {
        return call(Routes.GUILD_BAN_REMOVE
                .newRequest(guild.toString(), user.toString())
                .header(AUDIT_LOG_REASON, encoded(auditReason)));
    }

    @Override
    public CompletionStage<CallResult> readBan(GuildId guild, UserId user) {
        return call(Routes.GUILD_BAN_GET.newRequest(guild.toString(), user.toString()));
    }

    private CompletionStage<CallResult> call(DiscordWebRequest request) {
        return calls.call(routers.bot(), request);
    }

    /** Headers are ASCII; Discord decodes this one. */
    private static String encoded(String reason) {
        return URLEncoder.encode(reason, UTF_8).replace("+", "%20");
    }
}
