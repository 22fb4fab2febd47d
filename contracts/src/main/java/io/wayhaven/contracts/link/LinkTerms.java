package io.wayhaven.contracts.link;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What two guilds agree on.
 *
 * @param mode of a link for monitoring or as a backup: {@link LinkMode#MAIN_ONLY}, for those go one way
 * @param actions what travels, at least one; unbans go with bans
 */
public record LinkTerms(LinkType type, LinkMode mode, Set<LinkAction> actions) {

    /** Everything there is. */
    public static final Set<LinkAction> EVERY_ACTION = Set.copyOf(Arrays.asList(LinkAction.values()));

    /** What is agreed on where nobody says otherwise: everything, both ways. */
    public static final LinkTerms USUAL = new LinkTerms(LinkType.SYNC, LinkMode.BIDIRECTIONAL, EVERY_ACTION);

    public LinkTerms {
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("A link needs an action.");
        }
        if (type != LinkType.SYNC && mode != LinkMode.MAIN_ONLY) {
            throw new IllegalArgumentException("Only a link of the type sync goes both ways.");
        }
        var travelling = EnumSet.copyOf(actions);
        if (travelling.contains(LinkAction.BAN)) {
            travelling.add(LinkAction.UNBAN);
        }
        actions = Collections.unmodifiableSet(travelling);
    }

    /** Whether whoever agreed to these agreed to everything that the others allow. */
    public boolean cover(LinkTerms others) {
        return actions.containsAll(others.actions)
                && switch (others.type) {
                    case SYNC -> type == LinkType.SYNC && (mode == LinkMode.BIDIRECTIONAL || others.mode == mode);
                    case BACKUP -> type != LinkType.MONITOR;
                    case MONITOR -> type == LinkType.MONITOR || mode == LinkMode.BIDIRECTIONAL;
                };
    }
}
