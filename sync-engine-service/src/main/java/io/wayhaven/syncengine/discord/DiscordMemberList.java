package io.wayhaven.syncengine.discord;

import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.SyncEngineConfig;
import io.wayhaven.syncengine.member.Member;
import io.wayhaven.syncengine.member.MemberList;
import io.wayhaven.syncengine.member.MemberPage;
import io.wayhaven.syncengine.pacing.PermitWindow;
import io.wayhaven.syncengine.pacing.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lists of members through Discord's REST API, within a small share of its limit. */
@ApplicationScoped
class DiscordMemberList implements MemberList {

    private static final int MOST = 1000;

    private final DiscordRouters routers;
    private final PacedReading<MemberPage> reading;

    DiscordMemberList(DiscordRouters routers, DiscordCalls calls, SyncEngineConfig config, Timer timer) {
        this.routers = routers;
        this.reading = new PacedReading<>(
                calls,
                new PermitWindow(config.members().requestsPerSecond(), timer),
                new MemberPage.Closed(),
                MemberPage.Later::new);
    }

    @Override
    public CompletionStage<MemberPage> after(GuildId guild, long user) {
        return reading.read(
                routers.bot(),
                Routes.GUILD_MEMBERS_LIST
                        .newRequest(guild.toString())
                        .query("after", Long.toUnsignedString(user))
                        .query("limit", MOST),
                DiscordMemberList::page);
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
                time(member.path("joined_at").textValue()),
                time(member.path("communication_disabled_until").textValue()));
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
