package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.id.UserId;
import java.util.Set;

/** What came of banning many people with one call. */
public sealed interface BulkBan {

    /**
     * Discord carried it out.
     *
     * @param users who is banned by it now; why the others are not, Discord doesn't say
     * @see <a href="https://discord.com/developers/docs/resources/guild#bulk-guild-ban">Discord: bulk guild ban</a>
     */
    record Banned(Set<UserId> users) implements BulkBan {
        public Banned {
            users = Set.copyOf(users);
        }
    }

    /** It did not, or nobody knows. */
    record Failed(CallResult result) implements BulkBan {}
}
