package io.wayhaven.syncengine.store;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.VolumeLimit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a punishment has to wait until somebody approves it. */
sealed interface Brake {

    /** Nothing has to. */
    Spreading NOTHING = new Spreading(null, List.of(), Map.of());

    /** All of it. @param limit that its moderator exceeds */
    record Everything(VolumeLimit limit) implements Brake {}

    /**
     * What it does in some other guilds.
     *
     * @param limit that its moderator exceeds; null if none
     * @param others guilds for which whoever manages the source answers
     * @param links guilds that answer for themselves, and the limit that each has for what comes from there
     */
    record Spreading(@Nullable VolumeLimit limit, List<GuildId> others, Map<GuildId, VolumeLimit> links)
            implements Brake {
        public Spreading {
            others = List.copyOf(others);
            links = Map.copyOf(links);
        }

        /** All guilds in which nothing is done yet. */
        Set<GuildId> guilds() {
            return Stream.concat(others.stream(), links.keySet().stream()).collect(Collectors.toUnmodifiableSet());
        }
    }
}
