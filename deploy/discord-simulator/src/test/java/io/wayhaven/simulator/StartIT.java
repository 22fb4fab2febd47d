package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StartIT {

    @Test
    void saysInOneSentenceThatThePortIsTaken() {
        try (DiscordSimulator first = DiscordSimulator.start(SimulatorOptions.defaults())) {
            SimulatorOptions same = SimulatorOptions.defaults().withPort(first.port());
            assertThatThrownBy(() -> DiscordSimulator.start(same))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Port " + first.port() + " on 127.0.0.1 is taken; choose another one, or 0 for any.");
        }
    }

    @Test
    void understandsItsCommandLine() {
        SimulatorOptions options = SimulatorMain.options(
                "--port", "0", "--seed", "9", "--scenario", "none", "--speed", "2", "--events-per-second", "5");
        assertThat(options.seed()).isEqualTo(9);
        assertThat(options.scenario()).isEqualTo("none");
        assertThat(options.speed() * options.eventsPerSecond()).isEqualTo(10);
        assertThatThrownBy(() -> SimulatorMain.options("--port", "many"))
                .hasMessage("--port takes a number, not \"many\".");
        assertThatThrownBy(() -> SimulatorMain.options("--scenario", "party"))
                .hasMessage("There is no scenario \"party\"; choose demo, none or empty.");
        assertThatThrownBy(() -> SimulatorMain.options("--nope", "1"))
                .hasMessage("There is no option --nope; see --help.");
    }

    @Test
    void keepsTheTokenOutOfItsDescription() {
        assertThat(SimulatorOptions.defaults().withToken("very-secret").toString())
                .doesNotContain("very-secret");
    }

    @Test
    void theDemoLivesWithoutBeingAsked() {
        try (DiscordSimulator simulator =
                        DiscordSimulator.start(SimulatorOptions.defaults().withScenario("demo", 10, 50));
                GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
            assertThat(client.nextEvent("MESSAGE_CREATE").at("/d/content").asText())
                    .isNotBlank();
        }
    }
}
