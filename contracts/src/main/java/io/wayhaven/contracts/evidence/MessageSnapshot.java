package io.wayhaven.contracts.evidence;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.MessageId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.List;

/**
 * A message as it was when somebody used a command of its menu: it can be edited and deleted afterwards. All of its texts are
 * hostile; what is longer than the bounds is cut off.
 *
 * @param author who wrote it
 * @param content of at most {@link #LONGEST_CONTENT} characters, possibly empty
 * @param attachments at most {@link #MOST_ATTACHMENTS}
 * @see <a href="https://discord.com/developers/docs/resources/message#message-object">Discord: message object</a>
 */
public record MessageSnapshot(
        MessageId id, ChannelId channel, UserId author, String content, List<Attachment> attachments, Instant sentAt) {
    /** What Discord takes of subscribers. */
    public static final int LONGEST_CONTENT = 4_000;

    /** What Discord takes. */
    public static final int MOST_ATTACHMENTS = 10;

    private static final int LONGEST_NAME = 260;
    private static final int LONGEST_URL = 600;

    /**
     * A file of the message.
     *
     * @param url where Discord keeps it, for a while
     */
    public record Attachment(String name, String url) {
        public Attachment {
            name = cut(name, LONGEST_NAME);
            url = cut(url, LONGEST_URL);
        }
    }

    public MessageSnapshot {
        content = cut(content, LONGEST_CONTENT);
        attachments = attachments.stream().limit(MOST_ATTACHMENTS).toList();
    }

    /** Never half a character. */
    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
