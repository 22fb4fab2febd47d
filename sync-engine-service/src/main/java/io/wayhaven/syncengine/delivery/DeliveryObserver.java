package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import java.time.Duration;

/** Who counts what happens to deliveries. */
public interface DeliveryObserver {

    /**
     * A delivery has an outcome.
     *
     * @param age how long ago it was decided
     */
    void settled(Outcome outcome, Duration age);
}
