package io.wayhaven.logwriter.embed;

import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values in Discord's markdown. People, channels and roles are mentions, which an embed shows without notifying anybody,
 * and have their names beside them: a mention of what is gone shows only a number.
 *
 * @see <a href="https://discord.com/developers/docs/reference#message-formatting">Discord: message formatting</a>
 */
final class ValueText {

    private static final int NAME = 120;

    private ValueText() {}

    /**
     * A value.
     *
     * @param limit the most characters, at least 200
     */
    static String of(Value value, int limit) {
        return switch (value) {
            case Value.Text text -> HostileText.markdown(text.text(), limit);
            case Value.Quote quote -> HostileText.markdown(quote.text(), limit);
            case Value.Name name -> HostileText.markdown(name.text(), limit);
            case Value.User user -> named("<@" + Long.toUnsignedString(user.id()) + ">", user.name());
            case Value.Channel channel -> named("<#" + Long.toUnsignedString(channel.id()) + ">", channel.name());
            case Value.Role role -> named("<@&" + Long.toUnsignedString(role.id()) + ">", role.name());
            case Value.Moment moment -> moment(moment.time());
            case Value.Count count -> String.format(Locale.ROOT, "%,d", count.number());
            case Value.Several several -> several(several, limit);
        };
    }

    /** A point in time, in the reader's own zone and as a distance from now. */
    static String moment(Instant time) {
        return "<t:" + time.getEpochSecond() + ":f> (" + relative(time) + ")";
    }

    /** How long ago. */
    static String relative(Instant time) {
        return "<t:" + time.getEpochSecond() + ":R>";
    }

    /** A mention, with the name beside it if that is known. */
    static String named(String mention, @Nullable String name) {
        return name == null || name.isBlank() ? mention : mention + " (" + HostileText.markdown(name, NAME) + ")";
    }

    private static String several(Value.Several several, int limit) {
        var shown = new ArrayList<String>();
        int room = limit - 20;
        for (var value : several.values()) {
            var text = of(value, Math.max(200, limit / 4));
            room -= text.length() + 2;
            if (room < 0) {
                return String.join(", ", shown)
                        + String.format(
                                Locale.ROOT, " … %,d more", several.values().size() - shown.size());
            }
            shown.add(text);
        }
        return shown.isEmpty() ? "none" : String.join(", ", shown);
    }
}
