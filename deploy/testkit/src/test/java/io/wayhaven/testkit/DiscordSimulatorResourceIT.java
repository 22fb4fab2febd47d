package io.wayhaven.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscordSimulatorResourceIT {

    @Test
    void answersUnderTheAddressThatItSets() throws Exception {
        DiscordSimulatorResource resource = new DiscordSimulatorResource();
        resource.init(Map.of());
        Map<String, String> settings = resource.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(settings.get("wayhaven.discord.base-url") + "/users/@me"))
                    .header("Authorization", "Bot " + settings.get("wayhaven.discord.token"))
                    .build();

            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            assertThat(settings.get(DiscordSimulatorResource.CONTROL_URL)).startsWith("http://127.0.0.1:");
        } finally {
            resource.stop();
        }
    }
}
