package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Emojis, stickers and sounds of the server. */
public final class ExpressionKinds {

    public static final EventKind EMOJI_CREATE = kind(Family.EXPRESSIONS, "😀", "emoji.create", "Emoji created")
            .off("on_guild_emojis_update")
            .from("GUILD_EMOJIS_UPDATE")
            .explainedBy(AuditAction.EMOJI_CREATE)
            .says("{actor} created the emoji {name}[: {reason}]");

    public static final EventKind EMOJI_UPDATE = kind(Family.EXPRESSIONS, "😃", "emoji.update", "Emoji changed")
            .off("on_guild_emojis_update")
            .from("GUILD_EMOJIS_UPDATE")
            .explainedBy(AuditAction.EMOJI_UPDATE)
            .says("{actor} changed the emoji {name}[, formerly {before}][: {reason}]");

    public static final EventKind EMOJI_DELETE = kind(Family.EXPRESSIONS, "😶", "emoji.delete", "Emoji deleted")
            .off("on_guild_emojis_update")
            .notice()
            .from("GUILD_EMOJIS_UPDATE")
            .explainedBy(AuditAction.EMOJI_DELETE)
            .says("{actor} deleted the emoji {name}[: {reason}]");

    public static final EventKind STICKER_CREATE = kind(Family.EXPRESSIONS, "🌟", "sticker.create", "Sticker created")
            .off("on_guild_stickers_update")
            .from("GUILD_STICKERS_UPDATE")
            .explainedBy(AuditAction.STICKER_CREATE)
            .says("{actor} created the sticker {name}[: {reason}]");

    public static final EventKind STICKER_UPDATE = kind(Family.EXPRESSIONS, "💫", "sticker.update", "Sticker changed")
            .off("on_guild_stickers_update")
            .from("GUILD_STICKERS_UPDATE")
            .explainedBy(AuditAction.STICKER_UPDATE)
            .says("{actor} changed the sticker {name}[, formerly {before}][: {reason}]");

    public static final EventKind STICKER_DELETE = kind(Family.EXPRESSIONS, "🌑", "sticker.delete", "Sticker deleted")
            .off("on_guild_stickers_update")
            .notice()
            .from("GUILD_STICKERS_UPDATE")
            .explainedBy(AuditAction.STICKER_DELETE)
            .says("{actor} deleted the sticker {name}[: {reason}]");

    public static final EventKind SOUNDBOARD_CREATE = kind(
                    Family.EXPRESSIONS, "🎵", "soundboard.create", "Sound created")
            .off("on_soundboard_sound_create")
            .from("GUILD_SOUNDBOARD_SOUND_CREATE")
            .explainedBy(AuditAction.SOUNDBOARD_SOUND_CREATE)
            .says("{actor} created the sound {name}[: {reason}]");

    public static final EventKind SOUNDBOARD_UPDATE = kind(
                    Family.EXPRESSIONS, "🎶", "soundboard.update", "Sound changed")
            .off("on_soundboard_sound_update")
            .from("GUILD_SOUNDBOARD_SOUND_UPDATE", "GUILD_SOUNDBOARD_SOUNDS_UPDATE")
            .explainedBy(AuditAction.SOUNDBOARD_SOUND_UPDATE)
            .says("{actor} changed the sound {name}[, formerly {before}][: {reason}]");

    public static final EventKind SOUNDBOARD_DELETE = kind(
                    Family.EXPRESSIONS, "🔕", "soundboard.delete", "Sound deleted")
            .off("on_soundboard_sound_delete")
            .notice()
            .from("GUILD_SOUNDBOARD_SOUND_DELETE")
            .explainedBy(AuditAction.SOUNDBOARD_SOUND_DELETE)
            .says("{actor} deleted the sound {name}[: {reason}]");

    private ExpressionKinds() {}

    static List<EventKind> all() {
        return List.of(
                EMOJI_CREATE,
                EMOJI_UPDATE,
                EMOJI_DELETE,
                STICKER_CREATE,
                STICKER_UPDATE,
                STICKER_DELETE,
                SOUNDBOARD_CREATE,
                SOUNDBOARD_UPDATE,
                SOUNDBOARD_DELETE);
    }
}
