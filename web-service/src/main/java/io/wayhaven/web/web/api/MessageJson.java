package io.wayhaven.web.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.web.entry.MessageRecord;
import io.wayhaven.web.entry.MessageVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message, as the API gives it.
 *
 * @param deletedAt when it was deleted; absent if it wasn't, or nobody saw it
 * @param answersMessageId the message that it answers; absent if it answers none
 * @param versions every form that is kept, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageJson(
        String messageId,
        @Nullable String guildId,
        @Nullable String channelId,
        @Nullable String authorId,
        @Nullable String authorName,
        Instant writtenAt,
        @Nullable Instant deletedAt,
        @Nullable String answersMessageId,
        List<VersionJson> versions) {

    /** A form of it. @param revision 1 at first; some in between may not be kept */
    public record VersionJson(int revision, Instant seenAt, String content) {}

    static MessageJson of(MessageRecord message, List<MessageVersion> versions) {
        var answered = message.answered();
        return new MessageJson(
                Long.toUnsignedString(message.id()),
                text(message.guild()),
                text(message.channel()),
                text(message.author()),
                message.authorName(),
                Snowflake.timeOf(message.id()),
                message.deletedAt(),
                answered == null ? null : text(answered.id()),
                versions.stream()
                        .map(version -> new VersionJson(version.revision(), version.seenAt(), version.content()))
                        .toList());
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : Long.toUnsignedString(id);
    }
}
