package io.wayhaven.logwriter.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftCount;
import io.wayhaven.contracts.fact.ActionsHeld;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.fact.HoldAnswered;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkDetails;
import io.wayhaven.contracts.fact.LinkProposed;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.MonitoredAction;
import io.wayhaven.contracts.fact.ReconciliationFinished;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.contracts.settings.VolumeLimit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactAnnouncementsTest {

    private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");
    private static final GuildId MAIN = new GuildId(10);
    private static final GuildId CHILD = new GuildId(20);
    private static final LinkTerms TERMS =
            new LinkTerms(LinkType.SYNC, LinkMode.MAIN_ONLY, Set.of(LinkAction.BAN, LinkAction.KICK));

    @Test
    void tellsBothEndsOfALinkUnderNumbersOfTheirOwn() {
        var told = of(new LinkAccepted(
                MAIN, CHILD, new UserId(8), new LinkDetails(LinkSide.CHILD, TERMS, "Harbour", "*Lagoon*")));

        assertThat(told).hasSize(2);
        assertThat(told.getFirst())
                .isEqualTo(new Announcement(
                        "wayhaven.linked",
                        MAIN,
                        "fact:3",
                        7,
                        AT,
                        Map.of("issuer", "8", "server", "*Lagoon*", "terms", "sync, one way, ban, unban, kick")));
        assertThat(told.getLast().guild()).isEqualTo(CHILD);
        assertThat(told.getLast().stream()).isEqualTo("fact:3:child");
        assertThat(told.getLast().facts()).contains(entry("server", "Harbour"));
    }

    @Test
    void tellsOfLinksOfEarlierVersionsByIds() {
        assertThat(of(new LinkProposed(MAIN, CHILD, new UserId(8), null)))
                .extracting(Announcement::facts)
                .allSatisfy(facts -> assertThat(facts).containsOnlyKeys("issuer", "server"));
    }

    @Test
    void alertsTheGuildThatMonitors() {
        var told = of(new MonitoredAction(42, MAIN, CHILD, "Lagoon", new UserId(4), "ban", "", null));

        assertThat(told).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo("wayhaven.monitored_action");
            assertThat(alert.guild()).isEqualTo(MAIN);
            assertThat(alert.facts()).containsOnlyKeys("user", "server", "action", "case");
        });
    }

    @Test
    void alertsOfWhatIsHeldAndTellsWhatBecameOfIt() {
        var limit = new VolumeLimit(50, 10);

        assertThat(of(new ActionsHeld(12, MAIN, new UserId(8), null, null, "ban", new UserId(4), limit, AT)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.facts())
                        .contains(entry("hold", 12L), entry("issuer", "8"), entry("user", "4"))
                        .extractingByKey("note")
                        .asString()
                        .contains("more than 50 in 10 minutes, beginning with a ban", "/held approve 12"));
        assertThat(of(new ActionsHeld(13, MAIN, null, CHILD, "*Lagoon*", "kick", null, limit, AT)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.facts())
                        .doesNotContainKeys("issuer", "user")
                        .extractingByKey("note")
                        .asString()
                        .contains("came from *Lagoon*"));
        assertThat(of(new HoldAnswered(12, MAIN, HoldAnswered.Answer.LAPSED, null, new UserId(8), 37)))
                .singleElement()
                .satisfies(told -> assertThat(told.facts())
                        .extractingByKey("note")
                        .asString()
                        .contains("hold 12 of the account 8 with 37 actions has lapsed"));
    }

    @Test
    void alertsOfWhatSomebodyHasToMendAndOfNothingElse() {
        assertThat(of(settled(new Outcome.Refused("The bot may not do that.", "Give it a role."))))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.guild()).isEqualTo(CHILD);
                    assertThat(alert.facts()).contains(entry("note", "The bot may not do that. Give it a role."));
                });
        assertThat(of(settled(new Outcome.GaveUp("No such account.")))).hasSize(1);
        assertThat(of(settled(new Outcome.Applied()))).isEmpty();
        assertThat(of(settled(new Outcome.Skipped("No member.")))).isEmpty();
        assertThat(of(settled(new Outcome.RetryLater("Busy.", AT)))).isEmpty();
    }

    @Test
    void tellsInWhatAServerDiffersAndWhatIsDoneAboutIt() {
        var told = of(new ReconciliationFinished(
                CHILD,
                new UserId(8),
                true,
                List.of(
                        new DriftCount(DriftCause.NEVER_SYNCED, 214, 200),
                        new DriftCount(DriftCause.LIFTED_LOCALLY, 1, 0))));

        assertThat(told)
                .containsExactly(new Announcement(
                        "wayhaven.reconciliation",
                        CHILD,
                        "fact:3",
                        7,
                        AT,
                        Map.of(
                                "issuer",
                                "8",
                                "note",
                                "214 from before it was linked, 200 being mended; 1 lifted here")));
    }

    @Test
    void namesNobodyWhereItWasTimeToCompare() {
        assertThat(of(new ReconciliationFinished(CHILD, null, false, List.of(new DriftCount(DriftCause.FAILED, 3, 3)))))
                .singleElement()
                .satisfies(told -> assertThat(told.facts())
                        .containsOnly(entry("note", "3 could not be carried out, 3 being mended")));
    }

    private static DeliverySettled settled(Outcome outcome) {
        return new DeliverySettled(DeliveryId.of(42, CHILD), 42, CHILD, new UserId(4), outcome);
    }

    private static List<Announcement> of(ModerationFact fact) {
        return FactAnnouncements.of(fact, "fact:3", 7, AT);
    }
}
