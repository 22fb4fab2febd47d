package io.wayhaven.syncengine.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    private static final URI BASE = URI.create("http://127.0.0.1:8099/api/v10");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://discord.com/api/webhooks/12/a-B_c",
                "https://DISCORD.com/api/v10/webhooks/12/a-B_c/",
                "https://ptb.discord.com/api/webhooks/12/a-B_c?wait=true",
                "https://discordapp.com/api/webhooks/12/a-B_c",
                "http://127.0.0.1:8099/api/v10/webhooks/12/a-B_c"
            })
    void discordsOwnAreTaken(String url) {
        assertThat(WebhookAddress.of(url, BASE)).contains(new WebhookAddress("12", "a-B_c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://discord.com/api/webhooks/12/a",
                "https://discord.com.evil.example/api/webhooks/12/a",
                "https://evil.example/api/webhooks/12/a",
                "https://user@discord.com/api/webhooks/12/a",
                "https://discord.com:444/api/webhooks/12/a",
                "https://discord.com/api/webhooks/12/a/../../../users",
                "https://discord.com/api/webhooks/12/a%2Fb",
                "https://discord.com/api/webhooks/12",
                "https://discord.com/api/webhooks/x/a",
                "https://d\u0456scord.com/api/webhooks/12/a",
                "http://127.0.0.1:8098/api/v10/webhooks/12/a",
                "file:///api/webhooks/12/a",
                "https:/api/webhooks/12/a",
                "not a url",
                ""
            })
    void othersAreNot(String url) {
        assertThat(WebhookAddress.of(url, BASE)).isEmpty();
    }

    @Test
    void itsTokenIsNotShown() {
        assertThat(new WebhookAddress("12", "secret")).asString().doesNotContain("secret");
    }
}
