package io.wayhaven.syncengine.muteoverwrite;

import io.wayhaven.syncengine.delivery.CallResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Has channels deny the mute role, one call each. What Discord refuses is told, and tried again from time to time. */
public final class Denier {

    private static final int MISSING_ACCESS = 50_001;
    private static final int MISSING_PERMISSIONS = 50_013;
    private static final int UNKNOWN_ROLE = 10_011;

    /** Discord's event arrives long before. */
    private static final Duration UNTIL_SEEN = Duration.ofMinutes(5);

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);

    private final DenialBook book;
    private final ChannelOverwrites channels;

    /** A denier that holds no state of its own. */
    public Denier(DenialBook book, ChannelOverwrites channels) {
        this.book = book;
        this.channels = channels;
    }

    /** Sets what is due, and completes with whether there may be more. */
    public CompletionStage<Boolean> round() {
        return book.take().thenCompose(taken -> {
            var set = taken.stream()
                    .map(denial -> set(denial).toCompletableFuture())
                    .toArray(CompletableFuture<?>[]::new);
            return CompletableFuture.allOf(set).thenApply(done -> set.length > 0);
        });
    }

    private CompletionStage<Void> set(Denial denial) {
        if (!denial.changes()) {
            return book.failed(
                    denial,
                    "The bot lacks Send Messages or Speak there itself, and can deny only what it may do. Grant it that.",
                    AFTER_REFUSAL);
        }
        return channels.set(denial).thenCompose(result -> switch (result) {
            case CallResult.Done done -> book.done(denial, UNTIL_SEEN);
            case CallResult.Limited limited -> book.done(denial, AFTER_TROUBLE);
            case CallResult.NoAnswer none -> book.done(denial, AFTER_TROUBLE);
            case CallResult.Rejected rejected -> book.failed(denial, why(rejected), AFTER_REFUSAL);
        });
    }

    private static String why(CallResult.Rejected rejected) {
        return switch (rejected.code()) {
            case MISSING_ACCESS -> "The bot cannot see the channel. Grant it View Channel there.";
            case MISSING_PERMISSIONS ->
                "The bot may not change permissions there. Grant it Manage Permissions in the channel.";
            case UNKNOWN_ROLE -> "The mute role is gone. Choose another one with /config muterole.";
            default -> "Discord refuses it with status %d.".formatted(rejected.status());
        };
    }
}
