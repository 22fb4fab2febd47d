package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.link.LinkAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Every link there is.
 *
 * @param hopLimit over how many links an action travels at most
 */
public record GuildNetwork(List<Link> links, int hopLimit) {

    public GuildNetwork {
        links = List.copyOf(links);
    }

    /**
     * Where an action in a guild is carried out as it is taken: breadth first along links that carry it, each guild once,
     * however many ways lead to it; the guild itself is not among them.
     */
    public List<GuildId> targetsFrom(GuildId origin, LinkAction action) {
        return List.copyOf(pathsFrom(origin, action, Occasion.LIVE).keySet());
    }

    /**
     * How an action in a guild gets to others.
     *
     * @return by guild, nearest first, the guilds on the way there: from the first one after the origin to itself
     */
    public SequencedMap<GuildId, List<GuildId>> pathsFrom(GuildId origin, LinkAction action, Occasion occasion) {
        var byGuild = byGuild();
        var paths = new LinkedHashMap<GuildId, List<GuildId>>();
        paths.put(origin, List.of());
        var queue = new ArrayDeque<GuildId>(paths.keySet());
        while (!queue.isEmpty()) {
            var guild = queue.remove();
            var path = paths.getOrDefault(guild, List.of());
            if (path.size() < hopLimit) {
                byGuild.getOrDefault(guild, List.of()).stream()
                        .flatMap(link -> link.reachedFrom(guild, action, occasion).stream())
                        .filter(next -> !paths.containsKey(next))
                        .forEach(next -> {
                            paths.put(next, extended(path, next));
                            queue.add(next);
                        });
            }
        }
        paths.remove(origin);
        return Collections.unmodifiableSequencedMap(paths);
    }

    /** Who is told of an action in a guild, without doing anything: those that monitor it and are not reached anyway. */
    public List<GuildId> watchersOf(GuildId origin, LinkAction action) {
        var reached = pathsFrom(origin, action, Occasion.LIVE).keySet();
        return links.stream()
                .flatMap(link -> link.toldFrom(origin, action).stream())
                .filter(guild -> !reached.contains(guild))
                .distinct()
                .toList();
    }

    /**
     * What keeps an action in a guild from getting to another as it is taken: the first obstacle on the shortest way over
     * any links; empty if it gets there.
     */
    public Optional<Barrier> barrier(GuildId origin, GuildId target, LinkAction action) {
        if (origin.equals(target) || pathsFrom(origin, action, Occasion.LIVE).containsKey(target)) {
            return Optional.empty();
        }
        var way = way(origin, target);
        if (way.isEmpty()) {
            return Optional.of(new Barrier.NotConnected());
        }
        var at = origin;
        for (var link : way) {
            var barrier = link.barrier(at, action);
            if (barrier.isPresent()) {
                return barrier;
            }
            at = link.across(at);
        }
        return Optional.of(new Barrier.TooFar(way.size()));
    }

    /** The guilds that links connect with one, directly or over others, whatever they carry. */
    public List<GuildId> connectedWith(GuildId guild) {
        return links.stream()
                .flatMap(link -> Stream.of(link.parent(), link.child()))
                .distinct()
                .filter(other -> !other.equals(guild) && !way(guild, other).isEmpty())
                .toList();
    }

    /** The links of the shortest way between two guilds, whatever they carry. */
    private List<Link> way(GuildId origin, GuildId target) {
        var byGuild = byGuild();
        var ways = new HashMap<GuildId, List<Link>>();
        ways.put(origin, List.of());
        var queue = new ArrayDeque<>(List.of(origin));
        while (!queue.isEmpty() && !ways.containsKey(target)) {
            var guild = queue.remove();
            var way = ways.getOrDefault(guild, List.of());
            for (var link : byGuild.getOrDefault(guild, List.of())) {
                if (ways.putIfAbsent(
                                link.across(guild),
                                Stream.concat(way.stream(), Stream.of(link)).toList())
                        == null) {
                    queue.add(link.across(guild));
                }
            }
        }
        return ways.getOrDefault(target, List.of());
    }

    /** Whether anything travels to or from a guild. */
    public boolean isLinked(GuildId guild) {
        return linksOf(guild).anyMatch(link -> link.status() == LinkStatus.ACTIVE);
    }

    /** The links of a guild, whichever end it is. */
    public Stream<Link> linksOf(GuildId guild) {
        return links.stream()
                .filter(link -> link.parent().equals(guild) || link.child().equals(guild));
    }

    /** The link between two guilds, whichever follows the other. */
    public Optional<Link> between(GuildId one, GuildId other) {
        return links.stream().filter(link -> link.joins(one, other)).findFirst();
    }

    private Map<GuildId, List<Link>> byGuild() {
        var byGuild = new HashMap<GuildId, List<Link>>();
        links.forEach(link -> {
            byGuild.computeIfAbsent(link.parent(), guild -> new ArrayList<>()).add(link);
            byGuild.computeIfAbsent(link.child(), guild -> new ArrayList<>()).add(link);
        });
        return byGuild;
    }

    private static List<GuildId> extended(List<GuildId> path, GuildId next) {
        return Stream.concat(path.stream(), Stream.of(next)).toList();
    }
}
