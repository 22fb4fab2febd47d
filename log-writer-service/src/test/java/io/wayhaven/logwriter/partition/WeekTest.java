package io.wayhaven.logwriter.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class WeekTest {

    @Test
    void startsOnMondayMidnightUtc() {
        assertThat(Week.of(Instant.parse("2026-11-15T23:59:59.999999999Z")).monday())
                .isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(Week.of(Instant.parse("2026-11-16T00:00:00Z")).monday()).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void goesOnOverTheTurnOfTheYear() {
        assertThat(Week.of(Instant.parse("2026-12-31T12:00:00Z")).andNext(2))
                .extracting(Week::monday)
                .containsExactly(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 11));
    }

    @Test
    void isNoOtherDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Week(LocalDate.of(2026, 11, 17)));
    }
}
