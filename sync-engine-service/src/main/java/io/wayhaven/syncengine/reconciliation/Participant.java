package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.id.GuildId;
import java.util.Set;

/**
 * A guild of a network, as it is compared about one kind of punishment.
 *
 * @param name hostile text
 * @param knowledge whether it is known who is punished there
 * @param unaskedAllowed whether differences may be mended without anybody asking; not in a guild that is only a backup
 * @param policies what becomes of its differences
 * @param sources the guilds whose actions travel here
 * @param targets the guilds to which actions travel from here
 */
public record Participant(
        GuildId guild,
        String name,
        Knowledge knowledge,
        boolean unaskedAllowed,
        Policies policies,
        Set<GuildId> sources,
        Set<GuildId> targets) {

    public Participant {
        sources = Set.copyOf(sources);
        targets = Set.copyOf(targets);
    }

    /** Whether it is known who is punished in a guild. */
    public enum Knowledge {
        /** It is. */
        KNOWN,
        /** Its list is being read, for the first time or after a gap. */
        BEING_READ,
        /** The bot may not read it. */
        CLOSED
    }
}
