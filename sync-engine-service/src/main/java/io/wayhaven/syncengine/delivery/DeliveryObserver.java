package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.time.Instant;

/** Who counts what happens to deliveries. */
public interface DeliveryObserver {

    /**
     * A delivery has an outcome.
     *
     * @param age how long ago it was decided
     */
    void settled(Outcome outcome, Duration age);

    /** Discord bans nobody any more in a guild who is not a member, and is not asked to until then. */
    void parked(GuildId guild, Instant until);
}
