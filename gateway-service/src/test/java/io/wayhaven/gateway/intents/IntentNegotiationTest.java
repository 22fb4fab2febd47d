package io.wayhaven.gateway.intents;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.kind.Kinds;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntentNegotiationTest {
    private @Nullable Set<Intent> allowed = Set.of();
    private final IntentNegotiation negotiation = new IntentNegotiation(
            new IntentPlan(Kinds.all(), null), () -> completedFuture(Optional.ofNullable(allowed)));

    @Test
    void saysWhichIntentWhichKindsAndWhereItIsSwitchedOn() {
        allowed = Set.of(Intent.GUILD_MEMBERS);

        var sentence = refused(negotiation.asked()).orElseThrow();

        assertThat(sentence)
                .startsWith("Discord does not allow this bot the Message Content Intent (MESSAGE_CONTENT)")
                .contains("message.", "https://discord.com/developers/applications", "Privileged Gateway Intents")
                .doesNotContain("Server Members Intent", "\n");
        assertThat(negotiation.remarks()).containsExactly(sentence);
        assertThat(negotiation.isReduced()).isTrue();
    }

    @Test
    void namesEveryIntentThatIsRefused() {
        assertThat(refused(negotiation.asked()).orElseThrow())
                .contains("the Server Members Intent (GUILD_MEMBERS)", ", nor the Message Content Intent");
    }

    @Test
    void hasNothingToLeaveOutWhereNothingIsPrivileged() {
        assertThat(refused(Intent.mask(EnumSet.of(Intent.GUILDS)))).isEmpty();
        assertThat(negotiation.isReduced()).isFalse();
    }

    @Test
    void takesBackWhatIsAllowedByNow() {
        var before = negotiation.asked();
        refused(before);
        assertThat(negotiation.asked()).isNotEqualTo(before);

        allowed = null;
        negotiation.askAgain();
        assertThat(negotiation.isReduced()).as("nothing is known").isTrue();
        allowed = Set.of(Intent.GUILD_MEMBERS, Intent.MESSAGE_CONTENT);
        negotiation.askAgain();

        assertThat(negotiation.asked()).isEqualTo(before);
        assertThat(negotiation.remarks()).isEmpty();
    }

    private Optional<String> refused(long asked) {
        return negotiation.refused(asked).toCompletableFuture().join();
    }
}
