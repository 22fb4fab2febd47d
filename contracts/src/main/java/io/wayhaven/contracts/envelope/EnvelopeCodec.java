package io.wayhaven.contracts.envelope;

import io.wayhaven.contracts.serde.MessageFamily;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Turns envelopes of one message family into Kafka headers and value, and back. */
public final class EnvelopeCodec<T> {

    private final MessageFamily<T> family;

    public EnvelopeCodec(MessageFamily<T> family) {
        this.family = family;
    }

    /** The record's headers. */
    public Headers headers(Envelope<T> envelope) {
        var headers = new RecordHeaders();
        CloudEventHeaders.putRequired(headers, envelope.id(), envelope.source(), envelope.type(), envelope.time());
        CloudEventHeaders.put(headers, CloudEventHeaders.SUBJECT, envelope.subject());
        CloudEventHeaders.put(headers, CloudEventHeaders.CORRELATION_ID, envelope.correlationId());
        CloudEventHeaders.put(headers, CloudEventHeaders.CAUSATION_ID, envelope.causationId());
        return headers;
    }

    /** The record's value. */
    public byte[] value(Envelope<T> envelope) {
        return family.encode(envelope.payload());
    }

    /**
     * Reads a record.
     *
     * @throws io.wayhaven.contracts.serde.UndecodableMessageException if a required header is missing or malformed,
     *     or the value is not of the type that the headers name
     */
    public Envelope<T> read(Headers headers, byte[] value) {
        var type = CloudEventHeaders.require(headers, CloudEventHeaders.TYPE);
        return new Envelope<>(
                CloudEventHeaders.require(headers, CloudEventHeaders.ID),
                CloudEventHeaders.require(headers, CloudEventHeaders.SOURCE),
                type,
                CloudEventHeaders.requireTime(headers),
                CloudEventHeaders.find(headers, CloudEventHeaders.SUBJECT),
                CloudEventHeaders.find(headers, CloudEventHeaders.CORRELATION_ID),
                CloudEventHeaders.find(headers, CloudEventHeaders.CAUSATION_ID),
                family.decode(type, value));
    }
}
