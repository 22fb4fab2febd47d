package io.wayhaven.syncengine.overview;

import static io.wayhaven.syncengine.Samples.BOT;
import static io.wayhaven.syncengine.Samples.NOW;
import static io.wayhaven.syncengine.Samples.guild;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.contracts.setup.Level;
import io.wayhaven.contracts.setup.Need;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Role;
import io.wayhaven.syncengine.network.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverviewsTest {

    private static final GuildId HERE = new GuildId(10);
    private static final GuildId OTHER = new GuildId(20);
    private static final RoleId BOTS = new RoleId(5);

    @Test
    void addsUpFigures() {
        var text = FiguresText.of(
                List.of(figures(HERE, 8, 0, 0), figures(OTHER, 1, 1, 2)), new GuildNames(Map.of(OTHER, "B*")), NOW);

        assertThat(text.lines())
                .contains(
                        "Success rate: 90.0 %",
                        "Error rate: 10.0 %",
                        "Average time: 2.0 s",
                        "Backlog: 2, the oldest since 5 min",
                        "• `10`: 8 done, 0 failed, 0 waiting, 2.0 s",
                        "• B\\*: 1 done, 1 failed, 2 waiting, 2.0 s");
    }

    @Test
    void hasNoFiguresOfNothing() {
        assertThat(FiguresText.of(List.of(), new GuildNames(Map.of()), NOW)).startsWith("Nothing was carried out");
        assertThat(FiguresText.summary(new Figures(HERE, 0, 0, 1, Duration.ZERO, 0, NOW.minusSeconds(8_000)), NOW))
                .containsExactly(
                        "Success rate: nothing was settled yet",
                        "Error rate: nothing was settled yet",
                        "Average time: nothing was carried out yet",
                        "Backlog: 1, the oldest since 2 h");
    }

    @Test
    void findsNothingWrongWithAGoodConnection() {
        var last = Map.of(OTHER, new LastDelivery(DeliveryStatus.APPLIED, null, Duration.ofMillis(300), NOW));
        var text = report(linked(), Map.of(HERE, able(10), OTHER, able(20)), last);

        assertThat(text.lines())
                .hasSize(5)
                .contains(
                        "✓ In Guild 20 the bot has every permission that this takes.",
                        "✓ In Guild 10 the bot has every permission that this takes.",
                        "– Nothing has come to Guild 10 yet.")
                .anyMatch(line -> line.startsWith("✓ done after 0.3 s: what last came to Guild 20, <t:"));
    }

    @Test
    void namesWhatKeepsAConnectionFromWorking() {
        var weak = with(guild(20, false), 0, 1);
        var last = Map.of(
                OTHER, new LastDelivery(DeliveryStatus.REFUSED, "The bot may not.", Duration.ofMillis(300), NOW));
        var text = report(linked(), Map.of(HERE, able(10), OTHER, weak), last);

        assertThat(text)
                .contains(
                        "✗ In Guild 20 the bot lacks: Ban Members, Kick Members, Manage Roles, Timeout Members.",
                        "/setup doctor",
                        "2 roles stand above the bot's",
                        "✗ failed after 0.3 s",
                        "The bot may not.");
        assertThat(report(linked(), Map.of(HERE, able(10)), Map.of())).contains("✗ The bot is not in `20`.");
    }

    @Test
    void saysWhatIsOnlyOffered() {
        var offered = Link.offered(HERE, OTHER, LinkTerms.USUAL, LinkSide.MAIN);

        assertThat(report(offered, Map.of(OTHER, able(20)), Map.of()))
                .isEqualTo("**Guild 20** (child) … offered, not yet answered");
        assertThat(new ConnectionReport(BOT, HERE, List.of(), Map.of(), Map.of()).text())
                .contains("not linked");
    }

    @Test
    void foretellsWhatBringingBansOverWouldComeTo() {
        var known = new LinkPreview(LinkTerms.USUAL, LinkSide.CHILD, bans(3, 1), bans(300, 214));

        assertThat(known.ofAgreement("Main"))
                .hasSize(3)
                .contains(
                        "214 people are banned in Main and not here: bringing that over would be as many bans here, about 43.0 s. How many of them are members is not known.",
                        "1 people are banned here and not in Main: bringing that over would be as many bans there, about 1.0 s. How many of them are members is not known.");
        assertThat(known.ofOffer())
                .containsExactly("3 people are banned here: bringing that over would be at most as many bans there.");
        assertThat(new LinkPreview(LinkTerms.USUAL, LinkSide.CHILD, Optional.empty(), bans(3, 3)).ofAgreement("Main"))
                .filteredOn(line -> line.contains("not known yet"))
                .hasSize(2);
    }

    @Test
    void foretellsNothingWhereNoBansTravel() {
        var watched = new LinkTerms(LinkType.MONITOR, LinkMode.MAIN_ONLY, LinkTerms.EVERY_ACTION);
        var kicks = new LinkTerms(LinkType.SYNC, LinkMode.MAIN_ONLY, Set.of(LinkAction.KICK));

        assertThat(List.of(watched, kicks)).allSatisfy(terms -> {
            var preview = new LinkPreview(terms, LinkSide.MAIN, bans(3, 1), bans(3, 1));
            assertThat(preview.ofOffer()).isEmpty();
            assertThat(preview.ofAgreement("Main")).isEmpty();
        });
    }

    private static Optional<LinkPreview.Bans> bans(long all, long onlyHere) {
        return Optional.of(new LinkPreview.Bans(all, onlyHere));
    }

    @Test
    void showsADashboard() {
        var dashboard = dashboard(able(10), linked(), new Activity(Map.of("ban", 3L, "unban", 1L), 0, 0, 2));

        assertThat(dashboard.lines())
                .contains(
                        "**Linked servers: 1**",
                        "• `20`: child, sync",
                        "Protected from other servers' decisions: 2 people",
                        "**Recent activity**, 7 days: 3 × ban, 1 × unban",
                        "Success rate: 100.0 %",
                        "**Active tasks**: 2 to carry out, 0 offers to answer",
                        "✓ The bot has every permission that it needs, and nothing is stuck.");
    }

    @Test
    void showsWhatIsStuck() {
        var open = linked().offering(LinkTerms.USUAL, LinkSide.CHILD);
        var dashboard = dashboard(with(guild(10, true), 0, 1), open, new Activity(Map.of(), 500, 1, 0));

        assertThat(dashboard)
                .contains(
                        "7 days: nothing",
                        "1 offers to answer",
                        "✗ The bot lacks: Ban Members.",
                        "✗ 1 log channel can't be written to",
                        "✗ 500 messages wait for Kafka");
    }

    private static String dashboard(Guild here, Link link, Activity activity) {
        return new Dashboard(
                        BOT,
                        here,
                        List.of(link),
                        new GuildNames(Map.of()),
                        activity,
                        List.of(figures(HERE, 8, 0, 2)),
                        List.of(new Need(Permission.BAN_MEMBERS, Level.INDISPENSABLE, "to ban")),
                        NOW)
                .text();
    }

    private static String report(Link link, Map<GuildId, Guild> guilds, Map<GuildId, LastDelivery> last) {
        return new ConnectionReport(BOT, HERE, List.of(link), guilds, last).text();
    }

    private static Link linked() {
        return new Link(HERE, OTHER, LinkTerms.USUAL, null);
    }

    private static Guild able(long id) {
        return with(guild(id, false), Permission.mask(Set.of(Permission.ADMINISTRATOR)), 9);
    }

    /** The bot's only role allows this, and stands there. */
    private static Guild with(Guild guild, long permissions, int position) {
        var roles = new HashMap<>(guild.roles());
        roles.put(BOTS, new Role(BOTS, "bot", position, permissions));
        return new Guild(guild.id(), guild.name(), guild.owner(), guild.main(), true, roles, Set.of(BOTS));
    }

    private static Figures figures(GuildId guild, long done, long failed, long waiting) {
        return new Figures(guild, done, failed, waiting, Duration.ofSeconds(2 * done), done, oldest(waiting));
    }

    private static @Nullable Instant oldest(long waiting) {
        return waiting == 0 ? null : NOW.minusSeconds(300);
    }
}
