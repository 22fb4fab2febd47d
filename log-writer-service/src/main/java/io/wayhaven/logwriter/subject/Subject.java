package io.wayhaven.logwriter.subject;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about.
 *
 * @param channelId the channel or thread
 * @param userId the person it is about or by
 */
public record Subject(@Nullable Long channelId, @Nullable Long userId) {

    /** About no channel and no person. */
    public static final Subject NONE = new Subject(null, null);

    /**
     * Picks the subject of an event.
     *
     * @param type the dispatch's name, such as {@code MESSAGE_CREATE}
     * @param ids the ids that its payload holds
     */
    public static Subject of(String type, Map<PayloadField, Long> ids) {
        var rule = SubjectRule.of(type);
        return new Subject(first(rule.channel(), ids), first(rule.user(), ids));
    }

    private static @Nullable Long first(Iterable<PayloadField> fields, Map<PayloadField, Long> ids) {
        for (var field : fields) {
            var id = ids.get(field);
            if (id != null) {
                return id;
            }
        }
        return null;
    }
}
