package io.wayhaven.simulator.rest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * REST's limits. Discord documents the global one and that of invalid requests; the numbers of buckets are assumed.
 *
 * @param globalPerSecond requests a second and token, interaction endpoints apart
 * @param invalidPerTenMinutes answers of 401, 403 and 429 (but for the shared scope) before the address is blocked
 * @param standard the bucket of routes that {@code byRoute} does not name
 * @param byRoute buckets by method and route, such as {@code PUT /guilds/:guild/bans/:user}
 */
public record RestLimits(int globalPerSecond, int invalidPerTenMinutes, Bucket standard, Map<String, Bucket> byRoute) {

    /** Posting by a webhook. */
    public static final String EXECUTE_WEBHOOK = "POST /webhooks/:webhook/:token";

    /** So many requests in each window. */
    public record Bucket(int requests, Duration window) {

        static Bucket of(int requests, int seconds) {
            return new Bucket(requests, Duration.ofSeconds(seconds));
        }
    }

    public RestLimits {
        byRoute = Map.copyOf(byRoute);
    }

    public static RestLimits defaults() {
        return new RestLimits(
                50,
                10_000,
                Bucket.of(50, 1),
                Map.ofEntries(
                        Map.entry("POST /channels/:channel/messages", Bucket.of(5, 5)),
                        Map.entry("PATCH /channels/:channel/messages/:message", Bucket.of(5, 5)),
                        Map.entry("DELETE /channels/:channel/messages/:message", Bucket.of(5, 1)),
                        Map.entry(EXECUTE_WEBHOOK, Bucket.of(5, 2)),
                        Map.entry("PUT /guilds/:guild/bans/:user", Bucket.of(10, 5)),
                        Map.entry("DELETE /guilds/:guild/bans/:user", Bucket.of(10, 5)),
                        Map.entry("PATCH /guilds/:guild/members/:user", Bucket.of(10, 10)),
                        Map.entry("DELETE /guilds/:guild/members/:user", Bucket.of(10, 5)),
                        Map.entry("POST /guilds/:guild/bulk-ban", Bucket.of(5, 5))));
    }

    public RestLimits withGlobalPerSecond(int changed) {
        return new RestLimits(changed, invalidPerTenMinutes, standard, byRoute);
    }

    public RestLimits withInvalidPerTenMinutes(int changed) {
        return new RestLimits(globalPerSecond, changed, standard, byRoute);
    }

    /** Sets the bucket of one route. */
    public RestLimits withBucket(String route, int requests, Duration window) {
        var changed = new HashMap<>(byRoute);
        changed.put(route, new Bucket(requests, window));
        return new RestLimits(globalPerSecond, invalidPerTenMinutes, standard, changed);
    }

    Bucket of(String route) {
        return byRoute.getOrDefault(route, standard);
    }
}
