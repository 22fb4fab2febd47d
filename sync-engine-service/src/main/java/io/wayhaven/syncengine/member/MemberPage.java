package io.wayhaven.syncengine.member;

import java.time.Duration;
import java.util.List;

/** What came of asking for a piece of a list of members. */
public sealed interface MemberPage {

    /**
     * Members, by ascending ids.
     *
     * @param complete whether there are no more
     */
    record Members(List<Member> members, boolean complete) implements MemberPage {
        public Members {
            members = List.copyOf(members);
        }
    }

    /** The bot may not read it: that takes the privileged intent for members. */
    record Closed() implements MemberPage {}

    /** Discord could not answer. */
    record Later(Duration delay) implements MemberPage {}
}
