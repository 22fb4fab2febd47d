package io.wayhaven.contracts.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseProblemTest {

    @ParameterizedTest
    @CsvSource({
        "28P01, PostgreSQL rejects the account (no). Correct DATABASE_URL",
        "28000, or POSTGRES_USER and POSTGRES_PASSWORD;",
        "08004, QUARKUS_DATASOURCE_PASSWORD outweigh them",
        "3D000, 'PostgreSQL lacks the database (no). Create it, or correct DATABASE_URL or POSTGRES_DB;'",
    })
    void whatIsConfiguredWrongNamesItsVariables(String state, String part) {
        var failure = new IllegalStateException(new SQLException("no", state));

        assertThat(DatabaseProblem.sentence(failure)).contains(part);
        assertThat(DatabaseProblem.passes(failure)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"08001, true", "57P03, true", "53300, true", ", true", "42501, false", "42P07, false"})
    void anOutagePasses(@Nullable String state, boolean passes) {
        var failure = new SQLException("no", state);

        assertThat(DatabaseProblem.passes(failure)).isEqualTo(passes);
        assertThat(DatabaseProblem.sentence(failure))
                .startsWith("PostgreSQL can't be used (no). Check that it runs where DATABASE_URL");
    }

    @Test
    void whatTheServerDoesNotSayIsNoOutage() {
        assertThat(DatabaseProblem.passes(new IllegalStateException("the history was tampered with")))
                .isFalse();
    }

    @Test
    void theReasonIsOneLineWithoutControlCharacters() {
        assertThat(DatabaseProblem.reason(new IllegalStateException("a\r\nb\u001b[31m c.")))
                .isEqualTo("a b [31m c");
    }
}
