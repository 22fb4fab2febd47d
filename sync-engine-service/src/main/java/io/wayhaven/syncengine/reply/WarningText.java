package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.id.UserId;

/** Writes warnings. */
public final class WarningText {

    private static final int LONGEST_REASON = 1000;

    private WarningText() {}

    /** What everybody in the channel reads, as Discord markdown. */
    public static String of(UserId user, String reason, long caseNumber) {
        var why = reason.isBlank() ? "" : ": " + Markdown.plain(reason, LONGEST_REASON);
        return "⚠️ <@%s> was warned%s · case %d".formatted(user, why, caseNumber);
    }
}
