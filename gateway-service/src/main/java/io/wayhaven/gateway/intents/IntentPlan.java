package io.wayhaven.gateway.intents;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.settings.GuildSettings;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which intents are needed, and which are asked for: what moderation needs and what the kinds need that are on in any
 * guild, without what Discord refuses. As long as no guild's settings are known, the kinds that are on by default count.
 *
 * <p>Safe for use by several threads.
 */
public final class IntentPlan {
    private static final Set<Intent> MODERATION = Set.of(Intent.GUILDS, Intent.GUILD_MEMBERS, Intent.GUILD_MODERATION);

    private final List<EventKind> kinds;
    private final @Nullable Set<Intent> fixed;
    private final Map<GuildId, Long> needs = new HashMap<>();
    private final Set<Intent> refused = EnumSet.noneOf(Intent.class);
    /** Refused although the portal says that they are allowed: its word isn't taken for them any more. */
    private final Set<Intent> disputed = EnumSet.noneOf(Intent.class);

    /**
     * Nothing is known yet of guilds, and nothing refused.
     *
     * @param kinds the catalogue
     * @param fixed what is needed, whatever the settings say; absent to go by them
     */
    public IntentPlan(Collection<EventKind> kinds, @Nullable Set<Intent> fixed) {
        this.kinds = List.copyOf(kinds);
        this.fixed = fixed == null ? null : Set.copyOf(fixed);
    }

    /** A guild's settings are these from now on. */
    public synchronized void settled(GuildSettings settings) {
        needs.put(settings.guild(), needed(settings.toggles()));
    }

    /** A guild has no settings any more. */
    public synchronized void forgotten(GuildId guild) {
        needs.remove(guild);
    }

    private long needed(Map<String, Boolean> toggles) {
        return union(kinds.stream().filter(kind -> kind.enabled(toggles)).map(kind -> bits(kind.intents())));
    }

    private Set<Intent> needed() {
        if (fixed != null) {
            return EnumSet.copyOf(fixed);
        }
        var logged = needs.isEmpty() ? needed(Map.of()) : union(needs.values().stream());
        return intents(logged | bits(MODERATION));
    }

    private static long union(Stream<Long> bits) {
        return bits.reduce(0L, (one, other) -> one | other);
    }

    private static long bits(Set<Intent> intents) {
        return Intent.mask(intents);
    }

    private static Set<Intent> intents(long bits) {
        var intents = EnumSet.allOf(Intent.class);
        intents.removeIf(intent -> (bits & 1L << intent.bit()) == 0);
        return intents;
    }

    /** What a new session is begun with, as Discord's bit set. */
    public synchronized long asked() {
        var asked = needed();
        asked.removeAll(refused);
        return bits(asked);
    }

    /** What a session that was begun with these intents lacks of what would be asked for now. */
    public synchronized Set<Intent> lacking(long begunWith) {
        return intents(asked() & ~begunWith);
    }

    /** What is needed and can't be had. */
    public synchronized Set<Intent> refused() {
        var missed = needed();
        missed.retainAll(refused);
        return missed;
    }

    /**
     * Discord has refused a session that asked for these intents: at least one that is privileged must go.
     *
     * @param allowed what may be used; absent if unknown
     * @return what is left out from now on; empty if there is nothing to leave out
     */
    synchronized Set<Intent> refuse(long asked, @Nullable Set<Intent> allowed) {
        var privileged = intents(asked);
        privileged.removeIf(intent -> !intent.privileged());
        var culprits = EnumSet.noneOf(Intent.class);
        culprits.addAll(privileged);
        if (allowed != null) {
            culprits.removeAll(allowed);
        }
        if (culprits.isEmpty()) {
            disputed.addAll(privileged);
            culprits.addAll(privileged);
        }
        refused.addAll(culprits);
        return culprits;
    }

    /** These may be used by now. */
    synchronized void allow(Set<Intent> allowed) {
        refused.removeIf(intent -> allowed.contains(intent) && !disputed.contains(intent));
    }

    /** Which kinds need an intent, by id. */
    List<String> needing(Intent intent) {
        return kinds.stream()
                .filter(kind -> kind.intents().contains(intent))
                .map(EventKind::id)
                .toList();
    }
}
