package io.wayhaven.contracts.envelope;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payload with its CloudEvents attributes.
 *
 * @param id unique within the source; the same occurrence always has the same id
 * @param source who emitted it, such as {@code wayhaven/sync-engine}
 * @param type the type's name, see {@link io.wayhaven.contracts.serde.MessageFamily}
 * @param time when it occurred
 * @param subject the guild it is about, if there is one
 * @param correlationId what started the chain that this belongs to
 * @param causationId the id of the message that directly caused this one
 * @param payload what it says
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0.2</a>
 */
public record Envelope<T>(
        String id,
        String source,
        String type,
        Instant time,
        @Nullable String subject,
        @Nullable String correlationId,
        @Nullable String causationId,
        T payload) {

    public Envelope {
        if (id.isBlank() || source.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException("A CloudEvent has an id, a source and a type that are not blank");
        }
    }
}
