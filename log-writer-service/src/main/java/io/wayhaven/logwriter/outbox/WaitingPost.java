package io.wayhaven.logwriter.outbox;

import java.time.Instant;

/**
 * A post as it goes to Kafka.
 *
 * @param key what goes to one channel stays in order
 * @param id the post's id and revision: the same each time it is sent
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are written once and never compared
public record WaitingPost(String key, String id, long guildId, String type, Instant decidedAt, byte[] value) {}
