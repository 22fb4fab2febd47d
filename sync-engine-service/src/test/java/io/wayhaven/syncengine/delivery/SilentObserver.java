package io.wayhaven.syncengine.delivery;

import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.time.Instant;

/** Counts nothing. */
final class SilentObserver implements DeliveryObserver {

    @Override
    public void settled(Outcome outcome, Duration age) {}

    @Override
    public void parked(GuildId guild, Instant until) {}
}
