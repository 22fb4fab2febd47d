package io.wayhaven.gateway.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.wayhaven.gateway.capture.Dispatch;
import io.wayhaven.gateway.commands.Interaction;
import io.wayhaven.gateway.shard.ConnectionEnd;
import io.wayhaven.gateway.shard.LinkListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class FrameGateTest {
    private final List<String> heard = new ArrayList<>();
    private final FrameGate gate = new FrameGate(new Listener(), end -> heard.add(end.toString()));

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":2,\"id\":\"not a number\",\"data\":{\"name\":\"ban\"}}", "{\"type\":2}", "[]"})
    void handsAnInteractionOnThatCannotBeRead(String payload) {
        read("{\"op\":0,\"s\":7,\"t\":\"INTERACTION_CREATE\",\"d\":" + payload + "}");

        assertThat(heard).containsExactly("INTERACTION_CREATE 7 null");
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
        public void ended(ConnectionEnd end) {}
    }
}
