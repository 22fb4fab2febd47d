package io.wayhaven.logwriter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.wayhaven.logwriter.ingest.StoreOutcome.Rejected;
import io.wayhaven.logwriter.ingest.StoreOutcome.Unavailable;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PgFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P02", "22P05", "23502", "54000", "54001"})
    void whatIsWrongWithTheDataIsRefused(String sqlState) {
        assertThat(PgFailure.outcome(new PgException("bad\n\u001b[31mdata", "ERROR", sqlState, "detail")))
                .isEqualTo(new Rejected("PostgreSQL " + sqlState + ": bad  [31mdata"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "25006", "25P03", "28P01", "3D000", "40001", "40P01", "42P01", "53100", "53200", "53300",
                "55P03", "57P01", "57P02", "57P03", "58030", "XX000"
            })
    void everythingElseMayPass(String sqlState) {
        assertThat(PgFailure.outcome(new PgException("no", "ERROR", sqlState, null)))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void brokenConnectionsMayPass() {
        assertThat(PgFailure.outcome(new IOException("reset"))).isInstanceOf(Unavailable.class);
        assertThat(PgFailure.outcome(new NoStackTraceThrowable("Timeout"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void aMissingPartitionIsNoFaultOfTheData() {
        var failure = new PgException("no partition of relation \"event\" found for row", "ERROR", "23514", null);

        assertThat(PgFailure.isMissingPartition(failure)).isTrue();
        assertThat(PgFailure.outcome(failure)).isInstanceOf(Unavailable.class);
    }
}
