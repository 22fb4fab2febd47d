package io.wayhaven.contracts.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.WebhookId;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    private static final URI DISCORD = URI.create("https://discord.com/api/v10");
    private static final URI LOCAL = URI.create("http://127.0.0.1:4711/api/v10");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://discord.com/api/webhooks/1234567890/aB-_9",
                "https://discord.com/api/v10/webhooks/1234567890/aB-_9",
                "https://ptb.discord.com/api/webhooks/1234567890/aB-_9",
                "https://canary.discord.com/api/webhooks/1234567890/aB-_9/",
                "https://discordapp.com/api/webhooks/1234567890/aB-_9",
                "https://ptb.discordapp.com/api/webhooks/1234567890/aB-_9",
                "https://canary.discordapp.com/api/webhooks/1234567890/aB-_9",
                "HTTPS://Discord.COM/api/webhooks/1234567890/aB-_9"
            })
    void takesWebhooksOfDiscord(String url) {
        var expected = new WebhookAddress(new WebhookId(1234567890), "aB-_9");

        assertThat(WebhookAddress.of(url, DISCORD)).contains(expected);
        assertThat(WebhookAddress.of(url, LOCAL)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "not a url",
                "http://discord.com/api/webhooks/1/x",
                "https://discord.com.evil.example/api/webhooks/1/x",
                "https://evil.example/api/webhooks/1/x",
                "https://discord.com@evil.example/api/webhooks/1/x",
                "https://evil@discord.com/api/webhooks/1/x",
                "https://discord.com:8443/api/webhooks/1/x",
                "https://discord.com/api/webhooks/1",
                "https://discord.com/api/webhooks/one/x",
                "https://discord.com/api/webhooks/1/x/../../users/@me",
                "https://discord.com/api/webhooks/1/x?wait=true",
                "https://discord.com/api/webhooks/1/x#y",
                "https://discord.com/api/webhooks/99999999999999999999/x",
                "https://discord.com/api/webhooks/1/%2e%2e",
                "https://discord.com/api/webhooks/1/a%2Fb",
                "https://discord.com\\@evil.example/api/webhooks/1/x",
                "https://d\u0456scord.com/api/webhooks/1/x",
                "//discord.com/api/webhooks/1/x",
                "https:/api/webhooks/1/x",
                "file:///api/webhooks/1/x",
                "https://127.0.0.1/api/webhooks/1/x"
            })
    void takesNothingElse(String text) {
        assertThat(WebhookAddress.of(text, DISCORD)).isEmpty();
        assertThat(WebhookAddress.of(text, LOCAL)).isEmpty();
    }

    @Test
    void takesTheHostThatIsConfiguredForDiscord() {
        assertThat(WebhookAddress.of("http://127.0.0.1:4711/api/webhooks/1/x", LOCAL))
                .isPresent();
        assertThat(WebhookAddress.of("http://127.0.0.1:4711/api/webhooks/1/x", DISCORD))
                .isEmpty();
        assertThat(WebhookAddress.of("http://127.0.0.1:4712/api/webhooks/1/x", LOCAL))
                .isEmpty();
        assertThat(WebhookAddress.of("https://127.0.0.1:4711/api/webhooks/1/x", LOCAL))
                .isEmpty();
    }

    @Test
    void aTokenMayBeLong() {
        assertThat(WebhookAddress.of("https://discord.com/api/webhooks/1/" + "x".repeat(200), DISCORD))
                .isPresent();
    }

    @Test
    void itsTokenIsNotShown() {
        assertThat(new WebhookAddress(new WebhookId(12), "secret")).asString().doesNotContain("secret");
    }
}
