package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.fault.Fault;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Credentials;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one client says on its socket, and what the gateway makes of it. */
final class Protocol {

    private static final int LARGEST_PAYLOAD = 4_096;
    private static final int EMPTY_CLOSE = 1005;

    private final Connection connection;
    private final Gateway gateway;
    private final World world;
    private final Timers timers;
    private final SendLimiter sends;
    private long watchdog;

    Protocol(Connection connection, Gateway gateway, World world, Timers timers) {
        this.connection = connection;
        this.gateway = gateway;
        this.world = world;
        this.timers = timers;
        this.sends = new SendLimiter(gateway.limits().sendsPerMinute());
        connection.send(Frames.hello(gateway.limits().heartbeatInterval().toMillis()));
        this.watchdog = watch();
    }

    private long watch() {
        Duration patience = gateway.limits().heartbeatInterval().multipliedBy(3).dividedBy(2);
        return timers.after(patience, () -> {
            if (!connection.zombie()) {
                gateway.closeKeepingSession(connection, CloseCode.SESSION_TIMED_OUT);
            }
        });
    }

    void receive(byte[] payload) {
        if (connection.isClosed()) {
            return;
        }
        if (!sends.allow(world.now().toEpochMilli())) {
            gateway.closeKeepingSession(connection, CloseCode.RATE_LIMITED);
            return;
        }
        if (payload.length > LARGEST_PAYLOAD) {
            gateway.closeKeepingSession(connection, CloseCode.DECODE_ERROR);
            return;
        }
        JsonNode frame;
        try {
            frame = Json.parse(payload);
        } catch (IOException e) {
            gateway.closeKeepingSession(connection, CloseCode.DECODE_ERROR);
            return;
        }
        if (!frame.path("op").isInt()) {
            gateway.closeKeepingSession(connection, CloseCode.DECODE_ERROR);
            return;
        }
        understand(frame.path("op").asInt(), frame.path("d"));
    }

    private void understand(int op, JsonNode d) {
        switch (op) {
            case 1 -> heartbeat();
            case 2 -> identify(d);
            case 6 -> resume(d);
            case 3, 4, 8, 31, 43 -> command(op, d);
            default -> gateway.closeKeepingSession(connection, CloseCode.UNKNOWN_OPCODE);
        }
    }

    private void heartbeat() {
        timers.cancel(watchdog);
        watchdog = watch();
        connection.send(Frames.heartbeatAck());
    }

    private void identify(JsonNode d) {
        if (connection.session() != null) {
            gateway.closeKeepingSession(connection, CloseCode.ALREADY_AUTHENTICATED);
            return;
        }
        Credentials credentials = gateway.credentials();
        switch (Identify.parse(d, gateway.limits().allowedPrivilegedIntents())) {
            case Identify.Parsed.Bad(CloseCode code) -> {
                boolean wrongToken = d.path("token").isTextual()
                        && !credentials.accepts(d.path("token").asText());
                connection.close(wrongToken ? CloseCode.AUTHENTICATION_FAILED : code);
            }
            case Identify.Parsed.Good(Identify identify) -> {
                if (!credentials.accepts(identify.token())) {
                    connection.close(CloseCode.AUTHENTICATION_FAILED);
                } else if (gateway.faults()
                        .use(Fault.RefuseIdentify.class, fault -> true)
                        .isPresent()) {
                    connection.send(Frames.invalidSession(false));
                } else {
                    gateway.identify(connection, identify);
                }
            }
        }
    }

    private void resume(JsonNode d) {
        if (connection.session() != null) {
            gateway.closeKeepingSession(connection, CloseCode.ALREADY_AUTHENTICATED);
        } else if (!gateway.credentials().accepts(d.path("token").asText())) {
            connection.close(CloseCode.AUTHENTICATION_FAILED);
        } else if (!d.path("session_id").isTextual() || !d.path("seq").canConvertToLong()) {
            connection.close(CloseCode.DECODE_ERROR);
        } else {
            gateway.resume(
                    connection, d.path("session_id").asText(), d.path("seq").asLong());
        }
    }

    private void command(int op, JsonNode d) {
        Session session = connection.session();
        if (session == null) {
            connection.close(CloseCode.NOT_AUTHENTICATED);
        } else if (op == 8) {
            gateway.memberChunks().request(session, d);
        }
        // Presence, voice and soundboard updates of the bot are taken and have no effect here
    }

    /** The socket is gone. @param closeFrame the client's close code, 1005 for an empty frame, null for none at all */
    void ended(@Nullable Integer closeFrame) {
        timers.cancel(watchdog);
        connection.closed();
        Session session = connection.session();
        connection.release();
        if (session != null) {
            gateway.socketEnded(session, closeFrame == null ? EMPTY_CLOSE : closeFrame);
        }
    }
}
