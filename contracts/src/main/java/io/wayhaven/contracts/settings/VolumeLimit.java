package io.wayhaven.contracts.settings;

import java.time.Duration;

/**
 * How many punishments may be given within a time; further ones are held until somebody approves them.
 *
 * @param punishments 1 to {@link #MOST}; 0 for any number
 * @param minutes the length of the time, 1 to {@link #LONGEST_MINUTES}
 */
public record VolumeLimit(int punishments, int minutes) {
    /** More than anybody gives in a day. */
    public static final int MOST = 10_000;

    /** A day. */
    public static final int LONGEST_MINUTES = 1440;

    /** No limit. */
    public static final VolumeLimit NONE = new VolumeLimit(0, 1);

    public VolumeLimit {
        if (punishments < 0 || punishments > MOST) {
            throw new IllegalArgumentException("punishments are 0 to " + MOST + ", not " + punishments);
        }
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("minutes are 1 to " + LONGEST_MINUTES + ", not " + minutes);
        }
    }

    /** Whether there is a limit. */
    public boolean limits() {
        return punishments > 0;
    }

    /** The time within which punishments are counted. */
    public Duration window() {
        return Duration.ofMinutes(minutes);
    }
}
