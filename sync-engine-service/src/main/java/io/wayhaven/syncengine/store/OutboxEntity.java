package io.wayhaven.syncengine.store;

import io.wayhaven.syncengine.outbox.OutboxRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that waits for Kafka, written in a transaction with entities; {@link OutboxTable} reads it. */
@Entity
@Table(name = "outbox", schema = "sync")
class OutboxEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String topic = "";
    String key = "";

    @Column(name = "event_id")
    String eventId = "";

    String type = "";
    Instant time = Instant.EPOCH;

    @Nullable
    String subject;

    @Column(name = "correlation_id")
    @Nullable
    String correlationId;

    @Column(name = "causation_id")
    @Nullable
    String causationId;

    byte[] value = {};

    protected OutboxEntity() {}

    OutboxEntity(OutboxRecord message) {
        this.topic = message.topic();
        this.key = message.key();
        this.eventId = message.id();
        this.type = message.type();
        this.time = message.time();
        this.subject = message.subject();
        this.correlationId = message.correlationId();
        this.causationId = message.causationId();
        this.value = message.value();
    }
}
