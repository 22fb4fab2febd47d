package io.wayhaven.syncengine.delivery;

import static io.wayhaven.syncengine.Samples.MIDDLE;
import static io.wayhaven.syncengine.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.pacing.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkBansTest {

    private static final Membership STRANGER = new Membership.Stranger();

    private final FakeBook book = new FakeBook();
    private final FakeGuild guild = new FakeGuild();

    @Test
    void bansThatWaitForTheSameReasonGoTogether() {
        waiting(5, STRANGER);
        guild.bulk = new BulkBan.Banned(
                book.companions.stream().map(DeliveryTask::user).collect(Collectors.toSet()));

        carryOut();

        assertThat(guild.asked).containsExactly("bulk of 5: spam · by mod (3) · 5 cases, 1 to 5");
        assertThat(book.together).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void whoIsNotBannedByItIsTriedAlone() {
        waiting(4, STRANGER);
        guild.bulk = new BulkBan.Banned(Set.of(book.companions.get(1).user()));

        carryOut();

        assertThat(book.together).containsExactly(2L);
        assertThat(book.postponed).containsExactly(NOW, NOW, NOW);
    }

    @Test
    void whoModeratesThereAndWhoMayIsLeftOut() {
        waiting(4, STRANGER);
        book.companions.add(Tasks.ofMany(5, new Membership.Member(Set.of(MIDDLE), NOW, null)));
        book.companions.add(Tasks.ofMany(6, null));

        carryOut();

        assertThat(guild.asked).singleElement().asString().startsWith("bulk of 4");
    }

    @Test
    void fewGoAlone() {
        waiting(2, STRANGER);

        carryOut();

        assertThat(guild.asked).containsExactly("ban");
    }

    @Test
    void whereDiscordWantsAnotherPermissionTheyGoAlone() {
        waiting(3, STRANGER);
        guild.bulk = new BulkBan.Failed(new CallResult.Rejected(403, 50013));

        carryOut();

        assertThat(book.denied).containsExactly(Permission.MANAGE_GUILD);
        assertThat(book.postponed).containsExactly(NOW, NOW, NOW);
    }

    @Test
    void withoutAnAnswerTheyComeAgainLater() {
        waiting(3, STRANGER);
        guild.bulk = new BulkBan.Failed(new CallResult.NoAnswer("expected"));

        carryOut();

        assertThat(book.postponed)
                .hasSize(3)
                .allSatisfy(until -> assertThat(until).isAfter(NOW));
        assertThat(book.together).isEmpty();
    }

    private void waiting(int number, @Nullable Membership known) {
        IntStream.rangeClosed(1, number).forEach(each -> book.companions.add(Tasks.ofMany(each, known)));
        book.tasks.add(book.companions.getFirst());
    }

    private void carryOut() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var outcomes = new OutcomeTable(
                new RetryDelays(Duration.ofSeconds(2), Duration.ofSeconds(60)), Integer.MAX_VALUE, clock);
        var patience = new Patience((delay, task) -> task.run(), failure -> {});
        assertThat(new DeliveryWorker(book, guild, outcomes, patience, new SilentObserver(), clock)
                        .carryOutNext(new GuildId(10))
                        .toCompletableFuture())
                .isCompleted();
    }
}
