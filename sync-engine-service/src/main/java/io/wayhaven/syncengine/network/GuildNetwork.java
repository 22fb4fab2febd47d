package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.id.GuildId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every link there is. */
public record GuildNetwork(List<Link> links) {

    public GuildNetwork {
        links = List.copyOf(links);
    }

    /**
     * Where an action in a guild reaches: breadth first along active sync links, each guild once, however many ways
     * lead to it; the guild itself is not among them.
     */
    public List<GuildId> targetsFrom(GuildId origin) {
        return walk(origin, guild -> links.stream().flatMap(link -> link.reachedFrom(guild).stream()));
    }

    /** Whether actions travel to or from a guild. */
    public boolean isLinked(GuildId guild) {
        return links.stream()
                .filter(link -> link.status() == LinkStatus.ACTIVE && link.type() == LinkType.SYNC)
                .anyMatch(link -> link.parent().equals(guild) || link.child().equals(guild));
    }

    /** The link between a main guild and a child, whatever its status. */
    public Optional<Link> find(GuildId parent, GuildId child) {
        return links.stream()
                .filter(link -> link.parent().equals(parent) && link.child().equals(child))
                .findFirst();
    }

    /** Whether one guild is, over any number of links offered or accepted, a main guild of another. */
    public boolean isAbove(GuildId upper, GuildId lower) {
        return walk(
                        upper,
                        guild -> links.stream()
                                .filter(link -> link.status() != LinkStatus.REMOVED
                                        && link.parent().equals(guild))
                                .map(Link::child))
                .contains(lower);
    }

    private static List<GuildId> walk(GuildId origin, Function<GuildId, Stream<GuildId>> neighbours) {
        var visited = new LinkedHashSet<GuildId>();
        visited.add(origin);
        var queue = new ArrayDeque<GuildId>(visited);
        while (!queue.isEmpty()) {
            neighbours.apply(queue.remove()).filter(visited::add).forEach(queue::add);
        }
        visited.remove(origin);
        return new ArrayList<>(visited);
    }
}
