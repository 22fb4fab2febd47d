package io.wayhaven.web.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wayhaven.simulator.DiscordSimulator;
import io.wayhaven.simulator.SimulatorOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Discord by which people log in. */
public final class LoginSimulator implements QuarkusTestResourceLifecycleManager {

    static final String CONTROL_URL = "simulator.control-url";
    static final String AUTHORIZE_URL = "wayhaven.discord.authorize-url";

    private @Nullable DiscordSimulator simulator;

    @Override
    public Map<String, String> start() {
        var started = DiscordSimulator.start(SimulatorOptions.defaults().withScenario("empty"));
        simulator = started;
        return Map.of(
                "wayhaven.web.discord.client-id",
                started.clientId(),
                "wayhaven.web.discord.client-secret",
                started.clientSecret(),
                "wayhaven.web.discord.base-url",
                started.restUrl(),
                AUTHORIZE_URL,
                started.oauth2Url() + "/authorize",
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
