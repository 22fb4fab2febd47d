package io.wayhaven.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "30s | PT30S",
                "5m | PT5M",
                "1h | PT1H",
                "2h30m | PT2H30M",
                "1h 30m | PT1H30M",
                "1d | P1D",
                "2 weeks | P14D",
                "1 week | P7D",
                "1mo | P30D",
                "1y | P365D",
                "90 min | PT90M",
                "1 day and 12 hours | PT36H",
                "1 day, 12 hours | PT36H",
                " 2H | PT2H",
                "3 Days | P3D",
            })
    void readsWhatPeopleWrite(String text, Duration length) {
        assertThat(Length.read(text)).contains(length);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "soon",
                "5",
                "m",
                "5 parsecs",
                "-5m",
                "1.5h",
                "0m",
                "1h tomorrow",
                "6y",
                "999999999999h",
                "5m;1h"
            })
    void readsNothingElse(String text) {
        assertThat(Length.read(text)).isEmpty();
    }
}
