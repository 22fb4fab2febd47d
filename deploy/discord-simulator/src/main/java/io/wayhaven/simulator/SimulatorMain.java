package io.wayhaven.simulator;

import io.wayhaven.simulator.action.AuditTiming;
import io.wayhaven.simulator.fault.AuditOrder;
import io.wayhaven.simulator.gateway.GatewayLimits;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Runs a simulator alone: {@code java -jar ... [--port N] [--token T] [--seed N] [--scenario NAME] ...}. */
public final class SimulatorMain {

    private static final String USAGE = """
            Usage: discord-simulator [options]
              --port N                 port on 127.0.0.1, 0 for a free one (default 8099)
              --token T                the token the bot must present
              --seed N                 what the world is derived from (default 1)
              --scenario NAME          demo, none or empty (default demo)
              --speed X                factor on the pace (default 1)
              --events-per-second N    pace of the scenario (default 2)
              --heartbeat-ms N         heartbeat interval
              --replay-buffer N        dispatches kept per session
              --session-expiry-s N     how long a session can be resumed
              --privileged-intents N   bits of the privileged intents the application may use (default all)
              --audit-order ORDER      when audit entries are pushed: usual, early, late or missing
              --audit-millis N         by how much earlier or later
              --audit-share X          of how many entries, from 0 to 1 (default 1)""";

    private SimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments, System.out, System.err));
    }

    private static int run(String[] arguments, PrintStream out, PrintStream err) throws InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            out.println(USAGE);
            return 0;
        }
        DiscordSimulator simulator;
        try {
            simulator = DiscordSimulator.start(options(arguments));
        } catch (IllegalArgumentException | IllegalStateException e) {
            err.println(e.getMessage());
            return 2;
        }
        out.println("rest:    " + simulator.restUrl());
        out.println("gateway: " + simulator.gatewayUrl());
        out.println("control: " + simulator.controlUrl());
        out.println("console: " + simulator.consoleUrl());
        out.println("token:   " + simulator.token());
        out.println("ready");
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "shutdown"));
        new CountDownLatch(1).await();
        return 0;
    }

    static SimulatorOptions options(String... arguments) {
        SimulatorOptions options = SimulatorOptions.defaults().withPort(8099).withScenario("demo");
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Every option takes a value; see --help.");
        }
        for (int index = 0; index < arguments.length; index += 2) {
            options = with(options, arguments[index], arguments[index + 1]);
        }
        return options;
    }

    private static SimulatorOptions with(SimulatorOptions options, String name, String value) {
        GatewayLimits gateway = options.gateway();
        AuditTiming audit = options.audit();
        try {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "--port" -> options.withPort(Integer.parseInt(value));
                case "--token" -> options.withToken(value);
                case "--seed" -> options.withSeed(Long.parseLong(value));
                case "--scenario" -> options.withScenario(value);
                case "--speed" ->
                    options.withScenario(options.scenario(), Double.parseDouble(value), options.eventsPerSecond());
                case "--events-per-second" ->
                    options.withScenario(options.scenario(), options.speed(), Double.parseDouble(value));
                case "--heartbeat-ms" ->
                    options.withGateway(gateway.withHeartbeatInterval(Duration.ofMillis(Long.parseLong(value))));
                case "--replay-buffer" -> options.withGateway(gateway.withReplayBuffer(Integer.parseInt(value)));
                case "--session-expiry-s" ->
                    options.withGateway(gateway.withSessionExpiry(Duration.ofSeconds(Long.parseLong(value))));
                case "--privileged-intents" ->
                    options.withGateway(gateway.withAllowedPrivilegedIntents(Integer.parseInt(value)));
                case "--audit-order" -> options.withAudit(audit.withOrder(order(value), audit.delay(), audit.share()));
                case "--audit-millis" ->
                    options.withAudit(
                            audit.withOrder(audit.order(), Duration.ofMillis(Long.parseLong(value)), audit.share()));
                case "--audit-share" ->
                    options.withAudit(audit.withOrder(audit.order(), audit.delay(), Double.parseDouble(value)));
                default -> throw new IllegalArgumentException("There is no option " + name + "; see --help.");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " takes a number, not \"" + value + "\".", e);
        }
    }

    private static AuditOrder order(String value) {
        for (AuditOrder order : AuditOrder.values()) {
            if (order.name().equalsIgnoreCase(value)) {
                return order;
            }
        }
        throw new IllegalArgumentException("--audit-order is one of usual, early, late and missing.");
    }
}
