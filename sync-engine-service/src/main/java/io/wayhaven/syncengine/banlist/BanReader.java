package io.wayhaven.syncengine.banlist;

import io.wayhaven.syncengine.auditcursor.AuditBook;
import io.wayhaven.syncengine.auditcursor.AuditRecords;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Reads the lists of bans of guilds: after gaps, and now and then. Each piece is published as it comes; who keeps the log
 * compares. The audit log is read right after, since it knows who banned whom and when.
 */
public final class BanReader {

    /** A guild that the bot may not read although its roles say so: asking again soon is of no use. */
    private static final Duration CLOSED = Duration.ofHours(1);

    private final BanBook book;
    private final BanList list;
    private final AuditRecords records;
    private final AuditBook audit;
    private final int most;

    /**
     * A reader that holds no state of its own.
     *
     * @param most how many guilds are read at once
     */
    public BanReader(BanBook book, BanList list, AuditRecords records, AuditBook audit, int most) {
        this.book = book;
        this.list = list;
        this.records = records;
        this.audit = audit;
        this.most = most;
    }

    /** Reads every guild that is due, and completes with whether more may be. */
    public CompletionStage<Boolean> round() {
        return book.takeDue(most).thenCompose(turns -> {
            var readings = turns.stream()
                    .map(turn -> page(turn, 0, 0).toCompletableFuture())
                    .toArray(CompletableFuture<?>[]::new);
            return CompletableFuture.allOf(readings).thenApply(done -> readings.length == most);
        });
    }

    private CompletionStage<Void> page(BanTurn turn, long after, int piece) {
        return list.after(turn.guild(), after).thenCompose(page -> switch (page) {
            case BanPage.Bans bans -> take(turn, after, piece, bans);
            case BanPage.Closed closed -> book.postpone(turn, CLOSED);
            case BanPage.Later later -> book.postpone(turn, later.delay());
        });
    }

    private CompletionStage<Void> take(BanTurn turn, long after, int piece, BanPage.Bans page) {
        return records.publish(List.of(BanNews.of(turn, after, piece, page)))
                .thenCompose(published -> page.complete() ? end(turn) : next(turn, piece, page));
    }

    private CompletionStage<Void> next(BanTurn turn, int piece, BanPage.Bans page) {
        var last = page.bans().getLast().user().value();
        return book.keep(turn)
                .thenCompose(mine -> mine.map(now -> page(now, last, piece + 1))
                        .orElseGet(() -> CompletableFuture.completedStage(null)));
    }

    private CompletionStage<Void> end(BanTurn turn) {
        return book.finish(turn).thenCompose(finished -> audit.due(turn.guild()));
    }
}
