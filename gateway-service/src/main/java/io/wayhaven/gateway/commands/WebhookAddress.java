package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.id.WebhookId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The URL of a webhook of Discord's. No other host is taken: what is posted would go there.
 *
 * @param id the public part of the URL
 * @param url the whole of it: whoever holds it can write to the channel
 * @see <a href="https://discord.com/developers/docs/resources/webhook#execute-webhook">Discord: execute webhook</a>
 */
record WebhookAddress(WebhookId id, String url) {
    private static final Set<String> HOSTS = Set.of(
            "discord.com",
            "ptb.discord.com",
            "canary.discord.com",
            "discordapp.com",
            "ptb.discordapp.com",
            "canary.discordapp.com");

    private static final Pattern PATH =
            Pattern.compile("/api(?:/v\\d{1,2})?/webhooks/(\\d{1,20})/([A-Za-z0-9_-]{1,128})/?");
    private static final String REMEDY =
            "The option webhook-url needs a webhook of Discord's, as in https://discord.com/api/webhooks/<id>/<token>:"
                    + " copy it in the channel's settings under Integrations, Webhooks, Copy Webhook URL.";

    /**
     * Reads a URL.
     *
     * @param discord where Discord's REST API is, whose host is taken as well
     */
    static WebhookAddress parse(String text, URI discord) throws UnusableOptionException {
        try {
            var url = new URI(text);
            var path = PATH.matcher(url.getRawPath() == null ? "" : url.getRawPath());
            if (!isDiscord(url, discord)
                    || !path.matches()
                    || url.getRawQuery() != null
                    || url.getRawFragment() != null) {
                throw new UnusableOptionException(REMEDY);
            }
            return new WebhookAddress(WebhookId.of(path.group(1)), text);
        } catch (URISyntaxException | IllegalArgumentException notAWebhook) {
            // Without its cause, which would quote a secret
            throw new UnusableOptionException(REMEDY);
        }
    }

    private static boolean isDiscord(URI url, URI discord) {
        if (url.getHost() == null || url.getScheme() == null || url.getRawUserInfo() != null) {
            return false;
        }
        var isLocal = url.getScheme().equalsIgnoreCase(discord.getScheme())
                && url.getHost().equalsIgnoreCase(discord.getHost())
                && url.getPort() == discord.getPort();
        return isLocal
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
