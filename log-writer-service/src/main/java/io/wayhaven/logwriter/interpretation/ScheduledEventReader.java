package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;
import static io.wayhaven.logwriter.entry.SnapshotType.SCHEDULED_EVENT;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.ScheduledEventKinds;
import io.wayhaven.logwriter.entry.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GUILD_SCHEDULED_EVENT_CREATE, _UPDATE and _DELETE. */
final class ScheduledEventReader implements Reader {

    private static final List<String> PROPERTIES = List.of(
            "name",
            "description",
            "scheduled_start_time",
            "scheduled_end_time",
            "channel_id",
            "entity_type",
            "privacy_level",
            "image");

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(SCHEDULED_EVENT, payload.id("id"))
                .add(CHANNEL, payload.id("channel_id"))
                .add(MEMBER, payload.id("creator_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var after = event.payload();
        var id = after.id("id");
        if (id == null) {
            return;
        }
        var before = event.recall(SCHEDULED_EVENT, id);
        switch (event.type()) {
            case "GUILD_SCHEDULED_EVENT_CREATE" -> {
                var creator = People.user(after.in("creator"));
                tell(event, story, ScheduledEventKinds.CREATE, id)
                        .by(creator == null ? event.user(after.id("creator_id")) : creator)
                        .with(Placeholder.SINCE, Property.value("start", after.get("scheduled_start_time")))
                        .with("description", Property.value("description", after.get("description")))
                        .with("location", location(after));
                story.remember(SCHEDULED_EVENT, id, after.node());
            }
            case "GUILD_SCHEDULED_EVENT_UPDATE" -> {
                updated(event, story, id, before, after);
                story.remember(SCHEDULED_EVENT, id, before.with(after).node());
            }
            case "GUILD_SCHEDULED_EVENT_DELETE" -> {
                tell(event, story, ScheduledEventKinds.CANCEL, id)
                        .ask(id, null, AuditAction.GUILD_SCHEDULED_EVENT_DELETE);
                story.forget(SCHEDULED_EVENT, id);
            }
            default -> throw new IllegalArgumentException("not about a scheduled event: " + event.type());
        }
    }

    private static void updated(Occurrence event, Story story, long id, Payload before, Payload after) {
        var turn = turn(before, after);
        if (turn != null) {
            tell(event, story, turn, id).ask(id, null, AuditAction.GUILD_SCHEDULED_EVENT_UPDATE);
        }
        var changes = new ArrayList<>(Differences.between(before, after, PROPERTIES));
        changes.addAll(
                Differences.between(before.in("entity_metadata"), after.in("entity_metadata"), List.of("location")));
        if (!changes.isEmpty() || !before.present() && turn == null) {
            tell(event, story, ScheduledEventKinds.UPDATE, id)
                    .with("note", before.present() ? null : Unseen.NOTE)
                    .changed(changes)
                    .ask(id, null, AuditAction.GUILD_SCHEDULED_EVENT_UPDATE);
        }
    }

    /** What the change of its status means: 2 active, 3 completed, 4 cancelled. */
    private static @Nullable EventKind turn(Payload before, Payload after) {
        var status = after.number("status");
        if (status == null || !Differences.differs(before, after, "status")) {
            return null;
        }
        return switch (status.intValue()) {
            case 2 -> ScheduledEventKinds.START;
            case 3 -> ScheduledEventKinds.END;
            case 4 -> ScheduledEventKinds.CANCEL;
            default -> null;
        };
    }

    private static Telling tell(Occurrence event, Story story, EventKind kind, long id) {
        var name = event.payload().text("name");
        var value = new Value.Name(name == null ? Long.toString(id) : name);
        return story.tell(kind)
                .in(event.channel(event.payload().id("channel_id")))
                .about(value)
                .with(Placeholder.NAME, value);
    }

    private static @Nullable Value location(Payload scheduled) {
        return Property.value("description", scheduled.in("entity_metadata").get("location"));
    }
}
