package io.wayhaven.syncengine.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitHeadersTest {

    @ParameterizedTest(name = "Retry-After {0} and Reset-After {1} become {2} and {3}")
    @CsvSource({
        "1337, 64.57, 1337, 1337.0",
        "1, 2.5, 3, 2.5",
        "0.35, , 1, 0.35",
        ", 0.4, 1, 0.4",
        ", , 5, 5.0",
        "'Sat, 21 Nov 2026 12:00:00 GMT', , 5, 5.0",
        "NaN, -3, 5, 5.0"
    })
    void aRateLimitedAnswerSaysHowLongToWaitInBothForms(
            @Nullable String retryAfter, @Nullable String resetAfter, String retry, String reset) {
        var headers = headers("Retry-After", retryAfter, "X-RateLimit-Reset-After", resetAfter);

        RateLimitHeaders.normalise(429, headers);

        assertThat(headers.get("Retry-After")).isEqualTo(retry);
        assertThat(headers.get("X-RateLimit-Reset-After")).isEqualTo(reset);
    }

    @ParameterizedTest
    @CsvSource({"0, , false", "0, abc, false", "0, 1.5, true", "3, , true"})
    void anEmptyBucketWithoutItsResetIsNotReported(String remaining, @Nullable String resetAfter, boolean kept) {
        var headers = headers("X-RateLimit-Remaining", remaining, "X-RateLimit-Reset-After", resetAfter);

        RateLimitHeaders.normalise(204, headers);

        assertThat(headers.contains("X-RateLimit-Remaining")).isEqualTo(kept);
    }

    private static HttpHeaders headers(
            String first, @Nullable String firstValue, String second, @Nullable String secondValue) {
        var headers = new DefaultHttpHeaders();
        if (firstValue != null) {
            headers.set(first, firstValue);
        }
        if (secondValue != null) {
            headers.set(second, secondValue);
        }
        return headers;
    }
}
