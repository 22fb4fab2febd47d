package io.wayhaven.contracts.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenSealTest {

    private final TokenSeal seal = new TokenSeal("bot-token");

    @Test
    void theSameBotTokenOpensIt() {
        var sealed = seal.seal("interaction-token");

        assertThat(new TokenSeal("bot-token").open(sealed)).isEqualTo("interaction-token");
        assertThat(sealed.ciphertext()).doesNotContain("interaction-token");
        assertThat(sealed).hasToString("SealedToken[...]");
    }

    @Test
    void noTwoSealsAreAlike() {
        assertThat(seal.seal("x")).isNotEqualTo(seal.seal("x"));
    }

    @Test
    void anotherBotTokenDoesNotOpenIt() {
        var sealed = new TokenSeal("another").seal("x");

        assertThatThrownBy(() -> seal.open(sealed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another bot token");
    }

    @Test
    void aTruncatedSealDoesNotOpen() {
        assertThatThrownBy(() -> seal.open(new SealedToken("AAEC"))).isInstanceOf(IllegalArgumentException.class);
    }
}
