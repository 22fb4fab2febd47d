package io.wayhaven.syncengine.invitelist;

import io.wayhaven.syncengine.auditcursor.AuditRecords;
import io.wayhaven.syncengine.pacing.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Reads the invites of guilds when they are first seen and after people joined. Who keeps the log compares how often each
 * was used before and after.
 */
public final class InviteReader {

    /** A guild that the bot may not read although its roles say so: asking again soon is of no use. */
    private static final Duration CLOSED = Duration.ofHours(1);

    private final InviteBook book;
    private final InviteList list;
    private final AuditRecords records;
    private final Timer timer;
    private final Duration settle;
    private final int most;

    /**
     * A reader that holds no state of its own.
     *
     * @param settle how long an answer is held back, so that everybody whose join it has counted is told before it
     * @param most how many guilds are read at once
     */
    public InviteReader(
            InviteBook book, InviteList list, AuditRecords records, Timer timer, Duration settle, int most) {
        this.book = book;
        this.list = list;
        this.records = records;
        this.timer = timer;
        this.settle = settle;
        this.most = most;
    }

    /** Reads every guild that is due, and completes with whether more may be. */
    public CompletionStage<Boolean> round() {
        return book.takeDue(most).thenCompose(turns -> {
            var readings =
                    turns.stream().map(turn -> read(turn).toCompletableFuture()).toArray(CompletableFuture<?>[]::new);
            return CompletableFuture.allOf(readings).thenApply(done -> readings.length == most);
        });
    }

    private CompletionStage<Void> read(InviteTurn turn) {
        return list.of(turn.guild(), turn.vanity()).thenCompose(answer -> switch (answer) {
            case InviteAnswer.Invites(var invites) -> take(turn, invites);
            case InviteAnswer.Closed closed -> book.postpone(turn, CLOSED);
            case InviteAnswer.Later(var delay) -> book.postpone(turn, delay);
        });
    }

    private CompletionStage<Void> take(InviteTurn turn, List<Invite> invites) {
        return book.keep(turn)
                .thenCompose(mine -> mine.map(until -> settle(turn, until, invites))
                        .orElseGet(() -> CompletableFuture.completedStage(null)));
    }

    private CompletionStage<Void> settle(InviteTurn turn, Instant until, List<Invite> invites) {
        var settled = new CompletableFuture<Void>();
        timer.after(settle, () -> settled.complete(null));
        return settled.thenCompose(now -> records.publish(List.of(InviteNews.of(turn, until, invites))))
                .thenCompose(published -> book.finish(turn));
    }
}
