package io.wayhaven.web.access;

import java.time.Duration;
import java.util.Set;

/** A login that has not been ended. */
public sealed interface Session {

    /** Of the account or application with which it was begun; void if that has changed since. */
    String mark();

    /** The operator's. */
    record Local(String mark) implements Session {}

    /**
     * That of somebody with a Discord account.
     *
     * @param guilds those that Discord let them moderate
     * @param age how long ago Discord said so
     */
    record Member(String mark, Person person, Set<Long> guilds, Duration age) implements Session {
        public Member {
            guilds = Set.copyOf(guilds);
        }
    }
}
