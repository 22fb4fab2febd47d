package io.wayhaven.syncengine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings of this service. */
@ConfigMapping(prefix = "wayhaven")
public interface SyncEngineConfig {

    /** Discord's REST API. */
    Discord discord();

    /** How deliveries are worked off. */
    Delivery delivery();

    /** How replies are kept up to date. */
    Reply reply();

    /** Discord's REST API. */
    interface Discord {

        /** Base URL with the API's version; also the place for a rate-limit proxy or a simulator. */
        @WithDefault("https://discord.com/api/v10")
        URI baseUrl();

        /** The bot's token, from the Developer Portal. A secret: never logged. */
        Optional<String> token();

        /**
         * How many requests a second this process may send. Discord allows 50 for a token: share them out if several
         * processes use it.
         */
        @WithDefault("50")
        int requestsPerSecond();

        /**
         * How long a call may take, waiting for rate limits included, before it counts as not answered. Where Discord
         * asks to wait for more than half of it, the call ends at once and is made again at Discord's time.
         */
        @WithDefault("20s")
        Duration callTimeout();
    }

    /** How deliveries are worked off. */
    interface Delivery {

        /** How many deliveries of one guild wait in memory; more of them wait in the database. */
        @WithDefault("32")
        int perGuild();

        /** How many deliveries are in memory altogether. */
        @WithDefault("512")
        int inMemory();

        /** Wait after a first attempt that failed; each further wait is twice as long. */
        @WithDefault("2s")
        Duration retryFirst();

        /** Longest wait between attempts. */
        @WithDefault("60s")
        Duration retryLongest();
    }

    /** How replies are kept up to date. */
    interface Reply {

        /** Least time between two edits of one reply, the last edit excepted. */
        @WithDefault("1500ms")
        Duration editInterval();
    }
}
