package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MESSAGE;

import io.wayhaven.contracts.kind.MessageKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * MESSAGE_UPDATE. Discord sends one as well when links get their previews, when a message is
 * pinned or when a thread begins at it; an edit is told only if what people read has changed.
 */
final class MessageUpdateReader implements Reader {

    /** How long ago an edit may be for which the update of a message that was never seen is taken. */
    private static final Duration RECENT = Duration.ofMinutes(1);

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
        var before = event.recall(MESSAGE, id);
        var after = before.with(event.payload());
        edited(event, story, before, after);
        PostedInvites.tell(event, story, before, after);
        story.remember(MESSAGE, id, after.node());
    }

    private static void edited(Occurrence event, Story story, Payload before, Payload after) {
        var changes = changes(event, before, after);
        if (changes.isEmpty()) {
            return;
        }
        var telling = story.tell(MessageKinds.EDIT)
                .in(event.channel(after.id("channel_id")))
                .message(after.id("id"))
                .self(People.user(after.in("author")))
                .with(Placeholder.AUTHOR, People.user(after.in("author")))
                .changed(changes);
        Messages.repliesTo(telling, after);
    }

    private static List<Change> changes(Occurrence event, Payload before, Payload after) {
        var content = Messages.content(after);
        if (!before.present()) {
            var edited = after.time("edited_timestamp");
            var recent = edited != null && !edited.plus(RECENT).isBefore(event.time());
            return recent ? List.of(Change.to("content", content)) : List.of();
        }
        var changes = new ArrayList<>(Differences.between(before, after, List.of("content")));
        changes.replaceAll(change -> Change.of("content", Messages.content(before), content));
        add(changes, "attachments", MessageParts.attachments(before), MessageParts.attachments(after));
        if (MessageParts.ownsEmbeds(after)) {
            add(changes, "embeds", MessageParts.embeds(before), MessageParts.embeds(after));
        }
        if (changes.isEmpty() && content == null && Differences.differs(before, after, "edited_timestamp")) {
            changes.add(Change.to("content", null));
        }
        return changes;
    }

    private static void add(List<Change> changes, String property, Value former, Value present) {
        if (!former.equals(present)) {
            changes.add(Change.of(property, former, present));
        }
    }
}
