package io.wayhaven.web.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was seen.
 *
 * @param authorName what the author was called where they wrote it, hostile text
 * @param deletedAt when it was deleted; absent if it wasn't, or nobody saw it
 * @param answered the message that it answers; absent if it answers none
 */
public record MessageRecord(
        long id,
        @Nullable Long guild,
        @Nullable String guildName,
        @Nullable Long channel,
        @Nullable String channelName,
        @Nullable Long author,
        @Nullable String authorName,
        @Nullable Instant deletedAt,
        @Nullable Answered answered) {

    /**
     * The message that is answered, as it was then.
     *
     * @param authorName hostile text; absent if Discord didn't say
     * @param content hostile text; absent if Discord didn't say, or it was deleted
     */
    public record Answered(
            long id, @Nullable String authorName, @Nullable String content) {}
}
