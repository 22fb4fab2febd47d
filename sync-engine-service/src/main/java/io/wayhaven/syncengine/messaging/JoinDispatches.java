package io.wayhaven.syncengine.messaging;

import static io.wayhaven.syncengine.messaging.DispatchPayload.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.member.Member;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches about people who join, have other roles, or leave.
 *
 * @see <a href="https://discord.com/developers/docs/events/gateway-events#guild-member-add">Discord: guild member add</a>
 */
final class JoinDispatches {

    private JoinDispatches() {}

    record UserPart(UserId id) {}

    record JoinPart(
            @Nullable UserPart user,
            @Nullable List<RoleId> roles,
            @JsonProperty("joined_at") @Nullable OffsetDateTime joinedAt,

            @JsonProperty("communication_disabled_until") @Nullable
            OffsetDateTime silentUntil) {}

    /** Whom it is about. */
    static UserId who(DiscordEvent event) {
        return require(DispatchPayload.read(event, JoinPart.class).user(), "user")
                .id();
    }

    /** What they are in the guild from now on. */
    static Member member(DiscordEvent event) {
        var part = DispatchPayload.read(event, JoinPart.class);
        return new Member(
                require(part.user(), "user").id(),
                part.roles() == null ? List.of() : part.roles(),
                instant(part.joinedAt()),
                instant(part.silentUntil()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
