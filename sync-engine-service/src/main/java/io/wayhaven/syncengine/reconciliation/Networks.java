package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.id.GuildId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which linked guilds belong together, over any number of links. */
public final class Networks {

    private final Map<GuildId, GuildId> towards = new HashMap<>();

    private Networks() {}

    /** One guild of each network. */
    public static List<GuildId> oneOfEach(Collection<Tie> ties) {
        var networks = new Networks();
        ties.forEach(tie -> networks.towards.put(networks.end(tie.one()), networks.end(tie.other())));
        return ties.stream().map(tie -> networks.end(tie.one())).distinct().toList();
    }

    /** Where the chain from a guild ends, made short for those who come after. */
    private GuildId end(GuildId guild) {
        var end = guild;
        for (var next = towards.get(end); next != null && !next.equals(end); next = towards.get(end)) {
            end = next;
        }
        for (var at = guild; !at.equals(end); ) {
            var next = towards.put(at, end);
            at = next == null ? end : next;
        }
        return end;
    }

    /** Two guilds that are linked. */
    public record Tie(GuildId one, GuildId other) {}
}
