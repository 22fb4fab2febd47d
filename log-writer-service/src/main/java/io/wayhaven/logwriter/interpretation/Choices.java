package io.wayhaven.logwriter.interpretation;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of numbers that stand for one of several choices.
 *
 * @see <a href="https://discord.com/developers/docs/resources/guild">Discord: guild resource</a>
 * @see <a href="https://discord.com/developers/docs/resources/channel">Discord: channel resource</a>
 */
final class Choices {

    private static final Map<String, Map<Long, String>> NAMES = Map.of(
            "verification_level", from(0, "none", "low", "medium", "high", "highest"),
            "explicit_content_filter", from(0, "off", "members without roles", "all members"),
            "default_message_notifications", from(0, "all messages", "only mentions"),
            "mfa_level", from(0, "not required", "required"),
            "nsfw_level", from(0, "default", "explicit", "safe", "age-restricted"),
            "video_quality_mode", from(1, "automatic", "720p"),
            "default_sort_order", from(0, "latest activity", "creation date"),
            "default_forum_layout", from(0, "not set", "list", "gallery"),
            "channel_type", channelTypes(),
            "entity_type", from(1, "stage", "voice", "external"));

    private Choices() {}

    static @Nullable String name(String property, long number) {
        return NAMES.getOrDefault(property, Map.of()).get(number);
    }

    private static Map<Long, String> from(int first, String... names) {
        return IntStream.range(0, names.length)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(index -> (long) first + index, index -> names[index]));
    }

    private static Map<Long, String> channelTypes() {
        var first = from(0, "text", "direct message", "voice", "group", "category", "announcement");
        var later = from(
                10, "announcement thread", "public thread", "private thread", "stage", "directory", "forum", "media");
        return Stream.of(first, later)
                .flatMap(types -> types.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
