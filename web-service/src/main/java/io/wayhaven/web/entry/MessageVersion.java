package io.wayhaven.web.entry;

import java.time.Instant;

/**
 * A message as it was at a time.
 *
 * @param seenAt from when on it was so
 * @param content what it said
 */
public record MessageVersion(Instant seenAt, String content) {}
