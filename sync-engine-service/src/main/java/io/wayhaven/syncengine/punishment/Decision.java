package io.wayhaven.syncengine.punishment;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.decision.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

        /** The same in no other guilds than these. */
        public Accepted only(Set<GuildId> guilds) {
            return new Accepted(
                    inForce, deliverTo.stream().filter(guilds::contains).toList());
        }

        /** The same, where all of it is to be carried out: what is in force is looked at. */
        public Accepted everywhere() {
            var all = Stream.concat(inForce.stream(), deliverTo.stream()).distinct();
            return new Accepted(inForce, all.toList());
        }

        /** The same, where Discord has carried it out in these guilds too. */
        public Accepted holdingIn(Set<GuildId> guilds) {
            var holds = deliverTo.stream().filter(guilds::contains);
            return new Accepted(
                    Stream.concat(inForce.stream(), holds).distinct().toList(),
                    except(guilds).deliverTo());
        }

        /** The same in all guilds but these. */
        public Accepted except(Set<GuildId> guilds) {
            return new Accepted(
                    inForce,
                    deliverTo.stream().filter(guild -> !guilds.contains(guild)).toList());
        }
    }

    /** Nothing happens. */
    record Refused(Refusal refusal) implements Decision {}
}
