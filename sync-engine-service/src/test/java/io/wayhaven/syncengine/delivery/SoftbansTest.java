package io.wayhaven.syncengine.delivery;

import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.syncengine.pacing.Patience;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A softban leaves nobody banned, wherever it is interrupted. */
class SoftbansTest {

    private static final CallResult NO_BAN = new CallResult.Rejected(404, 10_026);
    private static final Tasks NEW = Tasks.of(Action.SOFTBAN);
    private static final Tasks INTERRUPTED = NEW.with(DeliveryStatus.CALLING, 1);

    private final FakeBook book = new FakeBook();
    private final FakeGuild guild = new FakeGuild();

    @Test
    void aMemberIsBannedAndUnbanned() {
        guild.membership = joined(NOW.minusSeconds(60));

        assertThat(outcome(NEW)).isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactly("member", "ban", "unban");
    }

    @Test
    void whoIsNoMemberIsLeftAlone() {
        guild.ban = NO_BAN;

        assertThat(outcome(NEW)).isInstanceOf(Outcome.Skipped.class);
        assertThat(guild.asked).containsExactly("member", "look");
    }

    @Test
    void interruptedBeforeTheBanItBegins() {
        guild.membership = joined(NOW.minusSeconds(60));

        assertThat(outcome(INTERRUPTED)).isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactly("member", "ban", "unban");
    }

    @Test
    void interruptedAfterTheBanItIsLifted() {
        guild.banReason = AuditReason.of(INTERRUPTED.task());

        assertThat(outcome(INTERRUPTED)).isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactly("member", "look", "unban");
    }

    @Test
    void interruptedAfterTheUnbanNothingIsLeftToDo() {
        guild.ban = NO_BAN;
        assertThat(outcome(INTERRUPTED)).isEqualTo(new Outcome.Applied());

        guild.membership = joined(NOW.plusSeconds(1));
        assertThat(outcome(INTERRUPTED)).isEqualTo(new Outcome.Applied());

        assertThat(guild.asked).containsExactly("member", "look", "member");
    }

    @Test
    void aBanOfSomebodyElsesIsNotLifted() {
        guild.banReason = "raid · by Mira · case 70";

        assertThat(outcome(INTERRUPTED)).isInstanceOf(Outcome.Skipped.class);
        assertThat(guild.asked).containsExactly("member", "look");
    }

    @Test
    void whileDiscordDoesNotLiftTheBanItIsTriedAgain() {
        guild.membership = joined(NOW.minusSeconds(60));
        guild.unban = new CallResult.Rejected(503, 0);

        assertThat(outcome(NEW)).isInstanceOf(Outcome.RetryLater.class);
        assertThat(guild.asked).containsExactly("member", "ban", "unban");
    }

    @Test
    void aBanThatOvertookItStays() {
        guild.banReason = AuditReason.of(INTERRUPTED.task());

        assertThat(outcome(INTERRUPTED.overtakenByABan())).isEqualTo(new Outcome.Applied());
        assertThat(guild.asked).containsExactly("member", "look");
    }

    private static Membership.Member joined(Instant at) {
        return new Membership.Member(Set.of(LOW), at, null);
    }

    private Outcome outcome(Tasks tasks) {
        book.tasks.clear();
        book.settled.clear();
        book.tasks.add(tasks.task());
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var outcomes = new OutcomeTable(
                new RetryDelays(Duration.ofSeconds(2), Duration.ofSeconds(60)), Integer.MAX_VALUE, clock);
        var patience = new Patience((delay, task) -> task.run(), failure -> {});
        assertThat(new DeliveryWorker(book, guild, outcomes, patience, new SilentObserver(), clock)
                        .carryOut(Tasks.ID)
                        .toCompletableFuture())
                .isCompleted();
        assertThat(book.settled).hasSize(1);
        return book.settled.getFirst();
    }
}
