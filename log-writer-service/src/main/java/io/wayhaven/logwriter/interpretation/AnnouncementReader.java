package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Wayhaven itself announces: an {@link io.wayhaven.logwriter.announcement.Announcement}. */
final class AnnouncementReader implements Reader {

    /** The kinds that are announced; an announcement's type is the id of its kind. */
    static final List<EventKind> KINDS = List.of(
            OwnKinds.SILENCE,
            OwnKinds.PERMISSION_MISSING,
            OwnKinds.PURGE,
            OwnKinds.ERASURE,
            OwnKinds.SETTINGS,
            OwnKinds.CHANNEL_PARKED,
            OwnKinds.CHANNEL_RESUMED,
            OwnKinds.RECONCILIATION,
            OwnKinds.HELD,
            OwnKinds.HOLD_ANSWERED,
            OwnKinds.MODERATOR_UNDONE);

    /** The number by which what is held is answered. */
    static final String HOLD = "hold";

    private final EventKind kind;

    AnnouncementReader(EventKind kind) {
        this.kind = kind;
    }

    @Override
    public void read(Occurrence event, Story story) {
        var facts = event.payload();
        var destination = facts.id("destination");
        var telling = story.tell(kind)
                .in(destination == null ? null : new Value.Channel(destination, null))
                .with(Placeholder.COUNT, count(facts))
                .with(Placeholder.NAME, text(facts, "name"))
                .with(Placeholder.NOTE, text(facts, "note"))
                .with(Placeholder.DURATION, Lengths.between(facts.time("since"), event.time()))
                .with("class", text(facts, "class"))
                .with("route", text(facts, "route"));
        if (facts.has("webhook")) {
            telling.with(
                    Placeholder.CHANNEL,
                    new Value.Text("the channel of the webhook of the route "
                            + facts.get("route").asText()));
        }
        if (facts.has("change")) {
            telling.with(Placeholder.NOTE, text(facts, "change"));
        }
        if (facts.get("hold").isIntegralNumber()) {
            telling.with(HOLD, new Value.Count(facts.get("hold").asLong()));
        }
        var lapses = facts.time("lapses");
        if (lapses != null) {
            telling.with("lapses", new Value.Moment(lapses));
        }
        var user = facts.id("user");
        if (user != null) {
            telling.about(new Value.User(user, null));
        }
        if (facts.get("days").isIntegralNumber()) {
            telling.with(Placeholder.DURATION, new Value.Text(facts.get("days").asLong() + " days"));
        }
        var issuer = facts.id("issuer");
        if (issuer != null) {
            telling.by(new Value.User(issuer, null));
        }
    }

    private static @Nullable Value count(Payload facts) {
        return facts.get("count").isIntegralNumber()
                ? new Value.Count(facts.get("count").asLong())
                : null;
    }

    private static @Nullable Value text(Payload facts, String name) {
        return facts.get(name).isTextual() ? new Value.Text(facts.get(name).textValue()) : null;
    }
}
