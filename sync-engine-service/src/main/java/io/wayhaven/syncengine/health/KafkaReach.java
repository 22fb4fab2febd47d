package io.wayhaven.syncengine.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import org.eclipse.microprofile.config.Config;

/** Whether anybody listens where Kafka should. */
@ApplicationScoped
public class KafkaReach {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final String servers;

    KafkaReach(Config config) {
        this.servers = config.getValue("kafka.bootstrap.servers", String.class);
    }

    /** Where Kafka should be. */
    public String servers() {
        return servers;
    }

    /** Whether one of the servers can be connected to. Takes up to two seconds a server. */
    public boolean reachable() {
        return Arrays.stream(servers.split(",")).map(String::strip).anyMatch(KafkaReach::listens);
    }

    private static boolean listens(String server) {
        var address = server.substring(server.lastIndexOf('/') + 1);
        var colon = address.lastIndexOf(':');
        if (colon < 0) {
            return false;
        }
        try (var socket = new Socket()) {
            var port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(new InetSocketAddress(address.substring(0, colon), port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException unreachable) {
            return false;
        }
    }
}
