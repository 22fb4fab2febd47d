package io.wayhaven.syncengine.discord;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.OptionalDouble;
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
    private static final String REMAINING = "X-RateLimit-Remaining";
    private static final String REMAINING_NONE = "0";
    private static final int TOO_MANY_REQUESTS = 429;

    /** Where a response asks to wait, and doesn't say how long. */
    private static final double UNSTATED_SECONDS = 5;

    private RateLimitHeaders() {}

    /** Changes the headers of a response in place. */
    static void normalise(int status, HttpHeaders headers) {
        var retryAfter = seconds(headers.get(RETRY_AFTER));
        var resetAfter = seconds(headers.get(RESET_AFTER));
        if (status == TOO_MANY_REQUESTS) {
            var wait = retryAfter.isEmpty() && resetAfter.isEmpty()
                    ? UNSTATED_SECONDS
                    : Math.max(retryAfter.orElse(0), resetAfter.orElse(0));
            headers.set(RETRY_AFTER, Long.toString((long) Math.ceil(wait)));
            headers.set(RESET_AFTER, Double.toString(wait));
        } else if (resetAfter.isEmpty() && REMAINING_NONE.equals(headers.get(REMAINING))) {
            headers.remove(REMAINING);
        }
    }

    private static OptionalDouble seconds(@Nullable String text) {
        if (text == null) {
            return OptionalDouble.empty();
        }
        try {
            var seconds = Double.parseDouble(text);
            return Double.isFinite(seconds) && seconds >= 0 ? OptionalDouble.of(seconds) : OptionalDouble.empty();
        } catch (NumberFormatException notSeconds) {
            return OptionalDouble.empty();
        }
    }
}
