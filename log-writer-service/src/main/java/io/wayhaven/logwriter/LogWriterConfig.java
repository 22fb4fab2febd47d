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
