package io.wayhaven.syncengine.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to Kafka.
 *
 * @param topic where it goes
 * @param key the record's key: messages of one key leave in the order they were decided
 * @param id the CloudEvents id: the same each time the same occurrence is sent
 * @param value the payload as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are written once and never compared
public record OutboxRecord(
        String topic,
        String key,
        String id,
        String type,
        Instant time,
        @Nullable String subject,
        @Nullable String correlationId,
        @Nullable String causationId,
        byte[] value) {}
