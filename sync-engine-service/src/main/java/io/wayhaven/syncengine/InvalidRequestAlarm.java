package io.wayhaven.syncengine;

import io.micrometer.core.instrument.MeterRegistry;
import io.wayhaven.syncengine.pacing.InvalidRequests;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Says that Discord refuses too much, and for how long nobody asks it. */
@Singleton
class InvalidRequestAlarm {

    private static final Logger LOG = Logger.getLogger(InvalidRequestAlarm.class);

    @Produces
    @Singleton
    InvalidRequests invalidRequests(SyncEngineConfig config, Clock clock, MeterRegistry registry) {
        var most = config.discord().invalidRequests();
        var requests = new InvalidRequests(most, clock, until -> tell(most, until));
        registry.gauge("wayhaven.discord.invalid.requests", requests, InvalidRequests::recent);
        return requests;
    }

    private static void tell(int most, Instant until) {
        LOG.errorf(
                "Discord refused %d requests within ten minutes, and shuts an address out at 10000: nothing is asked until %s, then everything goes on by itself. Check the bot's token and its permissions.",
                most, until);
    }
}
