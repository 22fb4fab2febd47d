package io.wayhaven.syncengine.cases;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.reply.Markdown;
import io.wayhaven.syncengine.reply.Screen;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Pieces of text about cases. People are named by mentions, which show their names and ping nobody in an edit. */
final class CaseLine {
    private static final int LONGEST_REASON = 60;

    private CaseLine() {}

    static String of(StoredCase about) {
        var line = "**%d** · %s · %s of <@%s>%s%s%s"
                .formatted(
                        about.number(),
                        time(about.issuedAt(), 'd'),
                        about.action().stored(),
                        about.user(),
                        by(about.issuer()),
                        about.followsFrom() == null ? "" : ", after warning " + about.followsFrom(),
                        about.reason().isBlank() ? "" : " · " + Markdown.plain(about.reason(), LONGEST_REASON));
        return about.struck() == null ? line : "~~" + line + "~~ struck";
    }

    static String by(@Nullable UserId issuer) {
        return issuer == null ? "" : " by <@" + issuer + ">";
    }

    /** @see <a href="https://discord.com/developers/docs/reference#message-formatting">Discord: timestamps</a> */
    static String time(Instant at, char style) {
        return "<t:" + at.getEpochSecond() + ":" + style + ">";
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static Screen none(String what) {
        return Screen.of("No cases " + what + ".");
    }
}
