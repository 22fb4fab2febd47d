package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.ChangeIgnore;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.contracts.settings.IgnoreAxis;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.reply.Markdown;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What somebody wants to have ignored, checked. */
sealed interface IgnoreValue {

    /** As a person writes it: an id, or a mention of any sort. */
    Pattern ID = Pattern.compile("(?:<(?:@[!&]?|#))?(\\d{1,20})>?");

    /**
     * It can be ignored.
     *
     * @param text as it is stored
     * @param plain for a log
     * @param markdown for an answer
     */
    record Valid(String text, String plain, String markdown) implements IgnoreValue {}

    /** It can't be. */
    record Wrong(String reason, String remedy) implements IgnoreValue {}

    static IgnoreValue of(ChangeIgnore command, Scene scene) {
        var axis = command.axis();
        var written = command.value() == null ? "" : command.value().strip();
        return switch (axis) {
            case BOTS -> new Valid("bots", "What bots do", "What bots do");
            case MESSAGE_PATTERN -> pattern(written);
            case USER -> id(written, "user", "What concerns the user %s", "<@%s>", any -> true);
            case ROLE ->
                id(written, "role", "The role %s", "<@&%s>", id -> scene.guild().knows(List.of(new RoleId(id))));
            case CHANNEL -> id(written, "channel", "The channel %s", "<#%s>", id -> is(scene, id, axis));
            case CATEGORY -> id(written, "category", "The category %s", "<#%s>", id -> is(scene, id, axis));
            case THREAD -> id(written, "thread", "The thread %s", "<#%s>", any -> true);
        };
    }

    private static boolean is(Scene scene, long id, IgnoreAxis axis) {
        var channel = scene.channels().get(new ChannelId(id));
        return channel != null && of(channel, axis);
    }

    private static boolean of(Channel channel, IgnoreAxis axis) {
        return channel.isCategory() == (axis == IgnoreAxis.CATEGORY);
    }

    private static IgnoreValue pattern(String written) {
        return written.isEmpty()
                ? new Wrong("A pattern is missing.", "Give a regular expression in RE2's syntax.")
                : MessagePatterns.problem(written)
                        .<IgnoreValue>map(problem ->
                                new Wrong(problem, "Put it right; the syntax is RE2's, without look-around."))
                        .orElseGet(() -> new Valid(
                                written,
                                "A message with the pattern " + written,
                                "A message with the pattern “%s”"
                                        .formatted(Markdown.plain(written, written.length()))));
    }

    private static IgnoreValue id(String written, String what, String plain, String mention, Predicate<Long> known) {
        var matcher = ID.matcher(written);
        if (!matcher.matches()) {
            return new Wrong("“%s” is no %s.".formatted(written, what), "Mention it, or give its id.");
        }
        try {
            var id = Snowflake.parse(matcher.group(1));
            var text = Long.toUnsignedString(id);
            return known.test(id)
                    ? new Valid(text, plain.formatted(text), mention.formatted(text))
                    : new Wrong(
                            "This server has no %s with the id %s.".formatted(what, text),
                            "Mention it, or copy its id from Discord.");
        } catch (IllegalArgumentException tooLarge) {
            return new Wrong("“%s” is no id.".formatted(written), "Mention it, or copy its id from Discord.");
        }
    }
}
