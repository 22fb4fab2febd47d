package io.wayhaven.syncengine.member;

import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is in a guild.
 *
 * @param roles without {@code @everyone}
 * @param joinedAt by Discord's clock; null where it doesn't say
 * @param silentUntil when the person's timeout ends, which may be over; null if there was none
 * @see <a href="https://discord.com/developers/docs/resources/guild#guild-member-object">Discord: guild member object</a>
 */
public record Member(
        UserId user,
        List<RoleId> roles,
        @Nullable Instant joinedAt,
        @Nullable Instant silentUntil) {
    public Member {
        roles = List.copyOf(roles);
    }
}
