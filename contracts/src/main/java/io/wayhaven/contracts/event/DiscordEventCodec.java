package io.wayhaven.contracts.event;

import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Turns Discord events into Kafka headers, and back. The value is the payload itself. */
public final class DiscordEventCodec {

    private static final String SOURCE = "wayhaven/gateway";

    private DiscordEventCodec() {}

    /** The record's headers. */
    public static Headers headers(DiscordEvent event) {
        var headers = new RecordHeaders();
        var id = event.id();
        CloudEventHeaders.putRequired(headers, id.toString(), SOURCE, event.type(), event.time());
        CloudEventHeaders.put(
                headers,
                CloudEventHeaders.SUBJECT,
                event.guild() == null ? null : event.guild().toString());
        CloudEventHeaders.put(headers, CloudEventHeaders.SHARD, Integer.toString(id.shard()));
        CloudEventHeaders.put(headers, CloudEventHeaders.SESSION, id.session());
        CloudEventHeaders.put(headers, CloudEventHeaders.SEQUENCE, Long.toString(id.sequence()));
        return headers;
    }

    /**
     * Reads a record.
     *
     * @throws UndecodableMessageException if a required header is missing or malformed
     */
    public static DiscordEvent read(Headers headers, byte[] value) {
        try {
            var subject = CloudEventHeaders.find(headers, CloudEventHeaders.SUBJECT);
            return new DiscordEvent(
                    new DiscordEventId(
                            Integer.parseInt(CloudEventHeaders.require(headers, CloudEventHeaders.SHARD)),
                            CloudEventHeaders.require(headers, CloudEventHeaders.SESSION),
                            Long.parseLong(CloudEventHeaders.require(headers, CloudEventHeaders.SEQUENCE))),
                    CloudEventHeaders.require(headers, CloudEventHeaders.TYPE),
                    subject == null ? null : GuildId.of(subject),
                    CloudEventHeaders.requireTime(headers),
                    value);
        } catch (UndecodableMessageException missing) {
            throw missing;
        } catch (IllegalArgumentException malformed) {
            throw new UndecodableMessageException(
                    "a ce_shard, ce_sequence or ce_subject header is not a number", malformed);
        }
    }
}
