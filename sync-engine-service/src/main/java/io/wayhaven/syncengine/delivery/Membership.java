package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.id.RoleId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a guild says about a person. */
public sealed interface Membership {

    /**
     * A member.
     *
     * @param roles without {@code @everyone}
     * @param joinedAt when the person joined last, by Discord's clock
     * @param silentUntil when the person's timeout ends, which may be over; null if there was none
     */
    record Member(
            Set<RoleId> roles, Instant joinedAt, @Nullable Instant silentUntil) implements Membership {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /** Not a member. */
    record Stranger() implements Membership {}

    /** It did not say. */
    record Untold(CallResult result) implements Membership {}
}
