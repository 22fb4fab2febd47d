package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.id.RoleId;
import java.util.Set;

/** What a guild says about a person. */
public sealed interface Membership {

    /**
     * A member.
     *
     * @param roles without {@code @everyone}
     */
    record Member(Set<RoleId> roles) implements Membership {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /** Not a member. */
    record Stranger() implements Membership {}

    /** It did not say. */
    record Untold(CallResult result) implements Membership {}
}
