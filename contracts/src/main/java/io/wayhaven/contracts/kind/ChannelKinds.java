package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Channels and categories. */
public final class ChannelKinds {

    public static final EventKind CREATE = kind(Family.CHANNELS, "📁", "channel.create", "Channel created")
            .on("on_guild_channel_create")
            .notice()
            .from("CHANNEL_CREATE")
            .explainedBy(AuditAction.CHANNEL_CREATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} created the channel {channel}[: {reason}]");

    public static final EventKind DELETE = kind(Family.CHANNELS, "📂", "channel.delete", "Channel deleted")
            .on("on_guild_channel_delete")
            .warning()
            .from("CHANNEL_DELETE")
            .explainedBy(AuditAction.CHANNEL_DELETE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} deleted the channel {channel}[: {reason}]");

    public static final EventKind UPDATE = kind(Family.CHANNELS, "🛠️", "channel.update", "Channel changed")
            .on("on_guild_channel_update")
            .notice()
            .from("CHANNEL_UPDATE")
            .explainedBy(AuditAction.CHANNEL_UPDATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} changed the channel {channel}[: {reason}]");

    public static final EventKind PERMISSIONS = kind(
                    Family.CHANNELS, "🔐", "channel.permissions", "Channel permissions changed")
            .on("on_guild_channel_update")
            .warning()
            .from("CHANNEL_UPDATE")
            .explainedBy(
                    AuditAction.CHANNEL_OVERWRITE_CREATE,
                    AuditAction.CHANNEL_OVERWRITE_UPDATE,
                    AuditAction.CHANNEL_OVERWRITE_DELETE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} changed the permissions[ of {subject}] in {channel}[: {reason}]");

    public static final EventKind MOVE = kind(Family.CHANNELS, "🔀", "channel.move", "Channel moved")
            .on("on_guild_channel_update")
            .from("CHANNEL_UPDATE")
            .explainedBy(AuditAction.CHANNEL_UPDATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} moved the channel {channel}[ from {before}][ to {after}][: {reason}]");

    public static final EventKind PINS = kind(Family.CHANNELS, "🧷", "channel.pins", "Pins changed")
            .off("on_guild_channel_pins_update")
            .from("CHANNEL_PINS_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("The pinned messages of {channel} changed");

    private ChannelKinds() {}

    static List<EventKind> all() {
        return List.of(CREATE, DELETE, UPDATE, PERMISSIONS, MOVE, PINS);
    }
}
