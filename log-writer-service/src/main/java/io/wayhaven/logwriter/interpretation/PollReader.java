package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;
import static io.wayhaven.logwriter.entry.SnapshotType.MESSAGE;

import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.PollKinds;
import io.wayhaven.logwriter.entry.Value;
import org.jspecify.annotations.Nullable;

/** MESSAGE_POLL_VOTE_ADD and MESSAGE_POLL_VOTE_REMOVE: everybody votes for themselves. */
final class PollReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(CHANNEL, payload.id("channel_id")).add(MEMBER, payload.id("user_id"));
        Messages.needAuthor(payload, keys);
    }

    @Override
    public void read(Occurrence event, Story story) {
        var vote = event.payload();
        var who = event.user(vote.id("user_id"));
        var poll = event.recall(MESSAGE, vote.id("message_id")).in("poll");
        story.tell(event.type().equals("MESSAGE_POLL_VOTE_ADD") ? PollKinds.VOTE : PollKinds.UNVOTE)
                .in(event.channel(vote.id("channel_id")))
                .message(vote.id("message_id"))
                .about(who)
                .self(who)
                .with(Placeholder.AUTHOR, Messages.author(event))
                .with(Placeholder.ANSWER, answer(poll, vote.number("answer_id")))
                .with("question", Property.value("topic", poll.in("question").get("text")));
    }

    private static @Nullable Value answer(Payload poll, @Nullable Long id) {
        if (id == null) {
            return null;
        }
        return poll.each("answers")
                .filter(answer -> id.equals(answer.number("answer_id")))
                .findFirst()
                .map(answer -> Property.value("topic", answer.in("poll_media").get("text")))
                .orElse(new Value.Text("answer " + id));
    }
}
