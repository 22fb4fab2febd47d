package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.PollKinds;
import io.wayhaven.logwriter.entry.Value;
import org.jspecify.annotations.Nullable;

/**
 * The message that Discord posts when a poll has ended.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message#embed-fields-by-embed-type-poll-result-embed-fields">
 *     Discord: poll result embed fields</a>
 */
final class PollResults {

    private static final long MESSAGE_TYPE = 46;

    private PollResults() {}

    static boolean in(Payload message) {
        var type = message.number("type");
        return type != null && type == MESSAGE_TYPE;
    }

    static void tell(Occurrence event, Story story) {
        var message = event.payload();
        var poll = message.in("message_reference").id("message_id");
        story.tell(PollKinds.END)
                .in(event.channel(message.id("channel_id")))
                .message(poll == null ? message.id("id") : poll)
                .with(Placeholder.AUTHOR, People.user(message.in("author")))
                .with(Placeholder.NAME, field(message, "poll_question_text"))
                .with(Placeholder.ANSWER, field(message, "victor_answer_text"))
                .with(Placeholder.COUNT, field(message, "total_votes"));
    }

    private static @Nullable Value field(Payload message, String name) {
        return message.each("embeds")
                .flatMap(embed -> embed.each("fields"))
                .filter(field -> name.equals(field.text("name")))
                .map(field -> field.text("value"))
                .<Value>mapMulti((text, found) -> {
                    if (text != null) {
                        found.accept(new Value.Quote(text));
                    }
                })
                .findFirst()
                .orElse(null);
    }
}
