package io.wayhaven.syncengine.muteoverwrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.Permission;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What else a channel says of the mute role stays. */
class DenialTest {

    private static final long WRITE = Permission.mask(Set.of(Permission.SEND_MESSAGES));
    private static final long SEE = Permission.mask(Set.of(Permission.VIEW_CHANNEL));
    private static final long ADMINISTRATOR = Permission.mask(Set.of(Permission.ADMINISTRATOR));

    @Test
    void deniesWritingAndSpeakingAndKeepsTheRest() {
        var denial = denial(WRITE | SEE, 1L << 30, ADMINISTRATOR);

        assertThat(denial.changes()).isTrue();
        assertThat(denial.granted()).isEqualTo(SEE);
        assertThat(denial.denied()).isEqualTo(Denial.MASK | 1L << 30);
    }

    @Test
    void deniesOnlyWhatTheBotMayDoItself() {
        var denial = denial(0, 0, WRITE | SEE);

        assertThat(denial.denied()).isEqualTo(WRITE);
        assertThat(denial(0, WRITE, WRITE | SEE).changes()).isFalse();
        assertThat(denial(0, Denial.MASK, ADMINISTRATOR).changes()).isFalse();
    }

    private static Denial denial(long allow, long deny, long own) {
        return new Denial(new GuildId(1), new ChannelId(2), "general", new RoleId(3), allow, deny, own);
    }
}
