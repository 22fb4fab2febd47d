package io.wayhaven.gateway.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.contracts.kind.Intent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivilegeTest {
    @Test
    void readsTheFlagsOfBigAndOfSmallBots() {
        assertThat(Privilege.allowedBy(0)).isEmpty();
        assertThat(Privilege.allowedBy(1L << 14 | 1L << 19 | 1L << 23))
                .containsExactlyInAnyOrder(Intent.GUILD_MEMBERS, Intent.MESSAGE_CONTENT);
        assertThat(Privilege.allowedBy(1L << 13 | 1L << 15 | 1L << 18)).hasSize(3);
    }

    @Test
    void knowsEveryPrivilegedIntent() {
        assertThat(Privilege.allowedBy(-1L))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Intent.values())
                        .filter(Intent::privileged)
                        .toList());
    }

    @Test
    void readsTheNamesThatAnOperatorGives() {
        assertThat(FixedIntents.parse(List.of("guilds", " MESSAGE_CONTENT ")))
                .containsExactlyInAnyOrder(Intent.GUILDS, Intent.MESSAGE_CONTENT);
        assertThatThrownBy(() -> FixedIntents.parse(List.of("GUILDS", "EVERYTHING")))
                .hasMessage("There is no gateway intent EVERYTHING");
    }
}
