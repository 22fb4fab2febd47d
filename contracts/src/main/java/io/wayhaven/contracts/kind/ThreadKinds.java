package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Threads and the posts of forums. */
public final class ThreadKinds {

    public static final EventKind CREATE = kind(Family.THREADS, "🧵", "thread.create", "Thread created")
            .off("on_thread_create")
            .from("THREAD_CREATE")
            .explainedBy(AuditAction.THREAD_CREATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} created the thread {channel}[ in {to}][: {reason}]");

    public static final EventKind DELETE = kind(Family.THREADS, "✂️", "thread.delete", "Thread deleted")
            .off("on_thread_delete")
            .warning()
            .from("THREAD_DELETE")
            .explainedBy(AuditAction.THREAD_DELETE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} deleted the thread {channel}[ in {from}][: {reason}]");

    public static final EventKind UPDATE = kind(Family.THREADS, "🪡", "thread.update", "Thread changed")
            .off("on_thread_update")
            .from("THREAD_UPDATE")
            .explainedBy(AuditAction.THREAD_UPDATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} changed the thread {channel}[: {reason}]");

    public static final EventKind ARCHIVE = kind(Family.THREADS, "📦", "thread.archive", "Thread closed")
            .off("on_thread_update")
            .from("THREAD_UPDATE")
            .explainedBy(AuditAction.THREAD_UPDATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("The thread {channel} was closed[ by {actor}][: {reason}]");

    public static final EventKind UNARCHIVE = kind(Family.THREADS, "📤", "thread.unarchive", "Thread reopened")
            .off("on_thread_update")
            .from("THREAD_UPDATE")
            .explainedBy(AuditAction.THREAD_UPDATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("The thread {channel} was reopened[ by {actor}][: {reason}]");

    public static final EventKind LOCK = kind(Family.THREADS, "🔒", "thread.lock", "Thread locked")
            .off("on_thread_update")
            .notice()
            .from("THREAD_UPDATE")
            .explainedBy(AuditAction.THREAD_UPDATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} locked the thread {channel}[: {reason}]");

    public static final EventKind UNLOCK = kind(Family.THREADS, "🔓", "thread.unlock", "Thread unlocked")
            .off("on_thread_update")
            .notice()
            .from("THREAD_UPDATE")
            .explainedBy(AuditAction.THREAD_UPDATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} unlocked the thread {channel}[: {reason}]");

    public static final EventKind JOIN = kind(Family.THREADS, "📥", "thread.join", "Thread joined")
            .off("on_thread_member_join")
            .from("THREAD_MEMBERS_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} joined the thread {channel}");

    public static final EventKind LEAVE = kind(Family.THREADS, "🧶", "thread.leave", "Thread left")
            .off("on_thread_member_remove")
            .from("THREAD_MEMBERS_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} is no longer in the thread {channel}");

    private ThreadKinds() {}

    static List<EventKind> all() {
        return List.of(CREATE, DELETE, UPDATE, ARCHIVE, UNARCHIVE, LOCK, UNLOCK, JOIN, LEAVE);
    }
}
