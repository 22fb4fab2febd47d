package io.wayhaven.logwriter.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.VoiceKinds;
import io.wayhaven.logwriter.entry.AuditQuery;
import io.wayhaven.logwriter.entry.Confidence;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoiceTest {

    private static final String IN_51 = "{'user_id':'70','channel_id':'51','self_mute':false,'self_deaf':false}";
    private static final String IN_52 = "{'user_id':'70','channel_id':'52','self_mute':false,'self_deaf':false}";
    private static final String OUT = "{'user_id':'70','channel_id':null}";

    @Test
    void whoChangesChannelsMayHaveBeenMoved() {
        var move = new Scene().after("VOICE_STATE_UPDATE", IN_51).draft("VOICE_STATE_UPDATE", IN_52);

        assertThat(move.confidence()).isEqualTo(Confidence.NONE);
        assertThat(move.attribution())
                .isEqualTo(new AuditQuery(Set.of(AuditAction.MEMBER_MOVE), null, 52L, VoiceKinds.FORCED_MOVE));
    }

    @Test
    void whoLeavesMayHaveBeenDisconnected() {
        var leave = new Scene()
                .after("VOICE_STATE_UPDATE", IN_51)
                .wait(Duration.ofMinutes(90))
                .draft("VOICE_STATE_UPDATE", OUT);

        assertThat(Scene.sentence(leave)).isEqualTo("user 70 left the voice channel channel 51 after 1 hour");
        assertThat(leave.attribution())
                .isEqualTo(new AuditQuery(Set.of(AuditAction.MEMBER_DISCONNECT), null, null, VoiceKinds.DISCONNECT));
    }

    @Test
    void theSoundTakesTheMicrophoneWithIt() {
        var deaf = IN_51.replace("false", "true");

        assertThat(new Scene()
                        .after("VOICE_STATE_UPDATE", IN_51)
                        .draft("VOICE_STATE_UPDATE", deaf)
                        .kind())
                .isEqualTo(VoiceKinds.SELF_DEAFEN);
    }

    @Test
    void whoLeftUnseenJoinsAnew() {
        var scene = new Scene().after("VOICE_STATE_UPDATE", IN_51).after("GUILD_CREATE", "{'voice_states':[]}");

        assertThat(scene.draft("VOICE_STATE_UPDATE", IN_52).kind()).isEqualTo(VoiceKinds.JOIN);
    }

    @Test
    void whoStayedAcrossSessionsDoesNotJoinAgain() {
        var scene = new Scene().after("GUILD_CREATE", "{'voice_states':[%s]}".formatted(IN_51));

        assertThat(scene.drafts("VOICE_STATE_UPDATE", IN_51)).isEmpty();
        assertThat(scene.draft("VOICE_STATE_UPDATE", IN_52).kind()).isEqualTo(VoiceKinds.MOVE);
    }
}
