package io.wayhaven.syncengine.punishment;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.decision.Refusal;
import java.util.List;

/** What became of a command about a person. */
public sealed interface Decision {

    /**
     * It is carried out.
     *
     * @param inForce guilds in which Discord has carried it out already
     * @param deliverTo guilds in which it is to be carried out, each once; one that is in force too is looked at
     */
    record Accepted(List<GuildId> inForce, List<GuildId> deliverTo) implements Decision {
        public Accepted {
            inForce = List.copyOf(inForce);
            deliverTo = List.copyOf(deliverTo);
        }
    }

    /** Nothing happens. */
    record Refused(Refusal refusal) implements Decision {}
}
