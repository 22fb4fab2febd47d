package io.wayhaven.syncengine.network;

import static io.wayhaven.syncengine.Samples.guilds;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GuildNetworkWalksTest {

    @Test
    void reachesEveryGuildOfAStarFromAnyOfThem() {
        var network = network(active(1, 2), active(1, 3), active(1, 4));

        assertThat(from(network, 1)).containsExactlyElementsOf(guilds(2, 3, 4));
        assertThat(from(network, 3)).containsExactlyElementsOf(guilds(1, 2, 4));
    }

    @Test
    void walksHierarchiesBreadthFirst() {
        var network = network(active(1, 2), active(2, 4), active(1, 3), active(4, 5));

        assertThat(from(network, 1)).containsExactlyElementsOf(guilds(2, 3, 4, 5));
    }

    @Test
    void visitsEachGuildOnceInACircle() {
        var network = network(active(1, 2), active(2, 3), active(3, 1));

        assertThat(from(network, 2)).containsExactlyInAnyOrderElementsOf(guilds(1, 3));
    }

    @Test
    void visitsADiamondsFootOnce() {
        var network = network(active(1, 2), active(1, 3), active(2, 4), active(3, 4));

        assertThat(from(network, 1)).containsExactlyElementsOf(guilds(2, 3, 4));
    }

    @Test
    void leavesOutWhatIsNotAnActiveSyncLink() {
        var network = network(
                Link.offer(new GuildId(1), new GuildId(2)),
                active(1, 3).as(LinkStatus.REMOVED),
                link(1, 4, LinkType.MONITOR, LinkDirection.BOTH),
                link(1, 5, LinkType.BACKUP, LinkDirection.BOTH));

        assertThat(from(network, 1)).isEmpty();
        assertThat(network.isLinked(new GuildId(1))).isFalse();
    }

    @Test
    void followsDirections() {
        var network =
                network(link(1, 2, LinkType.SYNC, LinkDirection.DOWN), link(1, 3, LinkType.SYNC, LinkDirection.UP));

        assertThat(from(network, 1)).containsExactlyElementsOf(guilds(2));
        assertThat(from(network, 2)).isEmpty();
        assertThat(from(network, 3)).containsExactlyElementsOf(guilds(1, 2));
    }

    @Test
    void staysQuickInALongChain() {
        var links =
                LongStream.range(1, 2_000).mapToObj(id -> active(id, id + 1)).toList();

        assertThat(new GuildNetwork(links).targetsFrom(new GuildId(1))).hasSize(1_999);
    }

    @Test
    void knowsWhoIsAboveWhom() {
        var network = network(active(1, 2), Link.offer(new GuildId(2), new GuildId(3)));

        assertThat(network.isAbove(new GuildId(1), new GuildId(3))).isTrue();
        assertThat(network.isAbove(new GuildId(3), new GuildId(1))).isFalse();
    }

    private static List<GuildId> from(GuildNetwork network, long guild) {
        return network.targetsFrom(new GuildId(guild));
    }

    private static GuildNetwork network(Link... links) {
        return new GuildNetwork(List.of(links));
    }

    private static Link active(long parent, long child) {
        return link(parent, child, LinkType.SYNC, LinkDirection.BOTH);
    }

    private static Link link(long parent, long child, LinkType type, LinkDirection direction) {
        return new Link(new GuildId(parent), new GuildId(child), LinkStatus.ACTIVE, type, direction);
    }
}
