package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Frames as the gateway sends them; each carries t, s, op and d, null where there is none. */
final class Frames {

    private Frames() {}

    /** A dispatch around an event that is already serialised. */
    static byte[] dispatch(String type, long sequence, byte[] d) {
        byte[] head =
                ("{\"t\":\"" + type + "\",\"s\":" + sequence + ",\"op\":0,\"d\":").getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[head.length + d.length + 1];
        System.arraycopy(head, 0, frame, 0, head.length);
        System.arraycopy(d, 0, frame, head.length, d.length);
        frame[frame.length - 1] = '}';
        return frame;
    }

    static byte[] hello(long heartbeatMillis) {
        ObjectNode d = Json.object().put("heartbeat_interval", heartbeatMillis);
        d.putArray("_trace").add("[\"simulator\"]");
        return control(10, d);
    }

    static byte[] heartbeatAck() {
        return control(11, null);
    }

    static byte[] reconnect() {
        return control(7, null);
    }

    static byte[] invalidSession(boolean resumable) {
        return control(9, Json.object().booleanNode(resumable));
    }

    private static byte[] control(int op, @Nullable JsonNode d) {
        ObjectNode frame = Json.object().putNull("t").putNull("s").put("op", op);
        frame.set("d", d);
        return Json.bytes(frame);
    }
}
