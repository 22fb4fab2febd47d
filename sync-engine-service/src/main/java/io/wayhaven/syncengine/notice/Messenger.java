package io.wayhaven.syncengine.notice;

import io.wayhaven.syncengine.delivery.CallResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tells people what is done to them, once each: whoever cannot be told is punished all the same. */
public final class Messenger {

    private static final int CANNOT_MESSAGE = 50_007;
    private static final int NO_COMMON_GUILD = 50_278;
    private static final int OPENS_TOO_MANY = 40_003;

    private final NoticeBook book;
    private final DirectMessages messages;

    /** A messenger that holds no state of its own. */
    public Messenger(NoticeBook book, DirectMessages messages) {
        this.book = book;
        this.messages = messages;
    }

    /** Tells whoever is to be told, and completes with whether there may be more of them. */
    public CompletionStage<Boolean> round() {
        return book.take().thenCompose(taken -> {
            var told = taken.stream()
                    .map(notice -> tell(notice).toCompletableFuture())
                    .toArray(CompletableFuture<?>[]::new);
            return CompletableFuture.allOf(told).thenApply(done -> told.length > 0);
        });
    }

    private CompletionStage<Void> tell(Notice notice) {
        return messages.send(notice).thenCompose(result -> book.done(notice, failure(result)));
    }

    static String failure(CallResult result) {
        return switch (result) {
            case CallResult.Done done -> "";
            case CallResult.Limited limited -> "Discord asks to wait";
            case CallResult.NoAnswer none -> "Discord did not answer in time";
            case CallResult.Rejected rejected ->
                switch (rejected.code()) {
                    case CANNOT_MESSAGE -> "they take no direct messages";
                    case NO_COMMON_GUILD -> "they share no server with the bot";
                    case OPENS_TOO_MANY -> "Discord lets the bot write to no more new people for now";
                    default -> "Discord refuses with status %d".formatted(rejected.status());
                };
        };
    }
}
