package io.wayhaven.syncengine.reply;

import io.wayhaven.syncengine.notice.Notice;
import io.wayhaven.syncengine.punishment.Action;

/** Writes what people are told of what is done to them. */
public final class NoticeText {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1000;

    private NoticeText() {}

    /** The message, as Discord markdown. */
    public static String of(Notice notice) {
        var until = notice.until();
        return "You %s **%s**%s.%s"
                .formatted(
                        happened(notice.action()),
                        Markdown.plain(notice.guildName(), LONGEST_NAME),
                        until == null ? "" : " until <t:%d:F>".formatted(until.getEpochSecond()),
                        notice.reason().isBlank()
                                ? ""
                                : "\nReason: " + Markdown.plain(notice.reason(), LONGEST_REASON));
    }

    private static String happened(Action action) {
        return switch (action) {
            case BAN -> "are banned from";
            case SOFTBAN, KICK -> "are removed from";
            case WARN -> "are warned in";
            case MUTE -> "are muted in";
            case TIMEOUT -> "are timed out in";
            case UNBAN -> "are no longer banned from";
            case UNMUTE -> "are no longer muted in";
            case UNTIMEOUT -> "are no longer timed out in";
            case NOTE -> "were noted in";
        };
    }
}
