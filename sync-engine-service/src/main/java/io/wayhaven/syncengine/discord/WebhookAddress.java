package io.wayhaven.syncengine.discord;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The two parts of a webhook's URL that are sent to Discord. Whatever else the URL says leads nowhere: calls go to the
 * configured base URL.
 *
 * @param token a secret
 */
record WebhookAddress(String id, String token) {

    private static final Set<String> DISCORD =
            Set.of("discord.com", "canary.discord.com", "ptb.discord.com", "discordapp.com");
    private static final Pattern PATH =
            Pattern.compile("/api(?:/v\\d{1,2})?/webhooks/(\\d{1,20})/([A-Za-z0-9_-]{1,200})/?");

    /**
     * The address in a URL; empty if it is none of Discord's.
     *
     * @param base Discord's REST API as configured, whose host is trusted too
     */
    static Optional<WebhookAddress> of(String url, URI base) {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
        var matcher = PATH.matcher(String.valueOf(address.getRawPath()));
        return trusted(address, base) && matcher.matches()
                ? Optional.of(new WebhookAddress(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    private static boolean trusted(URI address, URI base) {
        var authority = address.getRawAuthority();
        if (authority == null || address.getRawUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme()) && DISCORD.contains(authority.toLowerCase(Locale.ROOT))
                || authority.equalsIgnoreCase(base.getRawAuthority());
    }

    @Override
    public String toString() {
        return "WebhookAddress[" + id + "]";
    }
}
