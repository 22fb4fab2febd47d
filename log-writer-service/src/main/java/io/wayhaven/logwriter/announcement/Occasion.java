package io.wayhaven.logwriter.announcement;

import java.time.Instant;

/**
 * When something was told.
 *
 * @param stream names the partition that it comes from
 * @param number where it stands there
 * @param at when it occurred
 */
record Occasion(String stream, long number, Instant at) {}
