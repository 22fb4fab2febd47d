package io.wayhaven.syncengine.delivery;

import static io.wayhaven.syncengine.Samples.HIGH;
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
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarryingOutDeliveriesTest {

    private static final GuildId ELSEWHERE = new GuildId(20);

    private final FakeBook book = new FakeBook();
    private final FakeGuild guild = new FakeGuild();

    @Test
    void aCallIsMadeOnceAnnounced() {
        book.tasks.add(Tasks.of(Action.BAN).task());

        assertThat(carryOut()).isCompleted();

        assertThat(guild.asked).containsExactly("ban");
        assertThat(book.settled).containsExactly(new Outcome.Applied());
    }

    @Test
    void whoComesTooLateToAnnounceLooksAgain() {
        book.late = true;
        book.tasks.add(Tasks.of(Action.BAN).task());
        book.tasks.add(Tasks.of(Action.BAN).with(DeliveryStatus.APPLIED, 1).task());

        assertThat(carryOut()).isCompleted();

        assertThat(guild.asked).isEmpty();
        assertThat(book.settled).isEmpty();
        assertThat(book.postponed).isEmpty();
    }

    @Test
    void whatOthersKeepChangingIsPutOff() {
        book.late = true;
        book.tasks.add(Tasks.of(Action.BAN).task());

        assertThat(carryOut()).isCompleted();

        assertThat(guild.asked).isEmpty();
        assertThat(book.postponed).containsExactly(NOW.plusSeconds(2));
    }

    @Test
    void whatCannotBeWorkedOnIsGivenUpBeforeItFails() {
        book.tasks.add(Tasks.of(Action.BAN).task());
        guild.onBan = () -> {
            throw new IllegalArgumentException("expected");
        };

        assertThat(carryOut())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("expected");

        assertThat(book.settled).containsExactly(new Outcome.GaveUp("An internal error; see the dead-letter topic."));
    }

    @ParameterizedTest(name = "a look that ends with {0} and {1} leads to {2} calls")
    @CsvSource({"404, 10026, 1", "404, 10013, 1", "404, 10004, 0", "404, 0, 0", "403, 50013, 0"})
    void onlyDiscordsWordThatThereIsNoBanLeadsToOne(int status, int code, int calls) {
        book.tasks.add(Tasks.of(Action.BAN).with(DeliveryStatus.CALLING, 1).task());
        guild.ban = new CallResult.Rejected(status, code);

        assertThat(carryOut()).isCompleted();

        assertThat(guild.asked).containsOnlyOnce("look");
        assertThat(guild.asked.stream().filter("ban"::equals)).hasSize(calls);
    }

    @ParameterizedTest(name = "a ban from elsewhere of a member with role {0} ends as {1} after {2}")
    @CsvSource({"1001, applied, ban", "1002, refused, member", "1003, refused, member", "9999, retry-later, member"})
    void aBanFromElsewhereSparesThoseWhoModerate(long role, String outcome, String last) {
        book.tasks.add(Tasks.of(Action.BAN).task(ELSEWHERE));
        guild.membership = new Membership.Member(Set.of(new RoleId(role)), NOW, null);

        assertThat(carryOut()).isCompleted();

        assertThat(book.settled).extracting(Outcome::kind).containsExactly(outcome);
        assertThat(guild.asked).startsWith("member").endsWith(last);
    }

    @Test
    void aBanFromElsewhereReachesStrangers() {
        book.tasks.add(Tasks.of(Action.BAN).task(ELSEWHERE));

        assertThat(carryOut()).isCompleted();

        assertThat(guild.asked).containsExactly("member", "ban");
    }

    @Test
    void whoIsKnownToBeNoMemberIsNotAskedFor() {
        book.tasks.add(Tasks.of(Action.BAN).task(ELSEWHERE, new BotRights(null, 0), new Membership.Stranger(), null));

        assertThat(carryOut()).isCompleted();

        assertThat(guild.asked).containsExactly("ban");
    }

    @Test
    void beyondTheLimitOfBansOfStrangersTheyAreParked() {
        book.tasks.add(Tasks.of(Action.BAN).task());
        guild.onBan = () -> new CallResult.Rejected(400, 30035);

        assertThat(carryOut()).isCompleted();

        assertThat(book.settled).containsExactly(OutcomeTable.parked(FakeBook.PARKED_UNTIL));
    }

    @ParameterizedTest(name = "while parked, {0} leads to {1}")
    @CsvSource({"a known stranger, none", "a stranger, member", "a member, member ban"})
    void whileStrangersAreParkedMembersAreBanned(String whom, String asked) {
        var known = whom.equals("a known stranger") ? new Membership.Stranger() : null;
        var until = NOW.plusSeconds(60);
        guild.membership =
                whom.equals("a member") ? new Membership.Member(Set.of(LOW), NOW, null) : new Membership.Stranger();
        book.tasks.add(Tasks.of(Action.BAN).task(new GuildId(10), new BotRights(null, 0), known, until));

        assertThat(carryOut()).isCompleted();

        assertThat(String.join(" ", guild.asked)).isEqualTo(asked.replace("none", ""));
        assertThat(book.settled)
                .containsExactly(whom.equals("a member") ? new Outcome.Applied() : OutcomeTable.parked(until));
    }

    @Test
    void whileMembershipIsUntoldNobodyIsBanned() {
        book.tasks.add(Tasks.of(Action.BAN).task(ELSEWHERE));
        guild.membership = new Membership.Untold(new CallResult.Rejected(503, 0));

        assertThat(carryOut()).isCompleted();

        assertThat(guild.asked).containsExactly("member");
        assertThat(book.settled).extracting(Outcome::kind).containsExactly("retry-later");
    }

    @Test
    void whatIsKnownToBeForbiddenIsRefusedWithoutACall() {
        book.tasks.add(Tasks.of(Action.BAN).task(new BotRights(0L, 0)));

        assertThat(carryOut()).isCompleted();

        assertThat(guild.asked).isEmpty();
        assertThat(book.forbidden).isEmpty();
        assertThat(book.settled)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.remedy()).contains("Ban Members"));
    }

    @ParameterizedTest(name = "a refusal about {0}")
    @CsvSource({"nobody, 1", "a low member, 1", "a high member, 0", "a moderator, 0"})
    void discordsRefusalHoldsForOthersUnlessThePersonIsTheReason(String whom, int times) {
        book.tasks.add(Tasks.of(Action.BAN).task());
        guild.onBan = () -> new CallResult.Rejected(403, 50013);
        guild.membership = switch (whom) {
            case "a low member" -> new Membership.Member(Set.of(LOW), NOW, null);
            case "a high member" -> new Membership.Member(Set.of(HIGH), NOW, null);
            case "a moderator" -> new Membership.Member(Set.of(MIDDLE), NOW, null);
            default -> new Membership.Stranger();
        };

        assertThat(carryOut()).isCompleted();

        assertThat(book.settled).extracting(Outcome::kind).containsExactly("refused");
        assertThat(book.forbidden).hasSize(times);
    }

    private CompletableFuture<Void> carryOut() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var outcomes = new OutcomeTable(
                new RetryDelays(Duration.ofSeconds(2), Duration.ofSeconds(60)), Integer.MAX_VALUE, clock);
        var patience = new Patience((delay, task) -> task.run(), failure -> {});
        return new DeliveryWorker(book, guild, outcomes, patience, new SilentObserver(), clock)
                .carryOut(Tasks.ID)
                .toCompletableFuture();
    }
}
