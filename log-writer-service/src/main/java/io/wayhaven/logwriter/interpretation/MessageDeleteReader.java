package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MESSAGE;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.MessageKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;

/** MESSAGE_DELETE, which names only the message; all else is what was remembered of it. */
final class MessageDeleteReader implements Reader {

    private static final Value UNKNOWN = new Value.Text("content unknown: the message was never seen");

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(MESSAGE, payload.id("id")).add(CHANNEL, payload.id("channel_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var id = event.payload().id("id");
        if (id == null) {
            return;
        }
        var message = event.recall(MESSAGE, id);
        var author = People.user(message.in("author"));
        var channelId = event.payload().id("channel_id");
        var sent = message.time("timestamp");
        var telling = story.tell(MessageKinds.DELETE)
                .in(event.channel(channelId))
                .message(id)
                .about(author)
                .with(Placeholder.AUTHOR, author)
                .with("content", message.present() ? Messages.content(message) : UNKNOWN)
                .with("attachments", MessageParts.attachments(message))
                .with("stickers", MessageParts.stickers(message))
                .with("embeds", MessageParts.embeds(message))
                .with("sent", sent == null ? null : new Value.Moment(sent))
                .ask(author == null ? null : author.id(), channelId, AuditAction.MESSAGE_DELETE);
        Messages.repliesTo(telling, message);
        story.forget(MESSAGE, id);
    }
}
