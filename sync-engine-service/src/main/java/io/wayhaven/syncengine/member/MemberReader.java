package io.wayhaven.syncengine.member;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads the lists of members of linked guilds, after which nobody has to be asked for one by one. */
public final class MemberReader {

    /** Without the intent there are no events either: asking again soon is of no use. */
    private static final Duration CLOSED = Duration.ofHours(6);

    private final MemberBook book;
    private final MemberList list;
    private final int most;

    /**
     * A reader that holds no state of its own.
     *
     * @param most how many guilds are read at once
     */
    public MemberReader(MemberBook book, MemberList list, int most) {
        this.book = book;
        this.list = list;
        this.most = most;
    }

    /** Reads every guild that is due, and completes with whether more may be. */
    public CompletionStage<Boolean> round() {
        return book.takeDue(most).thenCompose(turns -> {
            var readings = turns.stream()
                    .map(turn -> page(turn, 0).toCompletableFuture())
                    .toArray(CompletableFuture<?>[]::new);
            return CompletableFuture.allOf(readings).thenApply(done -> readings.length == most);
        });
    }

    private CompletionStage<Void> page(MemberTurn turn, long after) {
        return list.after(turn.guild(), after).thenCompose(page -> switch (page) {
            case MemberPage.Members members ->
                book.take(turn, after, members)
                        .thenCompose(taken -> members.complete() ? book.finish(turn) : next(turn, members));
            case MemberPage.Closed closed -> book.postpone(turn, CLOSED);
            case MemberPage.Later later -> book.postpone(turn, later.delay());
        });
    }

    private CompletionStage<Void> next(MemberTurn turn, MemberPage.Members page) {
        var last = page.members().getLast().user().value();
        return book.keep(turn)
                .thenCompose(mine ->
                        mine.map(now -> page(now, last)).orElseGet(() -> CompletableFuture.completedStage(null)));
    }
}
