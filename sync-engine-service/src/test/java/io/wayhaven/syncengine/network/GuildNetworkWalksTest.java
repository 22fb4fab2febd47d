package io.wayhaven.syncengine.network;

import static io.wayhaven.contracts.link.LinkAction.BAN;
import static io.wayhaven.contracts.link.LinkAction.KICK;
import static io.wayhaven.contracts.link.LinkAction.TIMEOUT;
import static io.wayhaven.contracts.link.LinkMode.BIDIRECTIONAL;
import static io.wayhaven.contracts.link.LinkMode.MAIN_ONLY;
import static io.wayhaven.contracts.link.LinkType.BACKUP;
import static io.wayhaven.contracts.link.LinkType.MONITOR;
import static io.wayhaven.contracts.link.LinkType.SYNC;
import static io.wayhaven.syncengine.Samples.guilds;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuildNetworkWalksTest {

    private static final int A = 1;
    private static final int B = 2;
    private static final int C = 3;
    private static final int D = 4;
    private static final int E = 5;

    @Test
    void reachesNobodyFromASingleGuild() {
        var network = network();

        assertThat(from(network, A)).isEmpty();
        assertThat(network.isLinked(new GuildId(A))).isFalse();
    }

    @Test
    void reachesEveryGuildOfAStarFromAnyOfThem() {
        var network = network(sync(A, B), sync(A, C), sync(A, D));

        assertThat(from(network, A)).containsExactlyElementsOf(guilds(B, C, D));
        assertThat(from(network, C)).containsExactlyElementsOf(guilds(A, B, D));
    }

    @Test
    void reachesGrandchildrenAndFromThemTheirCousins() {
        var network = network(sync(A, B), sync(A, C), sync(A, E), sync(C, D));

        assertThat(from(network, A)).containsExactlyElementsOf(guilds(B, C, E, D));
        assertThat(from(network, D)).containsExactlyElementsOf(guilds(C, A, B, E));
    }

    @Test
    void joinsTheHierarchiesOfSeveralMainGuilds() {
        var network = network(sync(A, B), sync(A, C), sync(10, 11), sync(10, 12), sync(A, 10));

        assertThat(from(network, B)).containsExactlyElementsOf(guilds(A, C, 10, 11, 12));
        assertThat(from(network, 12)).containsExactlyElementsOf(guilds(10, 11, A, B, C));
    }

    @Test
    void keepsPairsOfTwoClustersApartWhereOnlyPairsAreLinked() {
        var network = network(sync(A, 11), sync(B, 12), sync(C, 13));

        assertThat(from(network, A)).containsExactlyElementsOf(guilds(11));
        assertThat(from(network, 13)).containsExactlyElementsOf(guilds(C));
    }

    @Test
    void reachesBothClustersOverTheirPairsOnceTheyAreLinkedWithin() {
        var network =
                network(sync(A, B), sync(A, C), sync(11, 12), sync(11, 13), sync(A, 11), sync(B, 12), sync(C, 13));

        assertThat(from(network, B)).containsExactlyInAnyOrderElementsOf(guilds(A, C, 11, 12, 13));
    }

    @Test
    void treatsSyncedMonitoredBackupAndIndependentGuildsEachInTheirWay() {
        var network = network(sync(A, B), link(A, C, MONITOR, MAIN_ONLY), link(A, D, BACKUP, MAIN_ONLY));

        assertThat(from(network, A)).containsExactlyElementsOf(guilds(B));
        assertThat(from(network, C)).isEmpty();
        assertThat(told(network, C)).containsExactlyElementsOf(guilds(A));
        assertThat(told(network, B)).isEmpty();
        assertThat(told(network, A)).isEmpty();
        assertThat(from(network, D)).isEmpty();
        assertThat(from(network, E)).isEmpty();
        assertThat(askedFor(network, A)).containsExactlyElementsOf(guilds(B, D));
        assertThat(askedFor(network, D)).isEmpty();
    }

    @Test
    void tellsNobodyWhoIsReachedAnyway() {
        var network = network(link(A, B, MONITOR, MAIN_ONLY), sync(C, B), sync(C, A));

        assertThat(from(network, B)).containsExactlyElementsOf(guilds(C, A));
        assertThat(told(network, B)).isEmpty();
    }

    @Test
    void reachesEachGuildOfAFullMeshDirectly() {
        var mesh = LongStream.range(1, 20)
                .boxed()
                .flatMap(one -> LongStream.rangeClosed(one + 1, 20).mapToObj(other -> sync(one, other)))
                .toArray(Link[]::new);

        assertThat(network(mesh).pathsFrom(new GuildId(7), BAN, Occasion.LIVE))
                .hasSize(19)
                .allSatisfy((guild, path) -> assertThat(path).containsExactly(guild));
    }

    @Test
    void visitsEachGuildOnceInACircleAndInADiamond() {
        assertThat(from(network(sync(A, B), sync(B, C), sync(C, A)), B))
                .containsExactlyInAnyOrderElementsOf(guilds(A, C));
        assertThat(from(network(sync(A, B), sync(A, C), sync(B, D), sync(C, D)), A))
                .containsExactlyElementsOf(guilds(B, C, D));
    }

    @Test
    void sendsNothingUpFromAGuildThatTakesFromItsMainGuildOnly() {
        var network = network(link(A, B, SYNC, MAIN_ONLY), link(B, C, SYNC, BIDIRECTIONAL));

        assertThat(from(network, A)).containsExactlyElementsOf(guilds(B, C));
        assertThat(from(network, B)).containsExactlyElementsOf(guilds(C));
        assertThat(from(network, C)).containsExactlyElementsOf(guilds(B));
    }

    @Test
    void travelsOnlyOverLinksThatCarryTheAction() {
        var network = network(
                link(A, B, SYNC, BIDIRECTIONAL, BAN, KICK),
                link(B, C, SYNC, BIDIRECTIONAL, BAN),
                link(A, D, SYNC, BIDIRECTIONAL, TIMEOUT));

        assertThat(network.targetsFrom(new GuildId(A), KICK)).containsExactlyElementsOf(guilds(B));
        assertThat(network.targetsFrom(new GuildId(A), LinkAction.UNBAN)).containsExactlyElementsOf(guilds(B, C));
        assertThat(network.targetsFrom(new GuildId(A), TIMEOUT)).containsExactlyElementsOf(guilds(D));
        assertThat(network.targetsFrom(new GuildId(A), LinkAction.WARN)).isEmpty();
    }

    @Test
    void leavesOutWhatIsOnlyOffered() {
        var offer = Link.offered(new GuildId(A), new GuildId(B), LinkTerms.USUAL, LinkSide.MAIN);
        var ended = sync(A, C).ended();
        var widened = link(A, D, SYNC, MAIN_ONLY, BAN).offering(LinkTerms.USUAL, LinkSide.MAIN);
        var network = network(offer, ended, widened);

        assertThat(from(network, A)).containsExactlyElementsOf(guilds(D));
        assertThat(from(network, D)).isEmpty();
        assertThat(network.isLinked(new GuildId(B))).isFalse();
        assertThat(network.isLinked(new GuildId(D))).isTrue();
    }

    @Test
    void stopsAfterSoManyLinks() {
        var chain = new GuildNetwork(List.of(sync(A, B), sync(B, C), sync(C, D), sync(D, E)), 2);

        assertThat(from(chain, A)).containsExactlyElementsOf(guilds(B, C));
        assertThat(chain.pathsFrom(new GuildId(A), BAN, Occasion.LIVE)).containsEntry(new GuildId(C), guilds(B, C));
    }

    @Test
    void takesTheShortestWayWhereSeveralLeadThere() {
        var network = new GuildNetwork(List.of(sync(A, B), sync(B, C), sync(C, D), sync(A, D), sync(D, E)), 2);

        assertThat(network.pathsFrom(new GuildId(A), BAN, Occasion.LIVE)).containsEntry(new GuildId(E), guilds(D, E));
    }

    @Test
    void knowsWhatIsInTheWay() {
        var network = network(sync(A, B), link(B, C, SYNC, MAIN_ONLY), link(A, D, SYNC, BIDIRECTIONAL, KICK));

        assertThat(barrier(network, A, C)).isEmpty();
        assertThat(barrier(network, C, A)).containsInstanceOf(Barrier.OneWay.class);
        assertThat(barrier(network, D, B)).containsInstanceOf(Barrier.NotCarried.class);
        assertThat(barrier(network, A, E)).containsInstanceOf(Barrier.NotConnected.class);
        assertThat(network.connectedWith(new GuildId(C))).containsExactlyInAnyOrderElementsOf(guilds(A, B, D));
    }

    @Test
    void staysQuickInALongChain() {
        var links = LongStream.range(1, 2_000).mapToObj(id -> sync(id, id + 1)).toList();

        assertThat(new GuildNetwork(links, 2_000).targetsFrom(new GuildId(1), BAN))
                .hasSize(1_999);
    }

    private static List<GuildId> from(GuildNetwork network, long guild) {
        return network.targetsFrom(new GuildId(guild), BAN);
    }

    private static List<GuildId> told(GuildNetwork network, long guild) {
        return network.watchersOf(new GuildId(guild), BAN);
    }

    private static List<GuildId> askedFor(GuildNetwork network, long guild) {
        return List.copyOf(
                network.pathsFrom(new GuildId(guild), BAN, Occasion.ASKED_FOR).keySet());
    }

    private static Optional<Barrier> barrier(GuildNetwork network, long origin, long target) {
        return network.barrier(new GuildId(origin), new GuildId(target), BAN);
    }

    private static GuildNetwork network(Link... links) {
        return new GuildNetwork(List.of(links), 6);
    }

    private static Link sync(long parent, long child) {
        return link(parent, child, SYNC, BIDIRECTIONAL);
    }

    private static Link link(long parent, long child, LinkType type, LinkMode mode, LinkAction... actions) {
        Set<LinkAction> carried = Stream.of(actions).findAny().isPresent()
                ? EnumSet.copyOf(Arrays.asList(actions))
                : LinkTerms.EVERY_ACTION;
        return new Link(new GuildId(parent), new GuildId(child), new LinkTerms(type, mode, carried), null);
    }
}
