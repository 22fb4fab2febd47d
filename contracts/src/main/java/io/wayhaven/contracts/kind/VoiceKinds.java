package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Voice channels. */
public final class VoiceKinds {

    public static final EventKind JOIN = kind(Family.VOICE, "🔊", "voice.join", "Voice channel joined")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} joined the voice channel {channel}");

    public static final EventKind LEAVE = kind(Family.VOICE, "🔈", "voice.leave", "Voice channel left")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} left the voice channel {channel}[ after {duration}]");

    public static final EventKind MOVE = kind(Family.VOICE, "🚶", "voice.move", "Voice channel changed")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} went from the voice channel {from} to {to}");

    public static final EventKind FORCED_MOVE = kind(Family.VOICE, "🫳", "voice.forced_move", "Member moved")
            .on("on_voice_state_update")
            .notice()
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .explainedBy(AuditAction.MEMBER_MOVE)
            .says("{actor} moved {target}[ from {from}] to {to}");

    public static final EventKind DISCONNECT = kind(Family.VOICE, "⏏️", "voice.disconnect", "Member disconnected")
            .on("on_voice_state_update")
            .warning()
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .explainedBy(AuditAction.MEMBER_DISCONNECT)
            .says("{actor} disconnected {target} from {channel}");

    public static final EventKind SELF_MUTE = kind(Family.VOICE, "🤐", "voice.self_mute", "Muted themselves")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} muted their microphone in {channel}");

    public static final EventKind SELF_UNMUTE = kind(Family.VOICE, "🎙️", "voice.self_unmute", "Unmuted themselves")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} unmuted their microphone in {channel}");

    public static final EventKind SELF_DEAFEN = kind(Family.VOICE, "🙉", "voice.self_deafen", "Deafened themselves")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} switched off their sound in {channel}");

    public static final EventKind SELF_UNDEAFEN = kind(
                    Family.VOICE, "👂", "voice.self_undeafen", "Undeafened themselves")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} switched on their sound in {channel}");

    public static final EventKind SERVER_MUTE = kind(Family.VOICE, "🔇", "voice.server_mute", "Member muted in voice")
            .on("on_voice_state_update")
            .warning()
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .explainedBy(AuditAction.MEMBER_UPDATE)
            .says("{actor} muted {target} in voice channels[: {reason}]");

    public static final EventKind SERVER_UNMUTE = kind(
                    Family.VOICE, "🔉", "voice.server_unmute", "Member unmuted in voice")
            .on("on_voice_state_update")
            .notice()
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .explainedBy(AuditAction.MEMBER_UPDATE)
            .says("{actor} unmuted {target} in voice channels[: {reason}]");

    public static final EventKind SERVER_DEAFEN = kind(
                    Family.VOICE, "🦻", "voice.server_deafen", "Member deafened in voice")
            .on("on_voice_state_update")
            .warning()
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .explainedBy(AuditAction.MEMBER_UPDATE)
            .says("{actor} deafened {target} in voice channels[: {reason}]");

    public static final EventKind SERVER_UNDEAFEN = kind(
                    Family.VOICE, "📢", "voice.server_undeafen", "Member undeafened in voice")
            .on("on_voice_state_update")
            .notice()
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .explainedBy(AuditAction.MEMBER_UPDATE)
            .says("{actor} undeafened {target} in voice channels[: {reason}]");

    public static final EventKind STREAM = kind(Family.VOICE, "🖥️", "voice.stream", "Stream started")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} started to stream in {channel}");

    public static final EventKind STREAM_END = kind(Family.VOICE, "⏹️", "voice.stream_end", "Stream ended")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} ended their stream in {channel}");

    public static final EventKind VIDEO = kind(Family.VOICE, "📹", "voice.video", "Camera switched on")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} switched on their camera in {channel}");

    public static final EventKind VIDEO_END = kind(Family.VOICE, "📷", "voice.video_end", "Camera switched off")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} switched off their camera in {channel}");

    public static final EventKind STATUS = kind(Family.VOICE, "💬", "voice.status", "Voice channel status changed")
            .off("on_voice_channel_status_update")
            .from("VOICE_CHANNEL_STATUS_UPDATE")
            .explainedBy(AuditAction.VOICE_CHANNEL_STATUS_CREATE, AuditAction.VOICE_CHANNEL_STATUS_DELETE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} changed the status of the voice channel {channel}[ to {after}]");

    private VoiceKinds() {}

    static List<EventKind> all() {
        return List.of(
                JOIN,
                LEAVE,
                MOVE,
                FORCED_MOVE,
                DISCONNECT,
                SELF_MUTE,
                SELF_UNMUTE,
                SELF_DEAFEN,
                SELF_UNDEAFEN,
                SERVER_MUTE,
                SERVER_UNMUTE,
                SERVER_DEAFEN,
                SERVER_UNDEAFEN,
                STREAM,
                STREAM_END,
                VIDEO,
                VIDEO_END,
                STATUS);
    }
}
