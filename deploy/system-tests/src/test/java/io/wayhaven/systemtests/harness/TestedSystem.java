package io.wayhaven.systemtests.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.local.stack.LocalStack;
import io.wayhaven.local.stack.RunningService;
import io.wayhaven.local.stack.StackOptions;
import io.wayhaven.simulator.SimulatorOptions;
import io.wayhaven.simulator.gateway.GatewayLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole system on this machine, with a quiet simulator, and everything needed to look at it from outside. */
public final class TestedSystem implements AutoCloseable {

    private static final List<String> SERVICES =
            List.of("gateway-service", "log-writer-service", "sync-engine-service", "web-service");

    /**
     * Dispatches that Discord keeps for a session without a socket. More than the real one does, since the load here is
     * that of a far larger bot and the outages are longer than any sane operator's.
     */
    public static final int REPLAY_BUFFER = 100_000;

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target/stack").toAbsolutePath();

    private final LocalStack stack;
    private final SimulatorControl discord;
    private final StoredRows rows;
    private final TopicState topics;
    private final Map<String, RunningService> services = new ConcurrentHashMap<>();

    private TestedSystem(LocalStack stack) {
        this.stack = stack;
        this.discord = new SimulatorControl(stack.simulator().controlUrl());
        this.rows = new StoredRows(stack.jdbc());
        this.topics = new TopicState(stack.bootstrapServers());
        SERVICES.forEach(module -> services.put(module, stack.service(module)));
    }

    /** Starts everything on an empty folder and returns once every service is ready. */
    public static TestedSystem start() {
        empty(FOLDER);
        long began = System.nanoTime();
        SimulatorOptions simulator =
                SimulatorOptions.defaults().withGateway(GatewayLimits.defaults().withReplayBuffer(REPLAY_BUFFER));
        LocalStack stack = LocalStack.start(StackOptions.simulated(PROJECT, FOLDER, simulator)
                .withEnvironment(Map.of(
                        "WAYHAVEN_CONFIG_FILE",
                        everythingOn().toString(),
                        // A few people do here what takes many moderators
                        "WAYHAVEN_VOLUME_PER_MODERATOR",
                        "0",
                        "WAYHAVEN_VOLUME_PER_LINK",
                        "0",
                        "WAYHAVEN_NETWORK_CONFIRM_BEYOND",
                        "0",
                        "WAYHAVEN_GATEWAY_INTENTS",
                        Kinds.intents(Set.copyOf(Kinds.all())).stream()
                                .map(Intent::name)
                                .collect(Collectors.joining(","))))
                .withProgress(line -> System.out.println("[stack] " + line)));
        Measured.print("start of the stack: %.1f s", (System.nanoTime() - began) / 1e9);
        return new TestedSystem(stack);
    }

    /** A configuration file that switches every kind of event on. */
    private static Path everythingOn() {
        ObjectNode config = SimulatorControl.JSON.createObjectNode();
        ObjectNode events = config.putObject("events");
        Kinds.toggles().keySet().forEach(toggle -> events.put(toggle, true));
        try {
            return Files.writeString(FOLDER.resolveSibling("config.json"), config.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalStack stack() {
        return stack;
    }

    public SimulatorControl discord() {
        return discord;
    }

    public StoredRows rows() {
        return rows;
    }

    public TopicState topics() {
        return topics;
    }

    /** The first instance of a service. */
    public RunningService service(String module) {
        return stack.service(module);
    }

    /** Starts one more instance of a service. */
    public RunningService startAnother(String module) {
        RunningService service = stack.startAnother(module);
        services.put(service.name(), service);
        return service;
    }

    /** Every instance that runs, with its process id. */
    public Map<String, Long> pids() {
        return services.entrySet().stream()
                .filter(service -> service.getValue().isRunning())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, service -> service.getValue().pid()));
    }

    /** Every instance by name. */
    public Map<String, RunningService> services() {
        return Map.copyOf(services);
    }

    @Override
    public void close() {
        topics.close();
        stack.close();
    }
}
