package io.wayhaven.logwriter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.wayhaven.logwriter.LogWriterConfig;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaTest {

    @Test
    void staysAwaitedWhenOneOfThoseWhoWaitLosesInterest() {
        var config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(LogWriterConfig.class)
                .build()
                .getConfigMapping(LogWriterConfig.class);
        var schema = new Schema(Flyway.configure().load(), config);
        var other = schema.ready().subscribeAsCompletionStage();

        schema.ready().subscribe().with(ready -> {}).cancel();

        assertThat(other).isNotDone();
        assertThat(schema.isReady()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "53300", "57P03", "23505", "42P06"})
    void isTriedAgainAfterAnOutageOrARace(String sqlState) {
        assertThat(Schema.passes(new IllegalStateException(new SQLException("no", sqlState))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "3D000", "42501", "42P07"})
    void isGivenUpForWhatOnlyAnOperatorCanMend(String sqlState) {
        assertThat(Schema.passes(new IllegalStateException(new SQLException("no", sqlState))))
                .isFalse();
    }
}
