package io.wayhaven.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
    @TempDir
    Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void hearsEveryWholeLineOnceEvenOfALogThatComesLater() throws IOException {
        Path log = folder.resolve("a.log");
        try (var follower = LogFollower.of(log, heard::add)) {
            Files.writeString(log, "first\nsec");
            awaitHeard("first");
            Files.writeString(log, "ond\u001b[31m\n", StandardOpenOption.APPEND);
            awaitHeard("first", "second[31m");
        }
    }

    private void awaitHeard(String... lines) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard).containsExactly(lines));
    }
}
