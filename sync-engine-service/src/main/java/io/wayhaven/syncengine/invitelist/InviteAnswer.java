package io.wayhaven.syncengine.invitelist;

import java.time.Duration;
import java.util.List;

/** What came of asking for a guild's invites. */
public sealed interface InviteAnswer {

    /** All of them. */
    record Invites(List<Invite> invites) implements InviteAnswer {
        public Invites {
            invites = List.copyOf(invites);
        }
    }

    /** The bot may not read them. */
    record Closed() implements InviteAnswer {}

    /** Discord could not answer. */
    record Later(Duration delay) implements InviteAnswer {}
}
