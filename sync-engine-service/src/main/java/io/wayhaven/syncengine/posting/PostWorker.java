package io.wayhaven.syncengine.posting;

import io.wayhaven.syncengine.delivery.RetryDelays;
import io.wayhaven.syncengine.pacing.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Does one step of a lane: what is to be called is durable before the call, and what came of it after.
 *
 * <p>A batch whose fate nobody knows is sent again with its nonce while Discord certainly remembers it; later, and
 * through webhooks, which know no nonces, the channel is looked through first.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#create-message">Discord: create message</a>
 */
public final class PostWorker {

    /** Discord remembers a nonce for "the past few minutes". */
    private static final Duration NONCE_IS_KNOWN = Duration.ofMinutes(2);

    /** For so long a call that nobody waits for any more may still arrive. */
    private static final Duration STILL_ON_ITS_WAY = Duration.ofSeconds(5);

    private final PostBook book;
    private final PostingActions actions;
    private final RetryDelays delays;
    private final Patience patience;
    private final Clock clock;

    /** A worker that holds no state of its own. */
    public PostWorker(PostBook book, PostingActions actions, RetryDelays delays, Patience patience, Clock clock) {
        this.book = book;
        this.actions = actions;
        this.delays = delays;
        this.patience = patience;
        this.clock = clock;
    }

    /** Completes when a step is done and recorded. */
    public CompletionStage<Void> step(Destination destination) {
        return patience.persist(() -> book.next(destination)).thenCompose(step -> switch (step) {
            case Step.Send send -> send(destination, send.batch(), false);
            case Step.Recover recover -> recover(destination, recover);
            case Step.Change change -> edit(destination, change.edit());
            case Step.Rest rest -> CompletableFuture.completedStage(null);
        });
    }

    private CompletionStage<Void> recover(Destination destination, Step.Recover recover) {
        var batch = recover.batch();
        var age = Duration.between(batch.since(), clock.instant());
        return switch (destination) {
            case Destination.ToChannel channel when age.compareTo(NONCE_IS_KNOWN) < 0 -> send(destination, batch, true);
            case Destination.ThroughWebhook webhook
            when age.compareTo(STILL_ON_ITS_WAY) < 0 ->
                record(destination, new LaneOutcome.InDoubt(batch, STILL_ON_ITS_WAY));
            case Destination.ToChannel channel -> look(destination, recover);
            case Destination.ThroughWebhook webhook -> look(destination, recover);
        };
    }

    private CompletionStage<Void> look(Destination destination, Step.Recover recover) {
        var batch = recover.batch();
        return actions.find(destination, batch, recover.known()).thenCompose(search -> switch (search) {
            case PostingActions.Search.Found found ->
                record(destination, new LaneOutcome.Posted(batch, found.message()));
            case PostingActions.Search.Absent absent -> sendAnew(destination, batch);
            case PostingActions.Search.Untold untold -> untold(destination, batch, untold);
        });
    }

    /** A webhook's channel may be closed to the bot: rather twice than never. */
    private CompletionStage<Void> untold(Destination destination, Batch batch, PostingActions.Search.Untold untold) {
        return switch (Verdicts.of(untold.result(), destination)) {
            case Verdict.Barred barred
            when destination instanceof Destination.ThroughWebhook -> sendAnew(destination, batch);
            case Verdict.Barred barred -> record(destination, new LaneOutcome.Barred(batch, true, barred.obstacle()));
            case Verdict.Later later -> record(destination, new LaneOutcome.NotNow(batch, true, later.delay()));
            case Verdict.Done done -> inDoubt(destination, batch);
            case Verdict.Doubt doubt -> inDoubt(destination, batch);
            case Verdict.Invalid invalid -> inDoubt(destination, batch);
            case Verdict.Gone gone -> inDoubt(destination, batch);
        };
    }

    private CompletionStage<Void> sendAnew(Destination destination, Batch batch) {
        return record(destination, new LaneOutcome.Absent(batch))
                .thenCompose(recorded -> send(destination, batch, false));
    }

    private CompletionStage<Void> send(Destination destination, Batch batch, boolean doubt) {
        return actions.post(destination, batch).thenCompose(result -> switch (result) {
            case PostingActions.Posting.Posted posted ->
                record(destination, new LaneOutcome.Posted(batch, posted.message()));
            case PostingActions.Posting.Failed failed ->
                record(destination, outcome(Verdicts.of(failed.result(), destination), batch, doubt));
        });
    }

    private LaneOutcome outcome(Verdict verdict, Batch batch, boolean doubt) {
        return switch (verdict) {
            case Verdict.Later later -> new LaneOutcome.NotNow(batch, doubt, later.delay());
            case Verdict.Barred barred -> new LaneOutcome.Barred(batch, doubt, barred.obstacle());
            case Verdict.Invalid invalid -> new LaneOutcome.Rejected(batch);
            case Verdict.Gone gone -> new LaneOutcome.Rejected(batch);
            case Verdict.Done done -> new LaneOutcome.InDoubt(batch, delays.after(batch.attempts()));
            case Verdict.Doubt unknown -> new LaneOutcome.InDoubt(batch, delays.after(batch.attempts()));
        };
    }

    private CompletionStage<Void> inDoubt(Destination destination, Batch batch) {
        return record(destination, new LaneOutcome.InDoubt(batch, delays.after(batch.attempts())));
    }

    private CompletionStage<Void> edit(Destination destination, Edit edit) {
        return actions.edit(destination, edit)
                .thenCompose(result -> record(
                        destination,
                        switch (Verdicts.of(result, destination)) {
                            case Verdict.Done done -> new LaneOutcome.Edited(edit);
                            case Verdict.Later later -> new LaneOutcome.EditLater(edit, later.delay());
                            case Verdict.Doubt doubt -> new LaneOutcome.EditLater(edit, delays.longest());
                            case Verdict.Barred barred -> new LaneOutcome.EditBarred(edit, barred.obstacle());
                            case Verdict.Invalid invalid -> new LaneOutcome.EditDropped(edit);
                            case Verdict.Gone gone -> new LaneOutcome.EditDropped(edit);
                        }));
    }

    private CompletionStage<Void> record(Destination destination, LaneOutcome outcome) {
        return patience.persist(() -> book.record(destination, outcome));
    }
}
