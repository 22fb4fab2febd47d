package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MESSAGE;

/** MESSAGE_CREATE: remembered for when it is edited or deleted. Most of all events are of this kind. */
final class MessageCreateReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        if (PostedInvites.in(payload) || PollResults.in(payload)) {
            keys.add(CHANNEL, payload.id("channel_id"));
        }
    }

    @Override
    public void read(Occurrence event, Story story) {
        var message = event.payload();
        if (PostedInvites.in(message)) {
            PostedInvites.tell(event, story, Payload.ABSENT, message);
        }
        if (PollResults.in(message)) {
            PollResults.tell(event, story);
        }
        story.remember(MESSAGE, message.id("id"), message.node());
    }
}
