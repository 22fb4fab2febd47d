package io.wayhaven.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wayhaven.simulator.DiscordSimulator;
import io.wayhaven.simulator.SimulatorOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Discord of its own for one Quarkus application under test, in the test's JVM.
 *
 * <p>Sets {@code wayhaven.discord.base-url} and {@code wayhaven.discord.token}, and for the test itself
 * {@value #CONTROL_URL}, under which the simulator's control API answers. Resource arguments: {@value #SCENARIO}
 * (default {@code none}) and {@value #SEED} (default 1).
 */
public final class DiscordSimulatorResource implements QuarkusTestResourceLifecycleManager {
    /** Name of the configuration property with the address of the control API. */
    public static final String CONTROL_URL = "simulator.control-url";

    /** Name of the resource argument with the scenario. */
    public static final String SCENARIO = "scenario";

    /** Name of the resource argument with the seed. */
    public static final String SEED = "seed";

    private SimulatorOptions options = SimulatorOptions.defaults();
    private @Nullable DiscordSimulator simulator;

    @Override
    public void init(Map<String, String> arguments) {
        options = SimulatorOptions.defaults()
                .withScenario(arguments.getOrDefault(SCENARIO, "none"))
                .withSeed(Long.parseLong(arguments.getOrDefault(SEED, "1")));
    }

    @Override
    public Map<String, String> start() {
        DiscordSimulator started = DiscordSimulator.start(options);
        simulator = started;
        return Map.of(
                "wayhaven.discord.base-url",
                started.restUrl(),
                "wayhaven.discord.token",
                options.token(),
                CONTROL_URL,
                started.controlUrl());
    }

    @Override
    public void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
