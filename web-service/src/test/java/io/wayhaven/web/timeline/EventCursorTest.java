package io.wayhaven.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCursorTest {

    @Test
    void keepsMicroseconds() {
        var cursor = new EventCursor(Instant.parse("2026-11-21T08:02:11.123456Z"), 42);

        assertThat(cursor).hasToString("1795248131123456-42");
        assertThat(EventCursor.parse(cursor.toString())).hasValue(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a-b", "1-2-3", "-1-2", "123456789012345678901-1"})
    void whatItDidNotWriteIsRefused(String text) {
        assertThat(EventCursor.parse(text)).isEmpty();
    }
}
