package io.wayhaven.syncengine.discord;

import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Puts rate limit headers into the shape that Discord4J reads. It believes {@code X-RateLimit-Reset-After} where
 * {@code Retry-After} asks for longer, and fails on a response that lacks both or has fractions of seconds, as some
 * from Discord's front do.
 *
 * @see <a href="https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit">Discord: exceeding a
 *     rate limit</a>
 */
final class RateLimitHeaders {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String RESET_AFTER = "X-RateLimit-Reset-After";
    private static final String SCOPE = "X-RateLimit-Scope";
    private static final String GLOBAL = "X-RateLimit-Global";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";
    private static final String REMAINING = "X-RateLimit-Remaining";
    private static final String REMAINING_NONE = "0";
    private static final int TOO_MANY_REQUESTS = 429;

    /** Where a response asks to wait, and doesn't say how long. */
    private static final double UNSTATED_SECONDS = 5;

    private RateLimitHeaders() {}

    /** Changes the headers of a response in place. */
    static void normalise(int status, HttpHeaders headers) {
        var retryAfter = Seconds.parse(headers.get(RETRY_AFTER));
        var resetAfter = Seconds.parse(headers.get(RESET_AFTER));
        if (status == TOO_MANY_REQUESTS) {
            var wait = retryAfter.isEmpty() && resetAfter.isEmpty()
                    ? UNSTATED_SECONDS
                    : Math.max(retryAfter.orElse(0), resetAfter.orElse(0));
            require(wait, headers);
        } else if (resetAfter.isEmpty() && REMAINING_NONE.equals(headers.get(REMAINING))) {
            headers.remove(REMAINING);
        }
    }

    /** How long the normalised headers of a rate limited response ask to wait. */
    static Duration delay(HttpHeaders headers) {
        return Seconds.duration(Seconds.parse(headers.get(RESET_AFTER)).orElse(UNSTATED_SECONDS));
    }

    /** Whose limit a response tells of; null if it doesn't say. */
    static @Nullable String scope(HttpHeaders headers) {
        return headers.get(SCOPE);
    }

    /** Whether the response is about all calls: the global limit, or what stands before Discord and speaks no JSON. */
    static boolean isAboutAll(HttpHeaders headers) {
        return Boolean.parseBoolean(headers.get(GLOBAL))
                || !headers.get(CONTENT_TYPE, JSON).startsWith(JSON);
    }

    /** Changes the headers of a rate limited response in place, to ask for this wait. */
    static void require(Duration delay, HttpHeaders headers) {
        require(Seconds.of(delay), headers);
    }

    private static void require(double seconds, HttpHeaders headers) {
        headers.set(RETRY_AFTER, Long.toString((long) Math.ceil(seconds)));
        headers.set(RESET_AFTER, Double.toString(seconds));
    }
}
