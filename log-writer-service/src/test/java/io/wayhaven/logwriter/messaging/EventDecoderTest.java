package io.wayhaven.logwriter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.logwriter.ingest.LogEntry;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.messaging.Decoded.Readable;
import io.wayhaven.logwriter.messaging.Decoded.Undecodable;
import io.wayhaven.logwriter.names.NameChange.ChannelNamed;
import io.wayhaven.logwriter.names.NameChange.GuildNamed;
import io.wayhaven.logwriter.subject.Subject;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventDecoderTest {

    private static final long GUILD = 700L;
    private final EventDecoder<LogEntry> decoder = new EventDecoder<>(new LogEntryReader());

    @Test
    void readsPositionAndSubject() {
        var entry = readable("MESSAGE_CREATE", """
                {"embeds":[{"id":"5"}],"member":{"user":{"id":"6"},"roles":["8"]},"id":"1",
                 "channel_id":"9223372036854775807","author":{"roles":[{"id":"3"}],"id":"2"}}""");

        assertThat(entry.position()).isEqualTo(new RecordPosition(3, 42));
        assertThat(entry.subject()).isEqualTo(new Subject(9223372036854775807L, 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel_id\":null,\"user_id\":\"\",\"user\":[{\"id\":\"1\"}],\"author\":\"2\",\"member\":3}",
                "{\"channel_id\":{\"id\":\"1\"},\"user_id\":\"abc\",\"user\":{\"id\":{\"id\":\"1\"}}}",
                "{\"channel_id\":\"9223372036854775808\",\"user_id\":\"-1\",\"user\":{\"id\":1.5}}",
                "{}",
                "[{\"user_id\":\"1\"}]",
                "null",
                " 12345678901234567890123 "
            })
    void toleratesPayloadsThatNameNobody(String payload) {
        assertThat(readable("MESSAGE_CREATE", payload).subject()).isEqualTo(Subject.NONE);
    }

    @Test
    void readsTheNamesOfAGuildAndItsChannels() {
        var entry = readable("GUILD_CREATE", """
                {"roles":[{"id":"1","name":"admin"}],"name":"G\\u0000uild","id":"700",
                 "channels":[{"id":"10","name":"general","permission_overwrites":[{"id":"1"}]},{"id":"11"},null],
                 "threads":[{"name":"topic","id":"12","member":{"id":"12"}}]}""");

        assertThat(entry.names())
                .containsExactly(
                        new GuildNamed(GUILD, "Guild"),
                        new ChannelNamed(10, GUILD, "general"),
                        new ChannelNamed(12, GUILD, "topic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE", "THREAD_UPDATE"})
    void readsTheNameOfAChannel(String type) {
        assertThat(readable(type, "{\"guild_id\":\"700\",\"name\":\"lobby\",\"id\":\"10\"}")
                        .names())
                .containsExactly(new ChannelNamed(10, GUILD, "lobby"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}x", "{} {}", "{\"a\":01}", "{'a':1}", "[1,]", "nul", "{\"a\":\"\n\"}"})
    void refusesWhatIsNotOneJsonValue(String payload) {
        assertThat(decoder.decode(source(headers("MESSAGE_CREATE"), payload)))
                .isEqualTo(new Undecodable<>("the value is not JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "ce_time", "ce_shard", "ce_session", "ce_sequence"})
    void refusesARecordWithoutARequiredHeader(String header) {
        var headers = headers("MESSAGE_CREATE").remove(header);

        assertThat(decoder.decode(source(headers, "{}")))
                .isEqualTo(new Undecodable<>("header " + header + " is missing"));
    }

    @Test
    void refusesMalformedHeaders() {
        var shard = headers("MESSAGE_CREATE").remove("ce_shard").add("ce_shard", "one".getBytes(UTF_8));
        var time = headers("MESSAGE_CREATE")
                .remove(CloudEventHeaders.TIME)
                .add(CloudEventHeaders.TIME, "9999-01-01T00:00:00Z".getBytes(UTF_8));

        assertThat(decoder.decode(source(shard, "{}"))).isInstanceOf(Undecodable.class);
        assertThat(decoder.decode(source(time, "{}"))).isInstanceOf(Undecodable.class);
    }

    @Test
    void refusesARecordWithoutValue() {
        assertThat(decoder.decode(source(headers("MESSAGE_CREATE"), null)))
                .isEqualTo(new Undecodable<>("the record has no value"));
    }

    @Test
    void refusesWhatFailsUnexpectedly() {
        var headers = headers("MESSAGE_CREATE").remove(CloudEventHeaders.TIME).add(new Header() {
            @Override
            public String key() {
                return CloudEventHeaders.TIME;
            }

            @Override
            public byte[] value() {
                throw new IllegalStateException("secret");
            }
        });

        assertThat(decoder.decode(source(headers, "{}")))
                .isEqualTo(new Undecodable<>("the record can't be read: IllegalStateException"));
    }

    private LogEntry readable(String type, String payload) {
        var decoded = decoder.decode(source(headers(type), payload));
        assertThat(decoded).isInstanceOf(Readable.class);
        return ((Readable<LogEntry>) decoded).event();
    }

    private static Headers headers(String type) {
        return DiscordEventCodec.headers(new DiscordEvent(
                new DiscordEventId(0, "session", 7),
                "discord." + type,
                GuildId.of(Long.toString(GUILD)),
                Instant.parse("2026-11-18T12:00:00Z"),
                new byte[0]));
    }

    private static ConsumerRecord<byte[], byte[]> source(Headers headers, @Nullable String payload) {
        var value = payload == null ? null : payload.getBytes(UTF_8);
        return new ConsumerRecord<>(
                "discord.events.v1", 3, 42, 0, TimestampType.CREATE_TIME, 0, 0, null, value, headers, Optional.empty());
    }
}
