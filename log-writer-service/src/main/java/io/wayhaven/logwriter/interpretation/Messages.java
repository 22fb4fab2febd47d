package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;
import static io.wayhaven.logwriter.entry.SnapshotType.MESSAGE;

import io.wayhaven.logwriter.entry.Value;
import org.jspecify.annotations.Nullable;

/** What there is to say of a message. */
final class Messages {

    private Messages() {}

    static @Nullable Value content(Payload message) {
        var content = message.text("content");
        return content == null ? null : new Value.Quote(content);
    }

    /** Who wrote the message that an event is about: as it says, or as it is remembered. */
    static Value.@Nullable User author(Occurrence event) {
        var known = People.user(
                event.recall(MESSAGE, event.payload().id("message_id")).in("author"));
        return known == null ? event.user(event.payload().id("message_author_id")) : known;
    }

    static void needAuthor(Payload payload, Keys keys) {
        keys.add(MESSAGE, payload.id("message_id")).add(MEMBER, payload.id("message_author_id"));
    }

    /** The message that this one answers, as much of it as this one carries. */
    static void repliesTo(Telling telling, Payload message) {
        var answered = message.in("referenced_message");
        telling.with("reply_to", People.user(answered.in("author"))).with("reply_to_content", content(answered));
    }
}
