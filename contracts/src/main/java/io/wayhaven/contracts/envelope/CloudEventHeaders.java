package io.wayhaven.contracts.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.serde.UndecodableMessageException;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents attributes as Kafka headers, in binary content mode.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">
 *     CloudEvents: Kafka protocol binding</a>
 */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";

    /** Gateway shard number of a Discord dispatch. */
    public static final String SHARD = "ce_shard";

    /** Gateway session id of a Discord dispatch. */
    public static final String SESSION = "ce_session";

    /** Gateway sequence number of a Discord dispatch. */
    public static final String SEQUENCE = "ce_sequence";

    public static final String CONTENT_TYPE = "content-type";
    public static final String JSON = "application/json";

    private static final String VERSION = "1.0";

    private CloudEventHeaders() {}

    /** Adds a header unless there is no value. */
    public static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    /** Adds the attributes that every record has. */
    public static void putRequired(Headers headers, String id, String source, String type, Instant time) {
        put(headers, SPEC_VERSION, VERSION);
        put(headers, ID, id);
        put(headers, SOURCE, source);
        put(headers, TYPE, type);
        put(headers, TIME, time.toString());
        put(headers, CONTENT_TYPE, JSON);
    }

    /** The last value of a header, if it is there. */
    public static @Nullable String find(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /**
     * The value of a header that must be there.
     *
     * @throws UndecodableMessageException if it is missing
     */
    public static String require(Headers headers, String name) {
        var value = find(headers, name);
        if (value == null || value.isBlank()) {
            throw new UndecodableMessageException("header " + name + " is missing");
        }
        return value;
    }

    /**
     * The time of the record.
     *
     * @throws UndecodableMessageException if it is missing or not RFC 3339
     */
    public static Instant requireTime(Headers headers) {
        var text = require(headers, TIME);
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw new UndecodableMessageException("header " + TIME + " is not an RFC 3339 time", notATime);
        }
    }
}
