package io.wayhaven.syncengine.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.reply.SealedToken;
import io.wayhaven.contracts.settings.Webhook;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.delivery.RetryDelays;
import io.wayhaven.syncengine.pacing.FakeTimer;
import io.wayhaven.syncengine.pacing.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostWorkerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Destination CHANNEL = new Destination.ToChannel(new ChannelId(5));
    private static final Destination WEBHOOK =
            new Destination.ThroughWebhook(new Webhook(new WebhookId(6), new SealedToken("sealed")));

    private final FakePostBook book = new FakePostBook();
    private final FakeChannels channels = new FakeChannels();
    private final FakeTimer timer = new FakeTimer();
    private final PostWorker worker = new PostWorker(
            book,
            channels,
            new RetryDelays(Duration.ofSeconds(1), Duration.ofMinutes(1)),
            new Patience(timer, failure -> {}),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aBatchIsSentAndItsMessageRecorded() {
        var batch = tried(Duration.ZERO);
        step(CHANNEL, new Step.Send(batch));

        assertThat(channels.calls).containsExactly("post channel:5");
        assertThat(book.outcomes).containsExactly(new LaneOutcome.Posted(batch, 900));
    }

    @Test
    void whatIsInDoubtIsSentAgainWhileItsNonceIsKnown() {
        step(CHANNEL, new Step.Recover(tried(Duration.ofSeconds(90)), Set.of()));

        assertThat(channels.calls).containsExactly("post channel:5");
    }

    @Test
    void laterTheChannelIsLookedThroughFirst() {
        var batch = tried(Duration.ofMinutes(3));
        channels.search = new PostingActions.Search.Found(77);

        step(CHANNEL, new Step.Recover(batch, Set.of()));

        assertThat(channels.calls).containsExactly("find");
        assertThat(book.outcomes).containsExactly(new LaneOutcome.Posted(batch, 77));
    }

    @Test
    void whatTheChannelDoesNotHoldIsBegunAnewBeforeItIsSent() {
        var batch = tried(Duration.ofMinutes(3));

        step(CHANNEL, new Step.Recover(batch, Set.of()));

        assertThat(channels.calls).containsExactly("find", "post channel:5");
        assertThat(book.outcomes).containsExactly(new LaneOutcome.Absent(batch), new LaneOutcome.Posted(batch, 900));
    }

    @Test
    void aChannelThatCannotBeLookedThroughIsWrittenToLater() {
        var batch = tried(Duration.ofMinutes(3));
        channels.search = new PostingActions.Search.Untold(new CallResult.NoAnswer("x"));

        step(CHANNEL, new Step.Recover(batch, Set.of()));

        assertThat(channels.calls).containsExactly("find");
        assertThat(book.outcomes).containsExactly(new LaneOutcome.InDoubt(batch, Duration.ofSeconds(1)));
    }

    @Test
    void aWebhookKnowsNoNoncesSoItsChannelIsLookedThroughAtOnceWhenNothingCanBeOnItsWay() {
        var young = tried(Duration.ofSeconds(1));
        step(WEBHOOK, new Step.Recover(young, Set.of()));
        assertThat(channels.calls).isEmpty();
        assertThat(book.outcomes).containsExactly(new LaneOutcome.InDoubt(young, Duration.ofSeconds(5)));

        step(WEBHOOK, new Step.Recover(tried(Duration.ofSeconds(6)), Set.of()));
        assertThat(channels.calls).containsExactly("find", "post webhook:6");
    }

    @ParameterizedTest
    @CsvSource({
        "403, 50013, Send Messages and Embed Links",
        "403, 50001, View Channel",
        "404, 10003, /config logchannel",
        "400, 50008, text channel"
    })
    void aChannelThatIsClosedIsParkedWithTheRemedy(int status, int code, String remedy) {
        channels.posting = failed(status, code);

        step(CHANNEL, new Step.Send(tried(Duration.ZERO)));

        assertThat(book.outcomes).singleElement().isInstanceOfSatisfying(LaneOutcome.Barred.class, barred -> {
            assertThat(barred.obstacle().remedy()).contains(remedy);
            assertThat(barred.doubt()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"401, 50027", "403, 50013", "404, 10015"})
    void aWebhookThatIsRefusedIsParked(int status, int code) {
        channels.posting = failed(status, code);

        step(WEBHOOK, new Step.Send(tried(Duration.ZERO)));

        assertThat(book.outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        LaneOutcome.Barred.class,
                        barred -> assertThat(barred.obstacle().remedy()).contains("/config webhook"));
    }

    @ParameterizedTest
    @CsvSource({"401, 0", "403, 0", "429, 0"})
    void whatPassesByItselfParksNobody(int status, int code) {
        channels.posting = failed(status, code);

        step(CHANNEL, new Step.Send(tried(Duration.ZERO)));

        assertThat(book.outcomes).singleElement().isInstanceOf(LaneOutcome.NotNow.class);
    }

    @Test
    void whatHadNoAnswerStaysInDoubtAndIsNotForgottenWhenTheNextAttemptIsRefused() {
        var batch = tried(Duration.ofSeconds(10));
        channels.posting = failed(502, 0);
        step(CHANNEL, new Step.Send(batch));
        channels.posting = failed(403, 50013);
        step(CHANNEL, new Step.Recover(batch, Set.of()));

        assertThat(book.outcomes.getFirst()).isEqualTo(new LaneOutcome.InDoubt(batch, Duration.ofSeconds(1)));
        assertThat(book.outcomes.getLast())
                .isInstanceOfSatisfying(
                        LaneOutcome.Barred.class,
                        barred -> assertThat(barred.doubt()).isTrue());
    }

    @Test
    void whatDiscordDoesNotAcceptIsTriedOtherwise() {
        channels.posting = failed(400, 50035);
        var batch = tried(Duration.ZERO);

        step(CHANNEL, new Step.Send(batch));

        assertThat(book.outcomes).containsExactly(new LaneOutcome.Rejected(batch));
    }

    @ParameterizedTest
    @CsvSource({
        "404, 10008, EditDropped", "400, 50035, EditDropped", "403, 50005, EditDropped",
        "403, 50013, EditBarred", "429, 30046, EditLater", "500, 0, EditLater"
    })
    void editsEndAsTheirAnswersSay(int status, int code, String outcome) {
        channels.editing = new CallResult.Rejected(status, code);

        step(CHANNEL, new Step.Change(new Edit(1, 900, List.of(Embeds.ofLength(1)), false, Map.of("a", 2))));

        assertThat(book.outcomes)
                .singleElement()
                .satisfies(one -> assertThat(one.getClass().getSimpleName()).isEqualTo(outcome));
    }

    private void step(Destination destination, Step step) {
        book.steps.add(step);
        assertThat(worker.step(destination).toCompletableFuture()).isCompleted();
    }

    private static Batch tried(Duration ago) {
        return new Batch(1, "nonce", List.of(Embeds.ofLength(1)), NOW.minus(ago), 1);
    }

    private static PostingActions.Posting failed(int status, int code) {
        return new PostingActions.Posting.Failed(new CallResult.Rejected(status, code));
    }
}
