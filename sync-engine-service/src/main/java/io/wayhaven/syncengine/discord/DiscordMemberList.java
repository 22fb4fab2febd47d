package io.wayhaven.syncengine.discord;

import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.member.Member;
import io.wayhaven.syncengine.member.MemberList;
import io.wayhaven.syncengine.member.MemberPage;
import io.wayhaven.syncengine.pacing.PermitWindow;
import io.wayhaven.syncengine.pacing.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lists of members through Discord's REST API, within a small share of its limit. */
@ApplicationScoped
class DiscordMemberList implements MemberList {

    private static final int MOST = 1000;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Duration UNANSWERED = Duration.ofSeconds(10);

    private final DiscordRouters routers;
    private final DiscordCalls calls;
    private final PermitWindow share;

    DiscordMemberList(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config, Timer timer) {
        this.routers = routers;
        this.calls = calls;
        this.share = new PermitWindow(config.members().requestsPerSecond(), timer);
    }

    @Override
    public CompletionStage<MemberPage> after(GuildId guild, long user) {
        var granted = new CompletableFuture<Void>();
        share.ask(() -> granted.complete(null));
        return granted.thenCompose(permit -> ask(guild, user)).whenComplete((page, failure) -> share.answered());
    }

    private CompletionStage<MemberPage> ask(GuildId guild, long user) {
        return calls.read(
                routers.bot(),
                Routes.GUILD_MEMBERS_LIST
                        .newRequest(guild.toString())
                        .query("after", Long.toUnsignedString(user))
                        .query("limit", MOST),
                JsonNode.class,
                DiscordMemberList::page,
                DiscordMemberList::unanswered);
    }

    private static MemberPage page(JsonNode body) {
        var members = StreamSupport.stream(body.spliterator(), false)
                .map(DiscordMemberList::member)
                .sorted(Comparator.comparing(member -> member.user().value()))
                .toList();
        return new MemberPage.Members(members, members.size() < MOST);
    }

    private static Member member(JsonNode member) {
        return new Member(
                UserId.of(member.path("user").path("id").asText()),
                StreamSupport.stream(member.path("roles").spliterator(), false)
                        .map(role -> RoleId.of(role.asText()))
                        .collect(toList()),
                time(member.path("joined_at").textValue()));
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static MemberPage unanswered(CallResult result) {
        return switch (result) {
            case CallResult.Rejected(int status, int code) ->
                status == FORBIDDEN || status == NOT_FOUND ? new MemberPage.Closed() : new MemberPage.Later(UNANSWERED);
            case CallResult.Limited limited -> new MemberPage.Later(limited.delay());
            case CallResult.NoAnswer none -> new MemberPage.Later(UNANSWERED);
            case CallResult.Done done -> new MemberPage.Later(UNANSWERED);
        };
    }
}
