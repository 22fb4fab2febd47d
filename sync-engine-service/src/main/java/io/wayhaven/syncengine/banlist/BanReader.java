package io.wayhaven.syncengine.banlist;

import io.wayhaven.syncengine.auditcursor.AuditRecords;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Reads the lists of bans of guilds: after gaps, and now and then. Each piece is published as it comes; who keeps the log
 * compares.
 */
public final class BanReader {

    /** A guild that the bot may not read although its roles say so: asking again soon is of no use. */
    private static final Duration CLOSED = Duration.ofHours(1);

    private final BanBook book;
    private final BanList list;
    private final AuditRecords records;
    private final int most;

    /**
     * A reader that holds no state of its own.
     *
     * @param most how many guilds are read at once
     */
    public BanReader(BanBook book, BanList list, AuditRecords records, int most) {
        this.book = book;
        this.list = list;
        this.records = records;
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
        var last = page.complete() || endsWhereExpected(turn, page);
        return records.publish(List.of(BanNews.of(turn, after, piece, page, last)))
                .thenCompose(published -> last ? book.finish(turn) : next(turn, piece, page));
    }

    /** A full page says nothing about what follows; of bans that are newer than the last reading the audit log tells. */
    private static boolean endsWhereExpected(BanTurn turn, BanPage.Bans page) {
        return page.bans().getLast().user().equals(turn.last());
    }

    private CompletionStage<Void> next(BanTurn turn, int piece, BanPage.Bans page) {
        var last = page.bans().getLast().user().value();
        return book.keep(turn)
                .thenCompose(mine -> mine.map(now -> page(now, last, piece + 1))
                        .orElseGet(() -> CompletableFuture.completedStage(null)));
    }
}
