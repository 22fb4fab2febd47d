package io.wayhaven.contracts.environment;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The servers by which Kafka is found: {@code host:port}, several of them with commas between. */
public final class KafkaServers {

    private KafkaServers() {}

    /**
     * Why Kafka's clients would refuse these servers, as one plain sentence with the remedy. That nobody listens there is no
     * reason: that passes. Looks names up, which can take seconds.
     */
    public static Optional<String> problem(String servers) {
        return addresses(servers).allMatch(InetSocketAddress::isUnresolved)
                ? Optional.of(
                        "Nothing is found under Kafka's address %s. Set KAFKA_BOOTSTRAP_SERVERS to its host and port."
                                .formatted(servers.replaceAll("[^\\x21-\\x7e]", "?")))
                : Optional.empty();
    }

    /** Those of the servers that are of the right form. */
    public static Stream<InetSocketAddress> addresses(String servers) {
        return Arrays.stream(servers.split(",")).map(String::strip).flatMap(KafkaServers::address);
    }

    private static Stream<InetSocketAddress> address(String server) {
        var address = server.substring(server.lastIndexOf('/') + 1);
        var colon = address.lastIndexOf(':');
        try {
            var port = Integer.parseInt(address.substring(colon + 1));
            return Stream.of(new InetSocketAddress(address.substring(0, Math.max(colon, 0)), port));
        } catch (IllegalArgumentException noPort) {
            return Stream.empty();
        }
    }
}
