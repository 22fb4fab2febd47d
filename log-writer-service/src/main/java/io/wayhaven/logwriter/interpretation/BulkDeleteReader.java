package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MESSAGE;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.MessageKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MESSAGE_DELETE_BULK: an archive of what is known of the messages. The count is exact, the archive bounded. */
final class BulkDeleteReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(CHANNEL, payload.id("channel_id"));
        payload.ids("ids").stream().limit(Bounds.MESSAGES).forEach(id -> keys.add(MESSAGE, id));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var ids = event.payload().ids("ids");
        if (ids.isEmpty()) {
            return;
        }
        var channel = event.channel(event.payload().id("channel_id"));
        var archive = new ArrayList<Value>();
        var authors = new LinkedHashSet<Value>();
        for (var id : ids.subList(0, Math.min(ids.size(), Bounds.MESSAGES))) {
            var message = event.recall(MESSAGE, id);
            if (message.present()) {
                var author = People.user(message.in("author"));
                if (author != null) {
                    authors.add(author);
                }
                archive.add(new Value.Quote(line(author, message)));
            }
        }
        story.tell(MessageKinds.DELETE_BULK)
                .in(channel)
                .about(channel)
                .with(Placeholder.COUNT, new Value.Count(ids.size()))
                .with("known", new Value.Count(archive.size()))
                .with("authors", new Value.Several(List.copyOf(authors)))
                .with("messages", new Value.Several(archive))
                .ask(channel == null ? null : channel.id(), null, AuditAction.MESSAGE_BULK_DELETE);
        ids.forEach(id -> story.forget(MESSAGE, id));
    }

    private static String line(Value.@Nullable User author, Payload message) {
        var content = message.text("content");
        var shown = MessageParts.cut(content == null ? "(no text)" : content, Bounds.ARCHIVED);
        var name = author == null ? null : author.name();
        var parts = new StringBuilder(name == null ? "" : name + ": ").append(shown);
        count(parts, message, "attachments", "attachment");
        count(parts, message, "sticker_items", "sticker");
        count(parts, message, "embeds", "embed");
        return parts.toString();
    }

    private static void count(StringBuilder parts, Payload message, String list, String what) {
        var count = message.each(list).count();
        if (count > 0) {
            parts.append(" [").append(count).append(' ').append(what).append(count == 1 ? "]" : "s]");
        }
    }
}
