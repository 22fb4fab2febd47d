package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.StageKinds;
import io.wayhaven.contracts.kind.VoiceKinds;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody, or somebody else for them, switches on and off while they are in voice. */
final class VoiceSwitches {

    /** Discord switches the microphone off together with the sound: that is told once. */
    private static final List<Switch> OWN = List.of(
            new Switch("self_stream", VoiceKinds.STREAM, VoiceKinds.STREAM_END),
            new Switch("self_video", VoiceKinds.VIDEO, VoiceKinds.VIDEO_END));

    private static final List<Switch> SERVER = List.of(
            new Switch("mute", VoiceKinds.SERVER_MUTE, VoiceKinds.SERVER_UNMUTE),
            new Switch("deaf", VoiceKinds.SERVER_DEAFEN, VoiceKinds.SERVER_UNDEAFEN));

    private static final Switch MICROPHONE = new Switch("self_mute", VoiceKinds.SELF_MUTE, VoiceKinds.SELF_UNMUTE);
    private static final Switch SOUND = new Switch("self_deaf", VoiceKinds.SELF_DEAFEN, VoiceKinds.SELF_UNDEAFEN);

    private VoiceSwitches() {}

    record Switch(String field, EventKind on, EventKind off) {

        @Nullable
        EventKind turned(Payload before, Payload after) {
            if (!before.present() || before.flag(field) == after.flag(field)) {
                return null;
            }
            return after.flag(field) ? on : off;
        }
    }

    static void tell(
            Story story, Value.@Nullable User who, Value.Channel in, Payload before, Payload after, boolean stayed) {
        var sound = SOUND.turned(before, after);
        own(story, sound == null ? MICROPHONE.turned(before, after) : sound, who, in);
        OWN.forEach(own -> own(story, own.turned(before, after), who, in));
        for (var server : SERVER) {
            var kind = server.turned(before, after);
            if (kind != null) {
                story.tell(kind).in(in).about(who).ask(who == null ? null : who.id(), null, AuditAction.MEMBER_UPDATE);
            }
        }
        if (stayed) {
            stage(story, who, in, before, after);
        }
    }

    /** On a stage everybody is suppressed but the speakers; a moderator may have made them one. */
    private static void stage(Story story, Value.@Nullable User who, Value.Channel in, Payload before, Payload after) {
        if (before.flag("suppress") != after.flag("suppress")) {
            story.tell(after.flag("suppress") ? StageKinds.AUDIENCE : StageKinds.SPEAKER)
                    .in(in)
                    .about(who);
        }
        if (before.time("request_to_speak_timestamp") == null
                && after.time("request_to_speak_timestamp") != null
                && after.flag("suppress")) {
            own(story, StageKinds.HAND, who, in);
        }
    }

    private static void own(Story story, @Nullable EventKind kind, Value.@Nullable User who, Value.Channel in) {
        if (kind != null) {
            story.tell(kind).in(in).about(who).self(who);
        }
    }
}
