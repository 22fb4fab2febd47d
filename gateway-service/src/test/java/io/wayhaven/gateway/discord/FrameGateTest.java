package io.wayhaven.gateway.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.gateway.capture.Dispatch;
import io.wayhaven.gateway.commands.Interaction;
import io.wayhaven.gateway.members.MemberNews;
import io.wayhaven.gateway.shard.ConnectionEnd;
import io.wayhaven.gateway.shard.LinkListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class FrameGateTest {
    private final List<String> heard = new ArrayList<>();
    private final FrameGate gate =
            new FrameGate(new Listener(), () -> heard.add("beat"), end -> heard.add(end.toString()));

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":2,\"id\":\"not a number\",\"data\":{\"name\":\"ban\"}}", "{\"type\":2}", "[]"})
    void handsAnInteractionOnThatCannotBeRead(String payload) {
        read("{\"op\":0,\"s\":7,\"t\":\"INTERACTION_CREATE\",\"d\":" + payload + "}");

        assertThat(heard).containsExactly("INTERACTION_CREATE 7 null");
    }

    @Test
    void answersARequestForAHeartbeat() {
        read("{\"op\":1,\"d\":null}");

        assertThat(heard).containsExactly("beat");
    }

    @Test
    void tellsWhatIsSaidAboutMembers() {
        read("{\"op\":0,\"s\":1,\"t\":\"GUILD_CREATE\",\"d\":{\"id\":\"5\",\"unavailable\":true}}");
        assertThat(heard).containsExactly("GUILD_CREATE 1 null");
        read("{\"op\":0,\"s\":2,\"t\":\"GUILD_CREATE\",\"d\":{\"id\":\"5\",\"unavailable\":false}}");
        assertThat(heard.get(heard.size() - 2)).isEqualTo(new MemberNews.Available(GuildId.of("5")).toString());
        read(
                "{\"op\":0,\"s\":3,\"t\":\"GUILD_MEMBERS_CHUNK\",\"d\":{\"guild_id\":\"5\",\"members\":[{\"nonce\":\"no\"}],"
                        + "\"chunk_index\":1,\"chunk_count\":2,\"nonce\":\"n\"}}");
        assertThat(heard.get(heard.size() - 2)).isEqualTo(new MemberNews.Chunk(GuildId.of("5"), "n", 1, 2).toString());
        read("{\"op\":0,\"s\":4,\"t\":\"RATE_LIMITED\",\"d\":{\"opcode\":8,\"retry_after\":2.5,"
                + "\"meta\":{\"guild_id\":\"5\",\"nonce\":\"n\"}}}");
        assertThat(heard.get(heard.size() - 2))
                .isEqualTo(new MemberNews.Limited(GuildId.of("5"), Duration.ofMillis(2500)).toString());
        read("{\"op\":0,\"s\":5,\"t\":\"GUILD_DELETE\",\"d\":{\"id\":\"5\",\"unavailable\":true}}");
        assertThat(heard.get(heard.size() - 2)).isEqualTo(new MemberNews.Gone(GuildId.of("5")).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"t\":\"GUILD_MEMBERS_CHUNK\",\"d\":{\"guild_id\":\"5\"}",
                "\"t\":\"RATE_LIMITED\",\"d\":{\"opcode\":8}",
                "\"t\":\"RATE_LIMITED\",\"d\":[]"
            })
    void makesNothingOfWhatIsNotAsDocumented(String rest) {
        read("{\"op\":0,\"s\":1," + rest + "}");

        assertThat(heard).hasSize(1);
    }

    @Test
    void hangsUpOnWhatIsNoFrame() {
        read("{\"op\":");

        assertThat(heard).hasSize(1).first().asString().contains("cannot be read");
    }

    private void read(String frame) {
        var unused = Flux.from(gate.read(Unpooled.wrappedBuffer(frame.getBytes(UTF_8))))
                .collectList()
                .block();
    }

    private final class Listener implements LinkListener {
        @Override
        public void begun(String session, String resumeUrl) {}

        @Override
        public void dispatched(Dispatch dispatch, @Nullable Interaction interaction) {
            heard.add(dispatch.type() + " " + dispatch.sequence() + " " + interaction);
        }

        @Override
        public void told(MemberNews news) {
            heard.add(news.toString());
        }

        @Override
        public void ended(ConnectionEnd end) {}
    }
}
