package io.wayhaven.syncengine.overview;

import static io.wayhaven.syncengine.Samples.NOW;
import static io.wayhaven.syncengine.Samples.TROUBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.network.Link;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final GuildId A = new GuildId(1);
    private static final GuildId B = new GuildId(2);
    private static final GuildId C = new GuildId(3);
    private static final GuildId KICKS = new GuildId(4);
    private static final GuildId WATCHED = new GuildId(5);
    private static final GuildId BACKUP = new GuildId(6);
    private static final GuildId UP = new GuildId(7);
    private static final GuildId ASKED = new GuildId(8);
    private static final GuildId FAR = new GuildId(9);

    private static final GuildNetwork NETWORK = new GuildNetwork(
            List.of(
                    link(A, B, LinkTerms.USUAL),
                    link(B, C, LinkTerms.USUAL),
                    link(C, FAR, LinkTerms.USUAL),
                    link(A, KICKS, new LinkTerms(LinkType.SYNC, LinkMode.MAIN_ONLY, Set.of(LinkAction.KICK))),
                    link(A, WATCHED, new LinkTerms(LinkType.MONITOR, LinkMode.MAIN_ONLY, LinkTerms.EVERY_ACTION)),
                    link(A, BACKUP, new LinkTerms(LinkType.BACKUP, LinkMode.MAIN_ONLY, LinkTerms.EVERY_ACTION)),
                    link(UP, A, new LinkTerms(LinkType.SYNC, LinkMode.MAIN_ONLY, LinkTerms.EVERY_ACTION)),
                    Link.offered(A, ASKED, LinkTerms.USUAL, LinkSide.MAIN)),
            2);

    @Test
    void saysWhereACaseGotToAndByWhichWay() {
        var lines = explain(A).lines().toList();

        assertThat(lines.getFirst()).startsWith("**Case 42**: ban of `4`, decided in Har\\_bour <t:");
        assertThat(lines)
                .contains(
                        "✓ Har\\_bour: done after 0.4 s",
                        "✓ `2`: done after 0.4 s",
                        "✗ `3`: failed after 0.4 s (by way of `2`) — The bot may not do that. — Give it a role.");
    }

    @Test
    void saysWhyItDidNotGetElsewhere() {
        assertThat(explain(A).lines().filter(line -> line.startsWith("–")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("– `9`").contains("3 links away", "over 2 at most"),
                        line -> assertThat(line)
                                .startsWith("– `4`")
                                .contains("does not carry ban, but kick", "/guildlink"),
                        line -> assertThat(line).startsWith("– `5`").contains("monitoring"),
                        line -> assertThat(line).startsWith("– `6`").contains("backup"),
                        line -> assertThat(line).startsWith("– `7`").contains("to the child only"),
                        line -> assertThat(line).startsWith("– `8`").contains("not answered"));
    }

    @Test
    void tellsOtherGuildsAboutThemselvesOnly() {
        assertThat(explain(B).lines()).hasSize(2).last().isEqualTo("✓ `2`: done after 0.4 s");
    }

    @Test
    void saysThatAnActInAClientCameFirst() {
        var byHand = new Explanation(A, 42, Action.BAN, A, TROUBLE, NOW, Map.of(), NETWORK, new GuildNames(Map.of()));

        assertThat(byHand.text()).contains("✓ `1`: done there by hand", "– `2`: links lead there now");
    }

    private static String explain(GuildId here) {
        var arrivals = new LinkedHashMap<GuildId, Arrival>();
        arrivals.put(A, arrival(DeliveryStatus.APPLIED, null, null));
        arrivals.put(B, arrival(DeliveryStatus.APPLIED, null, null));
        arrivals.put(C, arrival(DeliveryStatus.REFUSED, "The bot may not do that.", "Give it a role."));
        return new Explanation(
                        here, 42, Action.BAN, A, TROUBLE, NOW, arrivals, NETWORK, new GuildNames(Map.of(A, "Har_bour")))
                .text();
    }

    private static Arrival arrival(DeliveryStatus status, @Nullable String detail, @Nullable String remedy) {
        return new Arrival(status, detail, remedy, Duration.ofMillis(400));
    }

    private static Link link(GuildId parent, GuildId child, LinkTerms terms) {
        return new Link(parent, child, terms, null);
    }
}
