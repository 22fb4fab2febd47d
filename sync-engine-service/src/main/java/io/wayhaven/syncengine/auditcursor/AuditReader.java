package io.wayhaven.syncengine.auditcursor;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.Snowflake;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Reads the audit logs of guilds: what the gateway missed, and counts that rise without a word. What is read is published
 * before the cursor moves, under ids that are the same each time: at least once, and harmless twice.
 */
public final class AuditReader {

    /** Entries stop to stand for more acts well within this time. */
    private static final Duration AGGREGATION = Duration.ofMinutes(15);

    /** A guild that the bot may not read although its roles say so: asking again soon is of no use. */
    private static final Duration CLOSED = Duration.ofHours(1);

    private final AuditBook book;
    private final AuditLog log;
    private final AuditRecords records;
    private final Duration settle;
    private final int most;

    /**
     * A reader that holds no state of its own.
     *
     * @param settle how long entries are left alone: Discord writes them late, and not always in their order
     * @param most how many guilds are read at once
     */
    public AuditReader(AuditBook book, AuditLog log, AuditRecords records, Duration settle, int most) {
        this.book = book;
        this.log = log;
        this.records = records;
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

    private CompletionStage<Void> read(AuditTurn turn) {
        var known = turn.counts().keySet().stream().mapToLong(Long::longValue).min();
        return page(turn, Math.min(turn.cursor(), known.orElse(Long.MAX_VALUE) - 1));
    }

    private CompletionStage<Void> page(AuditTurn turn, long after) {
        return log.after(turn.guild(), after).thenCompose(page -> switch (page) {
            case AuditPage.Entries entries -> take(turn, entries);
            case AuditPage.Closed closed -> book.postpone(turn, CLOSED);
            case AuditPage.Later later -> book.postpone(turn, later.delay());
        });
    }

    private CompletionStage<Void> take(AuditTurn turn, AuditPage.Entries page) {
        var settledAt = turn.now().minus(settle);
        var horizon = Snowflake.at(settledAt);
        var settled =
                page.entries().stream().filter(entry -> entry.id() <= horizon).toList();
        var last = settled.isEmpty() ? turn.cursor() : settled.getLast().id();
        var next = turn.at(Math.max(turn.cursor(), last), counts(turn, settled));
        var more = !page.complete() && settled.size() == page.entries().size();
        return publish(AuditNews.of(turn, settled))
                .thenCompose(published -> book.advance(next))
                .thenCompose(mine -> {
                    if (!mine) {
                        return CompletableFuture.completedStage(null);
                    }
                    return more ? page(next, last) : end(next, settledAt);
                });
    }

    private CompletionStage<Void> end(AuditTurn turn, Instant settledAt) {
        return publish(List.of(AuditNews.readUpTo(turn, settledAt))).thenCompose(published -> book.finish(turn));
    }

    private CompletionStage<Void> publish(List<DiscordEvent> news) {
        return news.isEmpty() ? CompletableFuture.completedStage(null) : records.publish(news);
    }

    private static Map<Long, Integer> counts(AuditTurn turn, List<AuditEntry> settled) {
        var counts = new HashMap<>(turn.counts());
        settled.stream().filter(AuditEntry::aggregates).forEach(entry -> counts.put(entry.id(), entry.count()));
        var oldest = Snowflake.at(turn.now().minus(AGGREGATION));
        counts.keySet().removeIf(entry -> entry < oldest);
        return counts;
    }
}
