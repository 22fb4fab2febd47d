package io.wayhaven.syncengine.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import discord4j.rest.request.DiscordWebRequest;
import discord4j.rest.route.Route;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.BanState;
import io.wayhaven.syncengine.delivery.BulkBan;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.delivery.GuildActions;
import io.wayhaven.syncengine.delivery.Membership;
import io.wayhaven.syncengine.reply.WarningText;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Actions in guilds through Discord4J's routes, with the bodies and headers that Discord documents. */
@ApplicationScoped
class DiscordGuildActions implements GuildActions {

    private static final String AUDIT_LOG_REASON = "X-Audit-Log-Reason";

    private static final int NOBODY_BANNED = 500000;
    private static final int UNKNOWN_MEMBER = 10007;
    private static final int UNKNOWN_USER = 10013;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MemberPart(
            List<String> roles,
            @JsonProperty("joined_at") OffsetDateTime joinedAt,

            @JsonProperty("communication_disabled_until") @Nullable
            OffsetDateTime silentUntil) {

        Membership.Member member() {
            return new Membership.Member(
                    roles.stream().map(RoleId::of).collect(toSet()),
                    joinedAt.toInstant(),
                    silentUntil == null ? null : silentUntil.toInstant());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BulkPart(@JsonProperty("banned_users") List<String> banned) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BanPart(@Nullable String reason) {}

    private final DiscordRouters routers;
    private final DiscordCalls calls;

    DiscordGuildActions(DiscordRouters routers, DiscordCalls calls) {
        this.routers = routers;
        this.calls = calls;
    }

    /** Discord4J's own method would put the options into the query, where Discord doesn't document them. */
    @Override
    public CompletionStage<CallResult> ban(GuildId guild, UserId user, int deleteMessageSeconds, String auditReason) {
        return call(toPerson(Routes.GUILD_BAN_CREATE, guild, user, auditReason)
                .body(Map.of("delete_message_seconds", deleteMessageSeconds)));
    }

    @Override
    public CompletionStage<BulkBan> bulkBan(
            GuildId guild, List<UserId> users, int deleteMessageSeconds, String auditReason) {
        return calls.read(
                routers.bot(),
                Routes.GUILD_BAN_BULK
                        .newRequest(guild.toString())
                        .header(AUDIT_LOG_REASON, encoded(auditReason))
                        .body(Map.of(
                                "user_ids",
                                users.stream().map(UserId::toString).toList(),
                                "delete_message_seconds",
                                deleteMessageSeconds)),
                BulkPart.class,
                bulk -> new BulkBan.Banned(
                        bulk.banned().stream().map(UserId::of).collect(toSet())),
                failed -> failed instanceof CallResult.Rejected(int status, int code) && code == NOBODY_BANNED
                        ? new BulkBan.Banned(Set.of())
                        : new BulkBan.Failed(failed));
    }

    @Override
    public CompletionStage<CallResult> unban(GuildId guild, UserId user, String auditReason) {
        return call(toPerson(Routes.GUILD_BAN_REMOVE, guild, user, auditReason));
    }

    @Override
    public CompletionStage<CallResult> role(
            GuildId guild, UserId user, RoleId role, boolean given, String auditReason) {
        var route = given ? Routes.GUILD_MEMBER_ROLE_ADD : Routes.GUILD_MEMBER_ROLE_REMOVE;
        return call(route.newRequest(guild.toString(), user.toString(), role.toString())
                .header(AUDIT_LOG_REASON, encoded(auditReason)));
    }

    @Override
    public CompletionStage<CallResult> warn(ChannelId channel, UserId user, long caseNumber, String reason) {
        return call(Routes.MESSAGE_CREATE
                .newRequest(channel.toString())
                .body(Map.of(
                        "content",
                        WarningText.of(user, reason, caseNumber),
                        "nonce",
                        "warning-" + caseNumber,
                        "enforce_nonce",
                        true,
                        "allowed_mentions",
                        Map.of("users", List.of(user.toString())))));
    }

    @Override
    public CompletionStage<BanState> readBan(GuildId guild, UserId user) {
        return calls.read(
                routers.bot(),
                Routes.GUILD_BAN_GET.newRequest(guild.toString(), user.toString()),
                BanPart.class,
                ban -> new BanState.Banned(ban.reason() == null ? "" : ban.reason()),
                BanState::without);
    }

    @Override
    public CompletionStage<CallResult> kick(GuildId guild, UserId user, String auditReason) {
        return call(toPerson(Routes.GUILD_MEMBER_REMOVE, guild, user, auditReason));
    }

    @Override
    public CompletionStage<CallResult> timeOut(
            GuildId guild, UserId user, @Nullable Instant until, String auditReason) {
        return call(toPerson(Routes.GUILD_MEMBER_MODIFY, guild, user, auditReason)
                .body(Collections.singletonMap(
                        "communication_disabled_until", until == null ? null : until.toString())));
    }

    @Override
    public CompletionStage<Membership> readMember(GuildId guild, UserId user) {
        return calls.read(
                routers.bot(),
                Routes.GUILD_MEMBER_GET.newRequest(guild.toString(), user.toString()),
                MemberPart.class,
                MemberPart::member,
                failed -> failed instanceof CallResult.Rejected(int status, int code)
                                && (code == UNKNOWN_MEMBER || code == UNKNOWN_USER)
                        ? new Membership.Stranger()
                        : new Membership.Untold(failed));
    }

    private CompletionStage<CallResult> call(DiscordWebRequest request) {
        return calls.call(routers.bot(), request);
    }

    private static DiscordWebRequest toPerson(Route route, GuildId guild, UserId user, String auditReason) {
        return route.newRequest(guild.toString(), user.toString()).header(AUDIT_LOG_REASON, encoded(auditReason));
    }

    /** Headers are ASCII; Discord decodes this one. */
    private static String encoded(String reason) {
        return URLEncoder.encode(reason, UTF_8).replace("+", "%20");
    }
}
