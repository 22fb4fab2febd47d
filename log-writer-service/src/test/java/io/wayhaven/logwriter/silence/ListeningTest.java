package io.wayhaven.logwriter.silence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.logwriter.silence.Listening.Stretch;
import io.wayhaven.logwriter.silence.Rhythm.Missed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ListeningTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final String AUDIT = "GUILD_AUDIT_LOG_ENTRY_CREATE";

    private final Listening listening = new Listening();

    @Test
    void eventsOfATypeAreCountedWithTheirLongestPause() {
        listening.dispatch(3, 1, "MESSAGE_CREATE", START);
        listening.dispatch(3, 1, "MESSAGE_CREATE", START.plusSeconds(60));
        listening.dispatch(3, 1, "MESSAGE_CREATE", START.plusSeconds(70));
        listening.dispatch(3, 1, "GUILD_CREATE", START);

        assertThat(listening.heard())
                .containsExactly(new Heard(
                        new Heard.Of(1, "MESSAGE_CREATE"),
                        3,
                        3,
                        START,
                        START.plusSeconds(70),
                        Duration.ofSeconds(60),
                        null));
    }

    @Test
    void listeningBeginsAnewAfterAnAbsence() {
        listening.hear(3, START);
        listening.hear(3, START.plus(Duration.ofMinutes(14)));
        assertThat(listening.stretches())
                .containsExactly(new Stretch(3, START, null, START.plus(Duration.ofMinutes(14))));

        var back = START.plus(Duration.ofHours(3));
        listening.hear(3, back);
        listening.hear(3, back.plusSeconds(1));
        assertThat(listening.stretches()).containsExactly(new Stretch(3, START, back, back.plusSeconds(1)));
    }

    @Test
    void whatWasMissedIsForgottenWithTheNextPush() {
        listening.unpushed(3, 1, START);
        listening.unpushed(3, 1, START.plusSeconds(5));
        assertThat(listening.heard())
                .extracting(Heard::missed)
                .containsExactly(new Missed(2, START, START.plusSeconds(5)));

        listening.dispatch(3, 1, AUDIT, START.plusSeconds(6));
        listening.unpushed(3, 1, START.plusSeconds(7));

        assertThat(listening.heard())
                .containsExactly(new Heard(
                        new Heard.Of(1, AUDIT),
                        3,
                        1,
                        START.plusSeconds(6),
                        START.plusSeconds(6),
                        Duration.ZERO,
                        new Missed(1, START.plusSeconds(7), START.plusSeconds(7))));
    }
}
