package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** What becomes of messages. */
public final class MessageKinds {

    public static final EventKind EDIT = kind(Family.MESSAGES, "✏️", "message.edit", "Message edited")
            .on("on_message_edit")
            .from("MESSAGE_UPDATE")
            .needing(Intent.MESSAGE_CONTENT)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} edited a message in {channel}");

    public static final EventKind DELETE = kind(Family.MESSAGES, "🗑️", "message.delete", "Message deleted")
            .on("on_message_delete")
            .notice()
            .from("MESSAGE_DELETE")
            .explainedBy(AuditAction.MESSAGE_DELETE)
            .needing(Intent.MESSAGE_CONTENT)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} deleted a message[ by {author}] in {channel}[ ({note})][: {reason}]");

    public static final EventKind DELETE_BULK = kind(
                    Family.MESSAGES, "🧹", "message.delete_bulk", "Messages deleted in bulk")
            .on("on_bulk_message_delete")
            .warning()
            .from("MESSAGE_DELETE_BULK")
            .explainedBy(AuditAction.MESSAGE_BULK_DELETE)
            .needing(Intent.MESSAGE_CONTENT)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} deleted {count} messages in {channel}[: {reason}]");

    public static final EventKind PIN = kind(Family.MESSAGES, "📌", "message.pin", "Message pinned")
            .off("on_guild_channel_pins_update")
            .from("CHANNEL_PINS_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.MESSAGE_PIN)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} pinned a message[ by {author}] in {channel}[: {reason}]");

    public static final EventKind UNPIN = kind(Family.MESSAGES, "📍", "message.unpin", "Message unpinned")
            .off("on_guild_channel_pins_update")
            .from("CHANNEL_PINS_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.MESSAGE_UNPIN)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} unpinned a message[ by {author}] in {channel}[: {reason}]");

    public static final EventKind INVITE = kind(Family.MESSAGES, "🔗", "message.invite", "Invite posted")
            .off("on_message_invite")
            .notice()
            .from("MESSAGE_CREATE", "MESSAGE_UPDATE")
            .needing(Intent.MESSAGE_CONTENT)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} posted the invite {invite} in {channel}");

    private MessageKinds() {}

    static List<EventKind> all() {
        return List.of(EDIT, DELETE, DELETE_BULK, PIN, UNPIN, INVITE);
    }
}
