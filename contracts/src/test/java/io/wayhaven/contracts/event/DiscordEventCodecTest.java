package io.wayhaven.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.contracts.envelope.CloudEventHeaders;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DiscordEventCodecTest {

    private static final Instant TIME = Instant.parse("2026-11-21T07:42:38.123Z");

    private final byte[] payload = "{ \"a\" : 1.0 }".getBytes(UTF_8);

    @Test
    void anEventComesBackWithThePayloadUntouched() {
        var event = new DiscordEvent(
                new DiscordEventId(3, "s:1", 42),
                "discord.MESSAGE_CREATE",
                new GuildId(81384788765712384L),
                TIME,
                payload);

        var read = DiscordEventCodec.read(DiscordEventCodec.headers(event), payload);

        assertThat(read).isEqualTo(event);
        assertThat(read.name()).isEqualTo("MESSAGE_CREATE");
        assertThat(read.partitionKey()).isEqualTo("81384788765712384");
        assertThat(CloudEventHeaders.find(DiscordEventCodec.headers(event), "ce_id"))
                .isEqualTo("3:s:1:42");
    }

    @Test
    void anEventOutsideGuildsIsKeyedByItsShard() {
        var event = new DiscordEvent(new DiscordEventId(3, "s", 1), "discord.READY", null, TIME, payload);

        assertThat(event.partitionKey()).isEqualTo("shard:3");
        assertThat(DiscordEventCodec.read(DiscordEventCodec.headers(event), payload)
                        .guild())
                .isNull();
    }

    @Test
    void aSequenceThatIsNoNumberIsUndecodable() {
        var event = new DiscordEvent(new DiscordEventId(3, "s", 1), "discord.READY", null, TIME, payload);
        var headers = DiscordEventCodec.headers(event).remove("ce_sequence").add("ce_sequence", "x".getBytes(UTF_8));

        assertThatThrownBy(() -> DiscordEventCodec.read(headers, payload))
                .isInstanceOf(UndecodableMessageException.class)
                .hasMessageContaining("ce_sequence");
    }
}
