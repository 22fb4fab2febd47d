package io.wayhaven.syncengine.store.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.projection.Projection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayOrderTest {

    @Test
    void whatIsAskedForIsUnderstood() {
        assertThat(ReplayOrder.of(List.of("--projection", "desired-state", "--check")))
                .isEqualTo(new ReplayOrder(Set.of(Projection.DESIRED_STATE), true, null));
        assertThat(ReplayOrder.of(List.of("--user", "4711", "--projection", "all")))
                .isEqualTo(new ReplayOrder(Set.of(Projection.values()), false, new UserId(4711)));
    }

    @Test
    void mistakesAreAnsweredWithTheChoices() {
        assertThatThrownBy(() -> ReplayOrder.of(List.of("--projection", "bans")))
                .hasMessage(
                        "There is no projection bans; there are: cases, amendments, desired-state, expiry, deliveries, all.");
        assertThatThrownBy(() -> ReplayOrder.of(List.of("--check")))
                .hasMessageContaining("--projection with one of: cases");
        assertThatThrownBy(() -> ReplayOrder.of(List.of("--projection", "all", "--user", "ann")))
                .hasMessageContaining("A Discord id has digits only");
        assertThatThrownBy(() -> ReplayOrder.of(List.of("--projection")))
                .hasMessageContaining("replay does not understand --projection");
    }
}
