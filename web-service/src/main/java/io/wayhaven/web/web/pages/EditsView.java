package io.wayhaven.web.web.pages;

import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.entry.MessageRecord;
import io.wayhaven.web.entry.MessageVersion;
import io.wayhaven.web.sentence.VisibleText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of one message.
 *
 * @param deleted when it was deleted; null if it wasn't, or nobody saw it
 * @param deletions what the log tells about that: who did it
 * @param entries all that the log tells about it, newest first
 * @param link where it stands at Discord; empty outside servers
 */
public record EditsView(
        String author,
        String server,
        String channel,
        String id,
        Times written,
        @Nullable Times deleted,
        @Nullable AnsweredView answered,
        List<VersionView> versions,
        List<LogRow> deletions,
        List<LogRow> entries,
        String link) {

    private static final int NAME_LENGTH = 80;
    private static final String DELETED = "message.delete";

    /** The message that it answers. */
    public record AnsweredView(String id, String author, String content) {

        static AnsweredView of(MessageRecord.Answered answered) {
            return new AnsweredView(
                    Long.toUnsignedString(answered.id()),
                    VisibleText.line(Objects.requireNonNullElse(answered.authorName(), ""), NAME_LENGTH),
                    VisibleText.block(Objects.requireNonNullElse(answered.content(), "")));
        }
    }

    static EditsView of(MessageRecord message, List<MessageVersion> versions, List<Entry> entries) {
        var deleted = message.deletedAt();
        var answered = message.answered();
        return new EditsView(
                named(message.authorName(), "user ", message.author(), "somebody"),
                named(message.guildName(), "server ", message.guild(), "no server"),
                named(message.channelName(), "", message.channel(), ""),
                Long.toUnsignedString(message.id()),
                Times.of(Snowflake.timeOf(message.id())),
                deleted == null ? null : Times.of(deleted),
                answered == null ? null : AnsweredView.of(answered),
                VersionView.of(versions),
                entries.stream()
                        .filter(entry -> entry.kind().startsWith(DELETED))
                        .map(LogRow::of)
                        .toList(),
                entries.stream().map(LogRow::of).toList(),
                link(message));
    }

    private static String named(@Nullable String name, String otherwise, @Nullable Long id, String nobody) {
        if (name != null && !name.isBlank()) {
            return VisibleText.line(name, NAME_LENGTH);
        }
        return id == null ? nobody : otherwise + Long.toUnsignedString(id);
    }

    private static String link(MessageRecord message) {
        var guild = message.guild();
        var channel = message.channel();
        return guild == null || channel == null
                ? ""
                : "https://discord.com/channels/%s/%s/%s"
                        .formatted(
                                Long.toUnsignedString(guild),
                                Long.toUnsignedString(channel),
                                Long.toUnsignedString(message.id()));
    }
}
