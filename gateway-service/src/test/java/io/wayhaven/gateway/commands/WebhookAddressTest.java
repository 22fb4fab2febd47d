package io.wayhaven.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {
    private static final URI DISCORD = URI.create("https://discord.com/api/v10");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://discord.com/api/webhooks/1234567890/aB-_9",
                "https://discord.com/api/v10/webhooks/1234567890/aB-_9",
                "https://ptb.discord.com/api/webhooks/1234567890/aB-_9",
                "https://canary.discord.com/api/webhooks/1234567890/aB-_9/",
                "https://discordapp.com/api/webhooks/1234567890/aB-_9",
                "HTTPS://Discord.COM/api/webhooks/1234567890/aB-_9"
            })
    void takesWebhooksOfDiscord(String url) throws UnusableOptionException {
        var address = WebhookAddress.parse(url, DISCORD);

        assertThat(address.id()).hasToString("1234567890");
        assertThat(address.url()).isEqualTo(url);
        assertThat(address.toString()).doesNotContain("aB-_9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
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
                "https://discord.com\\@evil.example/api/webhooks/1/x",
                "//discord.com/api/webhooks/1/x",
                "file:///api/webhooks/1/x",
                "https://127.0.0.1/api/webhooks/1/x"
            })
    void takesNothingElse(String text) {
        assertThatThrownBy(() -> WebhookAddress.parse(text, DISCORD))
                .isInstanceOf(UnusableOptionException.class)
                .hasNoCause()
                .hasMessageContaining("webhook-url")
                .hasMessageContaining("Copy Webhook URL");
    }

    @Test
    void takesTheHostThatIsConfiguredForDiscord() throws UnusableOptionException {
        var local = URI.create("http://127.0.0.1:4711/api/v10");

        assertThat(WebhookAddress.parse("http://127.0.0.1:4711/api/webhooks/1/x", local)
                        .id())
                .hasToString("1");
        assertThatThrownBy(() -> WebhookAddress.parse("http://127.0.0.1:4712/api/webhooks/1/x", local))
                .isInstanceOf(UnusableOptionException.class);
        assertThatThrownBy(() -> WebhookAddress.parse("https://127.0.0.1:4711/api/webhooks/1/x", local))
                .isInstanceOf(UnusableOptionException.class);
    }
}
