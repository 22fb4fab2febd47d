package io.wayhaven.syncengine.delivery;

import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.MIDDLE;
import static io.wayhaven.syncengine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.syncengine.pacing.Patience;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to members: they are read just before. */
class VisitingMembersTest {

    private static final Instant EARLIER = NOW.minusSeconds(3600);
    private static final RoleId FORMER = new RoleId(900);
    private static final Instant LATER = NOW.plusSeconds(3600);

    private final FakeBook book = new FakeBook();
    private final FakeGuild guild = new FakeGuild();

    @Test
    void aMemberIsKicked() {
        guild.membership = member(EARLIER, null);

        assertThat(outcome(Tasks.of(Action.KICK))).isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactly("member", "kick");
    }

    @Test
    void whoIsNoMemberIsNotKicked() {
        assertThat(outcome(Tasks.of(Action.KICK))).isEqualTo(new Outcome.Skipped("They are not a member there."));
        assertThat(guild.asked).containsExactly("member");
    }

    @Test
    void whoJoinedAfterTheCommandIsNotKicked() {
        guild.membership = member(NOW.plusSeconds(1), null);

        assertThat(outcome(Tasks.of(Action.KICK))).isInstanceOf(Outcome.Skipped.class);
        assertThat(guild.asked).containsExactly("member");
    }

    @Test
    void afterACallWhoseAnswerWasLostNobodyIsKickedTwice() {
        var interrupted = Tasks.of(Action.KICK).with(DeliveryStatus.CALLING, 1);
        assertThat(outcome(interrupted)).isEqualTo(new Outcome.Applied());

        guild.membership = member(NOW.plusSeconds(1), null);
        assertThat(outcome(interrupted)).isEqualTo(new Outcome.Applied());

        assertThat(guild.asked).containsExactly("member", "member");
    }

    @Test
    void aTimeoutIsSetToItsEnd() {
        guild.membership = member(EARLIER, NOW.plusSeconds(10));

        assertThat(outcome(Tasks.of(Action.TIMEOUT).until(LATER))).isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactly("member", "timeout until " + LATER);
    }

    @Test
    void aTimeoutThatStandsIsNotSetAgain() {
        guild.membership = member(EARLIER, LATER);

        assertThat(outcome(Tasks.of(Action.TIMEOUT).until(LATER))).isEqualTo(new Outcome.AlreadyInPlace());
        assertThat(outcome(Tasks.of(Action.TIMEOUT).until(LATER).with(DeliveryStatus.CALLING, 1)))
                .isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactly("member", "member");
    }

    @Test
    void aTimeoutThatEndsLaterThanDiscordTakesIsSetAsFarAsItDoes() {
        guild.membership = member(EARLIER, null);

        outcome(Tasks.of(Action.TIMEOUT).until(NOW.plus(Duration.ofDays(90))));

        assertThat(guild.asked)
                .containsExactly(
                        "member",
                        "timeout until " + NOW.plus(Duration.ofDays(28)).minusSeconds(300));
    }

    @Test
    void aTimeoutThatIsOverIsNotSet() {
        assertThat(outcome(Tasks.of(Action.TIMEOUT).until(NOW))).isInstanceOf(Outcome.Skipped.class);
        assertThat(guild.asked).isEmpty();
    }

    @Test
    void aTimeoutThatRunsIsEnded() {
        guild.membership = member(EARLIER, LATER);

        assertThat(outcome(Tasks.of(Action.UNTIMEOUT))).isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactly("member", "untimeout");
    }

    @Test
    void aTimeoutThatIsOverIsNotEnded() {
        guild.membership = member(EARLIER, EARLIER);

        assertThat(outcome(Tasks.of(Action.UNTIMEOUT))).isEqualTo(new Outcome.AlreadyInPlace());
        assertThat(guild.asked).containsExactly("member");
    }

    @Test
    void whoModeratesIsSparedWhereTheCommandComesFromElsewhere() {
        guild.membership = new Membership.Member(Set.of(MIDDLE), EARLIER, null);
        book.tasks.add(Tasks.of(Action.KICK).task(new GuildId(20)));

        carryOut();

        assertThat(book.settled)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.remedy()).contains("kick them"));
        assertThat(guild.asked).containsExactly("member");
    }

    @Test
    void aMemberGetsTheMuteRoleOnce() {
        guild.membership = member(EARLIER, null);
        assertThat(outcome(Tasks.of(Action.MUTE))).isEqualTo(new Outcome.Applied());
        assertThat(outcome(Tasks.of(Action.UNMUTE))).isEqualTo(new Outcome.AlreadyInPlace());

        guild.membership = new Membership.Member(Set.of(new RoleId(1004)), EARLIER, null);
        assertThat(outcome(Tasks.of(Action.MUTE))).isEqualTo(new Outcome.AlreadyInPlace());
        assertThat(outcome(Tasks.of(Action.UNMUTE))).isEqualTo(new Outcome.Applied());

        assertThat(guild.asked).filteredOn(call -> !call.equals("member")).containsExactly("give 1004", "take 1004");
    }

    @Test
    void anotherMuteRoleIsGivenBeforeTheFormerOneIsTaken() {
        guild.membership = new Membership.Member(Set.of(FORMER), EARLIER, null);

        assertThat(outcome(Tasks.of(Action.MUTE).formerly(FORMER))).isEqualTo(new Outcome.Applied());

        assertThat(guild.asked).containsExactly("member", "give 1004", "take 900");
    }

    @Test
    void anUnmuteTakesTheFormerMuteRoleToo() {
        guild.membership = new Membership.Member(Set.of(FORMER, new RoleId(1004)), EARLIER, null);
        assertThat(outcome(Tasks.of(Action.UNMUTE).formerly(FORMER))).isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactlyInAnyOrder("member", "take 1004", "take 900");

        guild.asked.clear();
        assertThat(outcome(Tasks.of(Action.UNMUTE).withoutMuteRole().formerly(FORMER)))
                .isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactly("member", "take 900");
    }

    @Test
    void aFormerMuteRoleThatStaysMakesNobodyLessMuted() {
        guild.membership = new Membership.Member(Set.of(FORMER, new RoleId(1004)), EARLIER, null);
        guild.member = new CallResult.Rejected(403, 50013);

        assertThat(outcome(Tasks.of(Action.MUTE).formerly(FORMER))).isEqualTo(new Outcome.Applied());
        guild.member = new CallResult.NoAnswer("reset");
        assertThat(outcome(Tasks.of(Action.MUTE).formerly(FORMER))).isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void withoutAMuteRoleTheRemedyIsToSetOne() {
        assertThat(outcome(Tasks.of(Action.MUTE).withoutMuteRole()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.remedy()).contains("/config muterole"));
        assertThat(guild.asked).isEmpty();
    }

    @Test
    void aWarningIsSaidInTheChannelOfTheCommand() {
        assertThat(outcome(Tasks.of(Action.WARN))).isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactly("warn in 500: spam");
    }

    @ParameterizedTest
    @EnumSource(names = {"KICK", "TIMEOUT", "UNTIMEOUT"})
    void aBanThatOvertookItMakesItPointless(Action action) {
        assertThat(outcome(Tasks.of(action).until(LATER).overtakenByABan()))
                .isEqualTo(new Outcome.Skipped("They are being banned there."));
        assertThat(guild.asked).isEmpty();
    }

    private static Membership.Member member(Instant joinedAt, @Nullable Instant silentUntil) {
        return new Membership.Member(Set.of(LOW), joinedAt, silentUntil);
    }

    private Outcome outcome(Tasks tasks) {
        book.tasks.clear();
        book.settled.clear();
        book.tasks.add(tasks.task());
        carryOut();
        assertThat(book.settled).hasSize(1);
        return book.settled.getFirst();
    }

    private void carryOut() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var outcomes = new OutcomeTable(
                new RetryDelays(Duration.ofSeconds(2), Duration.ofSeconds(60)), Integer.MAX_VALUE, clock);
        var patience = new Patience((delay, task) -> task.run(), failure -> {});
        assertThat(new DeliveryWorker(book, guild, outcomes, patience, new SilentObserver(), clock)
                        .carryOut(Tasks.ID)
                        .toCompletableFuture())
                .isCompleted();
    }
}
