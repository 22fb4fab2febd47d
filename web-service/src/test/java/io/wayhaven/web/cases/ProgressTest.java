package io.wayhaven.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void saysHowFarItIs() {
        var progress = new Progress(Map.of(
                DeliveryStatus.APPLIED, 6,
                DeliveryStatus.ALREADY_IN_PLACE, 1,
                DeliveryStatus.PENDING, 2,
                DeliveryStatus.REFUSED, 1));

        assertThat(progress.line()).isEqualTo("7 of 10 done · 2 waiting · 1 refused");
        assertThat(progress.settled()).isFalse();
        assertThat(progress.failed()).isEqualTo(1);
    }

    @Test
    void saysThatThereIsNothingToDo() {
        assertThat(new Progress(Map.of()).line()).isEqualTo("No server to act in");
    }

    @Test
    void keepsStatusesOfLaterVersionsOpen() {
        assertThat(DeliveryStatus.of("already_in_place")).isEqualTo(DeliveryStatus.ALREADY_IN_PLACE);
        assertThat(DeliveryStatus.of("teleported")).isEqualTo(DeliveryStatus.UNKNOWN);
    }
}
