package io.wayhaven.simulator.control;

import io.wayhaven.simulator.action.MemberChange;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.VoiceState;
import java.util.Map;

/** Voice: one's own, and moderators'. */
final class VoiceActs {

    private VoiceActs() {}

    static Map<String, Act> of(People people) {
        return Map.ofEntries(
                Map.entry(
                        "voice_join",
                        acting -> people.voice().connect(acting.guild(), acting.self(), acting.channel(Channel.VOICE))),
                Map.entry("voice_leave", acting -> people.voice().disconnect(acting.guild(), acting.self())),
                own(people, "voice_self_mute", VoiceState.Flag.SELF_MUTE),
                own(people, "voice_self_deaf", VoiceState.Flag.SELF_DEAF),
                own(people, "voice_stream", VoiceState.Flag.SELF_STREAM),
                own(people, "voice_video", VoiceState.Flag.SELF_VIDEO),
                Map.entry("voice_mute", acting -> change(people, acting, MemberChange.mute(acting.on()))),
                Map.entry("voice_deafen", acting -> change(people, acting, MemberChange.deaf(acting.on()))),
                Map.entry("voice_move", acting -> {
                    long channel = acting.channel(Channel.VOICE).id();
                    change(people, acting, MemberChange.move(channel));
                }),
                Map.entry(
                        "voice_effect",
                        acting -> people.voice().effect(acting.guild(), acting.self(), acting.fields())),
                Map.entry("voice_disconnect", acting -> change(people, acting, MemberChange.move(null))));
    }

    private static Map.Entry<String, Act> own(People people, String action, VoiceState.Flag flag) {
        return Map.entry(action, acting -> people.voice().change(acting.guild(), acting.self(), flag, acting.on()));
    }

    private static void change(People people, Acting acting, MemberChange change) {
        people.members().change(acting.guild(), acting.user(), acting.target(), change, acting.reason());
    }
}
