package io.wayhaven.web.entry;

import java.time.Instant;

/**
 * A message as it was at a time.
 *
 * @param revision 1 at first; of a message that was edited often, some in between are not kept
 * @param seenAt from when on it was so
 * @param content what it said
 */
public record MessageVersion(int revision, Instant seenAt, String content) {}
