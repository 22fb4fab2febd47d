package io.wayhaven.contracts.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.contracts.fact.MainGuildSet;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeCodecTest {

    private final EnvelopeCodec<ModerationFact> codec = new EnvelopeCodec<>(MessageFamilies.FACTS);

    private final Envelope<ModerationFact> envelope = new Envelope<>(
            "fact-1",
            "wayhaven/sync-engine",
            "wayhaven.fact.main-guild-set",
            Instant.parse("2026-11-21T07:42:38.123Z"),
            "1",
            "interaction:7",
            null,
            new MainGuildSet(new GuildId(1), new UserId(2)));

    @Test
    void whatGoesOutComesBack() {
        assertThat(codec.read(codec.headers(envelope), codec.value(envelope))).isEqualTo(envelope);
    }

    @Test
    void headersAreCloudEventsInBinaryMode() {
        var headers = codec.headers(envelope);

        assertThat(CloudEventHeaders.find(headers, "ce_specversion")).isEqualTo("1.0");
        assertThat(CloudEventHeaders.find(headers, "content-type")).isEqualTo("application/json");
        assertThat(CloudEventHeaders.find(headers, "ce_causationid")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_time"})
    void aMissingAttributeIsNamed(String attribute) {
        var headers = codec.headers(envelope).remove(attribute);

        assertThatThrownBy(() -> codec.read(headers, codec.value(envelope)))
                .isInstanceOf(UndecodableMessageException.class)
                .hasMessageContaining(attribute);
    }
}
