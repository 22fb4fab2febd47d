package io.wayhaven.syncengine.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.syncengine.delivery.DeliveryStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MassBanViewTest {

    @Test
    void tellsTheTotalsOfEachGuild() {
        var view = new MassBanView(
                5,
                4,
                3,
                List.of(
                        new MassBanView.Line(
                                "Al*pha",
                                Map.of(
                                        DeliveryStatus.APPLIED,
                                        1,
                                        DeliveryStatus.PENDING,
                                        1,
                                        DeliveryStatus.CALLING,
                                        1)),
                        new MassBanView.Line("Beta", Map.of(DeliveryStatus.REFUSED, 3))));

        assertThat(view.settled()).isFalse();
        assertThat(view.screen().text().lines())
                .satisfiesExactly(
                        heading -> assertThat(heading)
                                .startsWith("**Ban of 5 people** · 3 cases · 1 waiting · 1 refused: "),
                        alpha -> assertThat(alpha).isEqualTo("Al\\*pha: 2 waiting, 1 banned"),
                        beta -> assertThat(beta).isEqualTo("Beta: 3 refused"));
    }

    @Test
    void isSettledOnceAllWasDecidedAndNothingWaits() {
        var done = List.of(new MassBanView.Line("Alpha", Map.of(DeliveryStatus.APPLIED, 2)));
        assertThat(new MassBanView(2, 2, 2, done).settled()).isTrue();
        assertThat(new MassBanView(3, 2, 2, done).settled()).isFalse();
    }
}
