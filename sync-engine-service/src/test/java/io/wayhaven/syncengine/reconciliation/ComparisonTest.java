package io.wayhaven.syncengine.reconciliation;

import static io.wayhaven.syncengine.reconciliation.Standings.ELSEWHERE;
import static io.wayhaven.syncengine.reconciliation.Standings.HERE;
import static io.wayhaven.syncengine.reconciliation.Standings.PERSON;
import static io.wayhaven.syncengine.reconciliation.Standings.ban;
import static io.wayhaven.syncengine.reconciliation.Standings.banElsewhere;
import static io.wayhaven.syncengine.reconciliation.Standings.fresh;
import static io.wayhaven.syncengine.reconciliation.Standings.lift;
import static io.wayhaven.syncengine.reconciliation.Standings.liftElsewhere;
import static io.wayhaven.syncengine.reconciliation.Standings.timedOut;
import static io.wayhaven.syncengine.reconciliation.Standings.timeout;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftPolicy;
import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    @Test
    void whoWasBannedBeforeAGuildWasLinkedIsMissingThere() {
        assertThat(difference(null, banElsewhere(5), false))
                .contains(new Difference(DriftCause.NEVER_SYNCED, HERE, PERSON, 5L, ELSEWHERE, null));
    }

    @Test
    void aBanThatDiscordRefusedHasFailed() {
        assertThat(cause(ban(5, Carrying.FAILED), banElsewhere(5), false)).contains(DriftCause.FAILED);
        assertThat(cause(lift(5, Carrying.FAILED), null, true)).contains(DriftCause.FAILED);
    }

    @Test
    void aBanThatWasCarriedOutAndIsGoneWasLiftedThere() {
        assertThat(cause(ban(5, Carrying.DONE), banElsewhere(5), false)).contains(DriftCause.LIFTED_LOCALLY);
    }

    @Test
    void aNewerLiftThatStaysInItsGuildIsKnownAsThat() {
        assertThat(difference(lift(7, Carrying.DONE), banElsewhere(5), false))
                .contains(new Difference(DriftCause.LIFTED_LOCALLY, HERE, PERSON, 5L, ELSEWHERE, null));
    }

    @Test
    void aNewerBanElsewhereCountsMoreThanAnOlderLift() {
        assertThat(cause(lift(3, Carrying.DONE), banElsewhere(5), false)).contains(DriftCause.NEVER_SYNCED);
    }

    @Test
    void aBanThatIsBackAfterItWasLiftedIsKnownToNoCase() {
        assertThat(cause(lift(5, Carrying.DONE), null, true)).contains(DriftCause.UNKNOWN_MANUAL);
    }

    @Test
    void whoWasAwayAndIsBackWithoutAnybodyHavingHeardOfItWasNeverPunishedThere() {
        assertThat(cause(ban(5, Carrying.AWAY), banElsewhere(5), false)).contains(DriftCause.NEVER_SYNCED);
        assertThat(cause(ban(5, Carrying.AWAY), null, false)).contains(DriftCause.NEVER_SYNCED);
        assertThat(cause(fresh(ban(5, Carrying.AWAY)), banElsewhere(5), false)).isEmpty();
    }

    @Test
    void whatDiscordSaidBeforeTheCallSaysNothingAboutIt() {
        assertThat(cause(fresh(ban(5, Carrying.DONE)), null, false)).isEmpty();
        assertThat(cause(fresh(lift(5, Carrying.DONE)), null, true)).isEmpty();
    }

    @Test
    void aTimeoutThatEndsAtAnotherTimeThanWasDecidedWasMovedThere() {
        var hour = Duration.ofHours(1);
        var decided = timeout(5, hour, Carrying.DONE);

        assertThat(Comparison.of(timedOut(decided, hour.minusSeconds(61))))
                .contains(new Difference(DriftCause.MOVED_LOCALLY, HERE, PERSON, 5L, HERE, decided.until()));
        assertThat(cause(timedOut(decided, hour.plusSeconds(61)))).contains(DriftCause.MOVED_LOCALLY);
        assertThat(cause(timedOut(decided, hour.minusSeconds(59)))).isEmpty();
        assertThat(cause(timedOut(decided, hour.plusSeconds(59)))).isEmpty();
        assertThat(cause(timedOut(fresh(decided), hour.minusSeconds(61)))).isEmpty();
    }

    @Test
    void anEndThatWasNotCarriedOutWasNotMoved() {
        var hour = Duration.ofHours(1);

        assertThat(cause(timedOut(timeout(5, hour, Carrying.FAILED), hour.multipliedBy(2))))
                .contains(DriftCause.FAILED);
        assertThat(cause(timedOut(timeout(5, hour, Carrying.UNDER_WAY), hour.multipliedBy(2))))
                .isEmpty();
    }

    @Test
    void aTimeoutBeyondDiscordsLimitDiffersIfItIsOverBeforeItIsSetAgain() {
        var decided = timeout(5, Duration.ofDays(60), Carrying.DONE);

        assertThat(cause(timedOut(decided, Duration.ofDays(28).minusMinutes(6))))
                .isEmpty();
        assertThat(cause(timedOut(decided, Duration.ofDays(40)))).isEmpty();
        assertThat(cause(timedOut(decided, Duration.ofDays(26)))).contains(DriftCause.MOVED_LOCALLY);
        assertThat(cause(timedOut(decided, Duration.ofDays(61)))).contains(DriftCause.MOVED_LOCALLY);
    }

    @Test
    void whatWasLiftedElsewhereBeforeTheLinkDoesNotLiftAGuildsOwnBans() {
        assertThat(cause(null, liftElsewhere(5), true)).isEmpty();
        assertThat(cause(ban(3, Carrying.DONE), liftElsewhere(5), true)).isEmpty();
    }

    static Stream<Standing> every() {
        return Standings.every().stream();
    }

    @ParameterizedTest
    @MethodSource("every")
    void whatIsUnderWayOrNeverWillBeIsNoDifferenceOfItsOwn(Standing standing) {
        var desired = standing.desired();
        if (desired == null || desired.carrying() == Carrying.DONE || desired.carrying() == Carrying.FAILED) {
            return;
        }
        assertThat(Comparison.of(standing).map(Difference::cause))
                .isNotEqualTo(Optional.of(DriftCause.FAILED))
                .isNotEqualTo(Optional.of(DriftCause.UNKNOWN_MANUAL));
    }

    @ParameterizedTest
    @MethodSource("every")
    void nobodyIsPunishedAnewByItselfAgainstTheNewestWordOfTheirGuild(Standing standing) {
        var desired = standing.desired();
        var incoming = standing.incoming();
        var liftedHereLast = desired != null
                && !desired.punishes()
                && (incoming == null || incoming.caseNumber() <= desired.caseNumber());
        if (liftedHereLast && !standing.punished()) {
            assertThat(Comparison.of(standing).map(Difference::cause).map(Policies::usual))
                    .isNotEqualTo(Optional.of(DriftPolicy.FIX));
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void whatAgreesWithTheNewestDecisionIsNeverMended(Standing standing) {
        var desired = standing.desired();
        var incoming = standing.incoming();
        var newest = incoming != null && (desired == null || incoming.caseNumber() > desired.caseNumber())
                ? incoming.punishes()
                : desired != null && desired.punishes();
        if (newest == standing.punished()) {
            assertThat(Comparison.of(standing).map(Difference::cause).map(Policies::usual))
                    .isNotEqualTo(Optional.of(DriftPolicy.FIX));
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void whatIsMendedDiffersNoLonger(Standing standing) {
        Comparison.of(standing)
                .filter(difference -> Policies.usual(difference.cause()) == DriftPolicy.FIX)
                .ifPresent(difference -> {
                    var number = difference.caseNumber();
                    assertThat(number).isNotNull();
                    var punishes = !standing.punished();
                    var carriedOut = new Desired(
                            number,
                            punishes,
                            null,
                            Carrying.DONE,
                            standing.observedAt().minusSeconds(1));
                    assertThat(Comparison.of(Standings.of(carriedOut, standing.incoming(), punishes))
                                    .map(Difference::cause)
                                    .map(Policies::usual))
                            .isNotEqualTo(Optional.of(DriftPolicy.FIX));
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStrayDiffersInAsFewGuildsAsReachWhereverTheBanIsLacking(int seed) {
        var random = new Random(seed);
        var guilds = IntStream.range(1, 7).mapToObj(GuildId::new).toList();
        var reach = new HashMap<GuildId, Set<GuildId>>();
        guilds.forEach(guild -> reach.put(guild, some(random, guilds)));
        var banned = some(random, guilds);
        var willing = some(random, guilds);

        var found = Comparison.of(new Stray(PERSON, banned, without(guilds, banned)), reach, willing);

        assertThat(found).allSatisfy(one -> {
            assertThat(one.cause()).isEqualTo(DriftCause.UNKNOWN_MANUAL);
            assertThat(one.inForceIn()).isEqualTo(one.guild()).isIn(banned);
        });
        assertThat(lacking(found.stream().map(Difference::guild), reach, banned))
                .isEqualTo(lacking(banned.stream(), reach, banned));
        for (var end = 1; end <= found.size(); end++) {
            var guild = found.get(end - 1).guild();
            assertThat(lacking(found.stream().limit(end).map(Difference::guild), reach, banned))
                    .as("every one reaches further than those before it")
                    .hasSizeGreaterThan(lacking(found.stream().limit(end - 1).map(Difference::guild), reach, banned)
                            .size());
            assertThat(found.stream().limit(end).map(Difference::guild).allMatch(willing::contains))
                    .as("who mends such differences comes first")
                    .isEqualTo(willing.contains(guild));
        }
    }

    @Test
    void whoIsMissingInOneOfManyServersIsOneDifference() {
        var guilds = IntStream.range(1, 100).mapToObj(GuildId::new).collect(toSet());
        var reach = guilds.stream().collect(toMap(identity(), guild -> guilds));
        var banned = new HashSet<>(guilds);
        banned.remove(new GuildId(50));

        assertThat(Comparison.of(new Stray(PERSON, banned, Set.of(new GuildId(50))), reach, Set.of()))
                .hasSize(1);
    }

    @Test
    void whereAStrayCouldNotBePunishedNothingIsLacking() {
        var reach = Map.of(HERE, Set.of(ELSEWHERE));

        assertThat(Comparison.of(new Stray(PERSON, Set.of(HERE), Set.of()), reach, Set.of()))
                .isEmpty();
        assertThat(Comparison.of(new Stray(PERSON, Set.of(HERE), Set.of(ELSEWHERE)), reach, Set.of()))
                .hasSize(1);
    }

    private static Set<GuildId> without(Collection<GuildId> all, Set<GuildId> some) {
        return all.stream().filter(guild -> !some.contains(guild)).collect(toSet());
    }

    private static Set<GuildId> lacking(Stream<GuildId> from, Map<GuildId, Set<GuildId>> reach, Set<GuildId> banned) {
        return from.flatMap(guild -> reach.getOrDefault(guild, Set.of()).stream())
                .filter(guild -> !banned.contains(guild))
                .collect(toSet());
    }

    @Test
    void aStrayWhoIsBannedEverywhereIsNoDifference() {
        assertThat(Comparison.of(
                        new Stray(PERSON, Set.of(HERE, ELSEWHERE), Set.of()),
                        Map.of(HERE, Set.of(ELSEWHERE), ELSEWHERE, Set.of(HERE)),
                        Set.of()))
                .isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static Set<GuildId> some(Random random, List<GuildId> guilds) {
        var some = new HashSet<>(guilds);
        some.removeIf(guild -> random.nextBoolean());
        return some;
    }

    private static Optional<DriftCause> cause(Standing standing) {
        return Comparison.of(standing).map(Difference::cause);
    }

    private static Optional<DriftCause> cause(
            @Nullable Desired desired, @Nullable Incoming incoming, boolean punished) {
        return difference(desired, incoming, punished).map(Difference::cause);
    }

    private static Optional<Difference> difference(
            @Nullable Desired desired, @Nullable Incoming incoming, boolean punished) {
        return Comparison.of(Standings.of(desired, incoming, punished));
    }
}
