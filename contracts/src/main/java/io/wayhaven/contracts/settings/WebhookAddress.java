package io.wayhaven.contracts.settings;

import io.wayhaven.contracts.id.WebhookId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The two parts of a webhook's URL. No host but Discord's is taken: what is posted would go there.
 *
 * @param id the public part
 * @param token a secret: whoever holds it can write to the channel
 * @see <a href="https://discord.com/developers/docs/resources/webhook#execute-webhook">Discord: execute webhook</a>
 */
public record WebhookAddress(WebhookId id, String token) {

    private static final Set<String> HOSTS = Set.of(
            "discord.com",
            "ptb.discord.com",
            "canary.discord.com",
            "discordapp.com",
            "ptb.discordapp.com",
            "canary.discordapp.com");

    /** Discord doesn't say how long tokens are; they have 68 characters. */
    private static final Pattern PATH =
            Pattern.compile("/api(?:/v\\d{1,2})?/webhooks/(\\d{1,20})/([A-Za-z0-9_-]{1,200})/?");

    /**
     * Reads a URL; empty if it is no webhook of Discord's.
     *
     * @param discord where Discord's REST API is, as configured, whose host is taken as well
     */
    public static Optional<WebhookAddress> of(String text, URI discord) {
        try {
            var url = new URI(text);
            var path = PATH.matcher(url.getRawPath() == null ? "" : url.getRawPath());
            return isDiscord(url, discord)
                            && path.matches()
                            && url.getRawQuery() == null
                            && url.getRawFragment() == null
                    ? Optional.of(new WebhookAddress(WebhookId.of(path.group(1)), path.group(2)))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException noWebhook) {
            // Neither is passed on: both quote what may be a secret
            return Optional.empty();
        }
    }

    private static boolean isDiscord(URI url, URI discord) {
        if (url.getHost() == null || url.getScheme() == null || url.getRawUserInfo() != null) {
            return false;
        }
        var isConfigured = url.getScheme().equalsIgnoreCase(discord.getScheme())
                && url.getHost().equalsIgnoreCase(discord.getHost())
                && url.getPort() == discord.getPort();
        return isConfigured
                || url.getScheme().equalsIgnoreCase("https")
                        && url.getPort() == -1
                        && HOSTS.contains(url.getHost().toLowerCase(Locale.ROOT));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookAddress[" + id + "]";
    }
}
