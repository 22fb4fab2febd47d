package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A guild's emojis, stickers or sounds, of which Discord sends whole lists: what came, changed and went. */
record Expressions(SnapshotType type, String idField, List<String> properties, Came came, Changed changed, Gone gone) {

    record Came(EventKind kind, AuditAction action) {}

    record Changed(EventKind kind, AuditAction action) {}

    record Gone(EventKind kind, AuditAction action) {}

    /** The list as it is now. */
    void listed(Occurrence event, Story story, Stream<Payload> list) {
        var present = byId(list);
        var known = event.find(type, event.guild());
        if (known instanceof ObjectNode former) {
            present.properties().forEach(one -> compared(story, former, one.getKey(), Payload.of(one.getValue())));
            former.properties().stream()
                    .filter(one -> !present.has(one.getKey()))
                    .forEach(one -> tell(story, gone.kind(), gone.action(), one.getKey(), Payload.of(one.getValue())));
        }
        story.remember(type, event.guild(), present);
    }

    /** One of the list has come, or is as it is now. */
    void one(Occurrence event, Story story, Stream<Payload> some, boolean fresh) {
        var former = former(event);
        var present = former.objectNode();
        present.setAll(former);
        byId(some).properties().forEach(one -> {
            var now = Payload.of(one.getValue());
            if (fresh || former.has(one.getKey())) {
                compared(story, fresh ? former.objectNode() : former, one.getKey(), now);
            } else {
                tell(story, changed.kind(), changed.action(), one.getKey(), now).with("note", Unseen.NOTE);
            }
            present.set(one.getKey(), one.getValue());
        });
        story.remember(type, event.guild(), present);
    }

    void removed(Occurrence event, Story story, long id) {
        var former = former(event);
        var key = Long.toString(id);
        tell(story, gone.kind(), gone.action(), key, Payload.of(former.path(key)));
        var present = former.objectNode();
        present.setAll(former);
        present.remove(key);
        story.remember(type, event.guild(), present);
    }

    /** What is remembered of a list. */
    ObjectNode byId(Stream<Payload> list) {
        var byId = JsonNodeFactory.instance.objectNode();
        list.forEach(one -> {
            var id = one.id(idField);
            if (id != null) {
                byId.set(Long.toString(id), one.node());
            }
        });
        return byId;
    }

    private ObjectNode former(Occurrence event) {
        return event.find(type, event.guild()) instanceof ObjectNode former
                ? former
                : JsonNodeFactory.instance.objectNode();
    }

    private void compared(Story story, ObjectNode former, String id, Payload now) {
        var before = Payload.of(former.path(id));
        if (!before.present()) {
            tell(story, came.kind(), came.action(), id, now).with("made_by", People.user(now.in("user")));
            return;
        }
        var changes = Differences.between(before, now, properties);
        if (!changes.isEmpty()) {
            tell(story, changed.kind(), changed.action(), id, now)
                    .with(Placeholder.BEFORE, formerName(before, now))
                    .changed(changes);
        }
    }

    private static @Nullable Value formerName(Payload before, Payload now) {
        return Differences.differs(before, now, "name") ? Property.value("name", before.get("name")) : null;
    }

    private static Telling tell(Story story, EventKind kind, AuditAction action, String id, Payload expression) {
        var name = expression.text("name");
        var value = new Value.Name(name == null ? id : name);
        return story.tell(kind).about(value).with(Placeholder.NAME, value).ask(Long.parseLong(id), null, action);
    }
}
