package io.wayhaven.web.sentence;

import static io.wayhaven.web.sentence.Family.VOICE;

import java.util.List;

/** Voice channels. */
final class VoicePhrases {

    static final List<EventKind> KINDS =
            List.of(new EventKind("VOICE_STATE_UPDATE", VOICE, "Voice", VoicePhrases::voice));

    private VoicePhrases() {}

    private static Sentence voice(Payload state) {
        var who = state.memberOrUserId();
        var sentence = Sentence.start().person(who);
        return state.has("channel_id")
                ? sentence.channel(" is in voice channel ", state.text("channel_id"))
                        .words(muted(state))
                : sentence.words(" left voice");
    }

    private static String muted(Payload state) {
        if (state.flag("deaf") || state.flag("self_deaf")) {
            return ", deafened";
        }
        return state.flag("mute") || state.flag("self_mute") ? ", muted" : "";
    }
}
