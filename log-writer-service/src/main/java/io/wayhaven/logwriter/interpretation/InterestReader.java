package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;
import static io.wayhaven.logwriter.entry.SnapshotType.SCHEDULED_EVENT;

import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.ScheduledEventKinds;
import io.wayhaven.logwriter.entry.Value;

/** GUILD_SCHEDULED_EVENT_USER_ADD and _REMOVE. */
final class InterestReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(SCHEDULED_EVENT, payload.id("guild_scheduled_event_id")).add(MEMBER, payload.id("user_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var id = event.payload().id("guild_scheduled_event_id");
        var who = event.user(event.payload().id("user_id"));
        if (id == null || who == null) {
            return;
        }
        var name = event.recall(SCHEDULED_EVENT, id).text("name");
        var kind = event.type().equals("GUILD_SCHEDULED_EVENT_USER_ADD")
                ? ScheduledEventKinds.INTEREST
                : ScheduledEventKinds.UNINTEREST;
        story.tell(kind)
                .about(who)
                .self(who)
                .with(Placeholder.NAME, new Value.Name(name == null ? Long.toString(id) : name));
    }
}
