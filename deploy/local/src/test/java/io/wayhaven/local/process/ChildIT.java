package io.wayhaven.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildIT {
    @TempDir
    Path folder;

    private final Spawner spawner = new Spawner();
    private final Restarts restarts = new Restarts();
    private final BlockingQueue<Crash> crashes = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        restarts.close();
        spawner.close();
    }

    @Test
    void aCrashIsReportedWithItsLastLinesAndTheChildStartedAgain() throws Exception {
        // Given
        Child child = child(Sleeper.class);
        child.start();
        long first = child.pid();
        await().until(() -> Files.readString(folder.resolve("child.log")).contains("working"));

        // When
        child.crash();

        // Then
        Crash crash = crashes.poll(10, TimeUnit.SECONDS);
        assertThat(crash).isNotNull().satisfies(report -> {
            assertThat(report.exitCode()).isEqualTo(137);
            assertThat(report.lastLines()).containsExactly("working");
            assertThat(report.describe()).startsWith("child ended unexpectedly (exit code 137");
        });
        await().until(() -> child.isRunning() && child.pid() != first);
        child.stop(Duration.ofSeconds(10));
        assertThat(child.isRunning()).isFalse();
    }

    @Test
    void whatIsStoppedOrKilledOnPurposeStaysDown() {
        Child child = child(Sleeper.class);
        child.start();
        child.stop(Duration.ofSeconds(10));
        child.start();
        child.kill();

        assertThat(child.isRunning()).isFalse();
        assertThat(crashes).isEmpty();
    }

    @Test
    void aChildThatIgnoresTheRequestIsKilled() {
        Child child = new Child(
                new ChildCommand(
                        "stubborn",
                        List.of("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done"),
                        Map.of(),
                        folder.resolve("child.log")),
                "KILL",
                spawner,
                restarts,
                crashes::add,
                () -> {});
        child.start();
        ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();

        child.stop(Duration.ofMillis(500));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void childrenDieWithALauncherThatIsKilled() throws Exception {
        // Given
        Process launcher = new ProcessBuilder(JavaCommand.main(Launcher.class, 32, folder.toString()))
                .redirectErrorStream(true)
                .start();
        long pid = Long.parseLong(launcher.inputReader().readLine());
        ProcessHandle child = ProcessHandle.of(pid).orElseThrow();

        // When
        launcher.destroyForcibly();

        // Then
        await().until(() -> !child.isAlive());
    }

    private Child child(Class<?> main) {
        return new Child(
                new ChildCommand("child", JavaCommand.main(main, 32), Map.of(), folder.resolve("child.log")),
                "KILL",
                spawner,
                restarts,
                crashes::add,
                () -> {});
    }

    /** A child that works until it is stopped. */
    static final class Sleeper {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("working");
            Thread.currentThread().join();
        }
    }

    /** Starts a child, says its process id and waits. */
    static final class Launcher {
        public static void main(String[] arguments) throws InterruptedException {
            Spawner spawner = new Spawner();
            Process child = spawner.spawn(
                    new ChildCommand(
                            "child",
                            JavaCommand.main(Sleeper.class, 32),
                            Map.of(),
                            Path.of(arguments[0]).resolve("orphan.log")),
                    "KILL");
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }
}
