package io.wayhaven.logwriter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the log writer. */
@ConfigMapping(prefix = "wayhaven.log-writer")
public interface LogWriterConfig {

    /** Weeks of partitions to make beyond the current one. */
    @WithDefault("4")
    int weeksAhead();

    /** A connection to PostgreSQL that says nothing for so long is closed; no statement takes that long. */
    @WithDefault("30s")
    Duration longestSilence();

    /** When it is unusual that events of a type don't come. */
    Silence silence();

    interface Silence {

        /** A shorter silence is never unusual. */
        @WithDefault("1h")
        Duration atLeast();

        /** How many times longer than the usual interval it is; besides, twice as long as the longest one lately. */
        @WithDefault("20")
        int timesMean();

        /** How many events of a type a guild must have had, as of the last days, to know what is usual. */
        @WithDefault("50")
        int events();

        /** How long a type must have been followed to know it. */
        @WithDefault("3d")
        Duration learning();
    }

    /** Waiting while PostgreSQL can't store anything, or Kafka can't take a dead letter. */
    Retry retry();

    interface Retry {

        /** Wait after the first failure; doubles from there. */
        @WithDefault("100ms")
        Duration first();

        /** Longest wait between two attempts. */
        @WithDefault("5s")
        Duration limit();
    }
}
