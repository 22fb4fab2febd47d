package io.wayhaven.syncengine.discord;

import discord4j.rest.http.client.ClientException;
import discord4j.rest.json.response.ErrorResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer with status 429 says in its headers and its body.
 *
 * @param delay the longer one, where they differ
 * @param everywhere whether it is about all calls
 * @see <a href="https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit">Discord: exceeding a
 *     rate limit</a>
 */
record RateLimit(Duration delay, boolean everywhere) {

    private static final String RETRY_AFTER = "retry_after";
    private static final String GLOBAL = "global";

    /** The limit that an answer tells of, whose headers are normalised. */
    static RateLimit of(ClientException answer) {
        var headers = answer.getHeaders();
        var stated = RateLimitHeaders.delay(headers);
        var body = answer.getErrorResponse().map(ErrorResponse::getFields).orElse(Map.of());
        return new RateLimit(
                longer(stated, delay(body.get(RETRY_AFTER))),
                RateLimitHeaders.isAboutAll(headers) || Boolean.TRUE.equals(body.get(GLOBAL)));
    }

    private static Duration delay(@Nullable Object retryAfter) {
        return Seconds.duration(
                Seconds.parse(retryAfter == null ? null : retryAfter.toString()).orElse(0));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
