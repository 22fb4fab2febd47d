package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Scheduled events. */
public final class ScheduledEventKinds {

    public static final EventKind CREATE = kind(Family.EVENTS, "📅", "event.create", "Event scheduled")
            .off("on_scheduled_event_create")
            .from("GUILD_SCHEDULED_EVENT_CREATE")
            .explainedBy(AuditAction.GUILD_SCHEDULED_EVENT_CREATE)
            .says("{actor} scheduled the event {name}[ for {since}][: {reason}]");

    public static final EventKind UPDATE = kind(Family.EVENTS, "🗓️", "event.update", "Event changed")
            .off("on_scheduled_event_update")
            .from("GUILD_SCHEDULED_EVENT_UPDATE")
            .explainedBy(AuditAction.GUILD_SCHEDULED_EVENT_UPDATE)
            .says("{actor} changed the event {name}[: {reason}]");

    public static final EventKind START = kind(Family.EVENTS, "▶️", "event.start", "Event started")
            .off("on_scheduled_event_update")
            .from("GUILD_SCHEDULED_EVENT_UPDATE")
            .explainedBy(AuditAction.GUILD_SCHEDULED_EVENT_UPDATE)
            .says("The event {name} was started[ by {actor}]");

    public static final EventKind END = kind(Family.EVENTS, "🏁", "event.end", "Event ended")
            .off("on_scheduled_event_update")
            .from("GUILD_SCHEDULED_EVENT_UPDATE")
            .explainedBy(AuditAction.GUILD_SCHEDULED_EVENT_UPDATE)
            .says("The event {name} was ended[ by {actor}]");

    public static final EventKind CANCEL = kind(Family.EVENTS, "🚫", "event.cancel", "Event cancelled")
            .off("on_scheduled_event_delete")
            .notice()
            .from("GUILD_SCHEDULED_EVENT_UPDATE", "GUILD_SCHEDULED_EVENT_DELETE")
            .explainedBy(AuditAction.GUILD_SCHEDULED_EVENT_UPDATE, AuditAction.GUILD_SCHEDULED_EVENT_DELETE)
            .says("{actor} cancelled the event {name}[: {reason}]");

    public static final EventKind INTEREST = kind(Family.EVENTS, "⭐", "event.interest", "Interest shown")
            .off("on_scheduled_event_user_add")
            .from("GUILD_SCHEDULED_EVENT_USER_ADD")
            .says("{target} is interested in the event {name}");

    public static final EventKind UNINTEREST = kind(Family.EVENTS, "💤", "event.uninterest", "Interest withdrawn")
            .off("on_scheduled_event_user_remove")
            .from("GUILD_SCHEDULED_EVENT_USER_REMOVE")
            .says("{target} is no longer interested in the event {name}");

    private ScheduledEventKinds() {}

    static List<EventKind> all() {
        return List.of(CREATE, UPDATE, START, END, CANCEL, INTEREST, UNINTEREST);
    }
}
