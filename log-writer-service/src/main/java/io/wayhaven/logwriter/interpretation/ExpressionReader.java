package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.EMOJIS;
import static io.wayhaven.logwriter.entry.SnapshotType.SOUNDS;
import static io.wayhaven.logwriter.entry.SnapshotType.STICKERS;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.ExpressionKinds;
import java.util.List;
import java.util.stream.Stream;

/** GUILD_EMOJIS_UPDATE, GUILD_STICKERS_UPDATE and what GUILD_SOUNDBOARD_* dispatches there are. */
final class ExpressionReader implements Reader {

    static final Expressions EMOJI = new Expressions(
            EMOJIS,
            "id",
            List.of("name", "roles", "available"),
            new Expressions.Came(ExpressionKinds.EMOJI_CREATE, AuditAction.EMOJI_CREATE),
            new Expressions.Changed(ExpressionKinds.EMOJI_UPDATE, AuditAction.EMOJI_UPDATE),
            new Expressions.Gone(ExpressionKinds.EMOJI_DELETE, AuditAction.EMOJI_DELETE));

    static final Expressions STICKER = new Expressions(
            STICKERS,
            "id",
            List.of("name", "description", "tags", "available"),
            new Expressions.Came(ExpressionKinds.STICKER_CREATE, AuditAction.STICKER_CREATE),
            new Expressions.Changed(ExpressionKinds.STICKER_UPDATE, AuditAction.STICKER_UPDATE),
            new Expressions.Gone(ExpressionKinds.STICKER_DELETE, AuditAction.STICKER_DELETE));

    static final Expressions SOUND = new Expressions(
            SOUNDS,
            "sound_id",
            List.of("name", "volume", "emoji_name", "available"),
            new Expressions.Came(ExpressionKinds.SOUNDBOARD_CREATE, AuditAction.SOUNDBOARD_SOUND_CREATE),
            new Expressions.Changed(ExpressionKinds.SOUNDBOARD_UPDATE, AuditAction.SOUNDBOARD_SOUND_UPDATE),
            new Expressions.Gone(ExpressionKinds.SOUNDBOARD_DELETE, AuditAction.SOUNDBOARD_SOUND_DELETE));

    @Override
    public void needs(Payload payload, Keys keys) {
        if (payload.has("emojis")) {
            keys.ofGuild(EMOJIS);
        } else if (payload.has("stickers")) {
            keys.ofGuild(STICKERS);
        } else {
            keys.ofGuild(SOUNDS);
        }
    }

    @Override
    public void read(Occurrence event, Story story) {
        var payload = event.payload();
        switch (event.type()) {
            case "GUILD_EMOJIS_UPDATE" -> {
                if (payload.has("emojis")) {
                    EMOJI.listed(event, story, payload.each("emojis"));
                }
            }
            case "GUILD_STICKERS_UPDATE" -> {
                if (payload.has("stickers")) {
                    STICKER.listed(event, story, payload.each("stickers"));
                }
            }
            case "GUILD_SOUNDBOARD_SOUND_CREATE" -> SOUND.one(event, story, Stream.of(payload), true);
            case "GUILD_SOUNDBOARD_SOUND_UPDATE" -> SOUND.one(event, story, Stream.of(payload), false);
            case "GUILD_SOUNDBOARD_SOUNDS_UPDATE" -> SOUND.one(event, story, payload.each("soundboard_sounds"), false);
            case "GUILD_SOUNDBOARD_SOUND_DELETE" -> {
                var id = payload.id("sound_id");
                if (id != null) {
                    SOUND.removed(event, story, id);
                }
            }
            default -> throw new IllegalArgumentException("not about an expression: " + event.type());
        }
    }
}
