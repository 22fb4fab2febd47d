package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.ThreadKinds;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;

/** THREAD_CREATE, THREAD_UPDATE, THREAD_DELETE and THREAD_LIST_SYNC. */
final class ThreadReader implements Reader {

    private static final List<String> SETTINGS =
            List.of("name", "rate_limit_per_user", "auto_archive_duration", "invitable", "applied_tags", "flags");

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(CHANNEL, payload.id("id"))
                .add(CHANNEL, payload.id("parent_id"))
                .add(MEMBER, payload.id("owner_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var after = event.payload();
        var id = after.id("id");
        if (event.type().equals("THREAD_LIST_SYNC")) {
            after.each("threads").forEach(thread -> story.remember(CHANNEL, thread.id("id"), thread.node()));
            return;
        }
        if (id == null) {
            return;
        }
        var before = event.recall(CHANNEL, id);
        switch (event.type()) {
            case "THREAD_CREATE" -> {
                created(event, story, new Value.Channel(id, after.text("name")));
                story.remember(CHANNEL, id, after.node());
            }
            case "THREAD_UPDATE" -> {
                updated(story, new Value.Channel(id, after.text("name")), flat(before), flat(after));
                story.remember(CHANNEL, id, before.with(after).node());
            }
            case "THREAD_DELETE" -> {
                tell(story, ThreadKinds.DELETE, new Value.Channel(id, before.text("name")), AuditAction.THREAD_DELETE)
                        .with(Placeholder.FROM, event.channel(after.id("parent_id")));
                story.forget(CHANNEL, id);
            }
            default -> throw new IllegalArgumentException("not about a thread: " + event.type());
        }
    }

    /** Discord sends this as well when the bot gains access to a thread that exists already. */
    private static void created(Occurrence event, Story story, Value.Channel thread) {
        if (event.payload().flag("newly_created")) {
            story.tell(ThreadKinds.CREATE)
                    .in(thread)
                    .about(thread)
                    .by(event.user(event.payload().id("owner_id")))
                    .with(Placeholder.TO, event.channel(event.payload().id("parent_id")));
        }
    }

    private static void updated(Story story, Value.Channel thread, Payload before, Payload after) {
        if (!before.present()) {
            tell(story, ThreadKinds.UPDATE, thread, AuditAction.THREAD_UPDATE).with("note", Unseen.NOTE);
            return;
        }
        var settings = Differences.between(before, after, SETTINGS);
        if (!settings.isEmpty()) {
            tell(story, ThreadKinds.UPDATE, thread, AuditAction.THREAD_UPDATE).changed(settings);
        }
        if (Differences.differs(before, after, "archived")) {
            var kind = after.flag("archived") ? ThreadKinds.ARCHIVE : ThreadKinds.UNARCHIVE;
            tell(story, kind, thread, AuditAction.THREAD_UPDATE);
        }
        if (Differences.differs(before, after, "locked")) {
            var kind = after.flag("locked") ? ThreadKinds.LOCK : ThreadKinds.UNLOCK;
            tell(story, kind, thread, AuditAction.THREAD_UPDATE);
        }
    }

    private static Telling tell(Story story, EventKind kind, Value.Channel thread, AuditAction action) {
        return story.tell(kind).in(thread).about(thread).ask(thread.id(), null, action);
    }

    private static Payload flat(Payload thread) {
        return thread.with(thread.in("thread_metadata"));
    }
}
