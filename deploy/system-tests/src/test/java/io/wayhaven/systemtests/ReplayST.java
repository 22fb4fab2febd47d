package io.wayhaven.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.TestedSystem;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After all that was done to the system: what is stored of cases is what the facts tell. */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(OnSharedSystem.class)
class ReplayST {

    private static final Path SCRIPT =
            Path.of("../../wayhaven").toAbsolutePath().normalize();

    private final TestedSystem system;

    ReplayST(TestedSystem system) {
        this.system = system;
    }

    @Test
    void findsEveryProjectionEqual() throws Exception {
        var folder = system.stack().folder().toString();

        var replay = new ProcessBuilder(SCRIPT.toString(), "replay", "--projection", "all", "--check", "--data", folder)
                .redirectErrorStream(true)
                .start();

        var output = new String(replay.getInputStream().readAllBytes(), UTF_8);
        assertThat(replay.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains("Every row is as the facts tell it.");
        assertThat(replay.exitValue()).isZero();
    }
}
