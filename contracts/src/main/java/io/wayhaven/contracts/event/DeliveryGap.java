package io.wayhaven.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interval that Discord did not deliver: a session could not be resumed and a new one was begun.
 *
 * @param shard the shard's number
 * @param previousSession the session that was lost
 * @param afterSequence the last sequence of it that was kept
 * @param since when its last dispatch was received or, after a takeover, checkpointed
 * @param until when the new session was begun
 * @param reason why it could not be resumed
 */
public record DeliveryGap(
        int shard, @Nullable String previousSession, long afterSequence, Instant since, Instant until, String reason) {}
