package io.wayhaven.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscordCheckTest {

    @Test
    void bothKindsOfAGrantWillDo() {
        assertThat(DiscordCheck.missingIntents(1L << 14 | 1L << 18)).isEmpty();
        assertThat(DiscordCheck.missingIntents(1L << 15 | 1L << 19)).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(DiscordCheck.missingIntents(1L << 15)).containsExactly("Message Content");
        assertThat(DiscordCheck.missingIntents(1L << 13)).containsExactly("Server Members", "Message Content");
    }
}
