package io.wayhaven.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void showsTheLastLinesOnly() throws IOException {
        Path log = Files.write(folder.resolve("a.log"), Collections.nCopies(5_000, "earlier line"));
        Files.writeString(log, "last but one\nlast\n", java.nio.file.StandardOpenOption.APPEND);

        assertThat(LogTail.of(log, 2)).containsExactly("last but one", "last");
    }

    @Test
    void takesTheTeethOutOfTerminalEscapes() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "\u001b[31mred\u001b[0m\u0007\n");

        assertThat(LogTail.of(log, 1)).containsExactly("[31mred[0m");
    }

    @Test
    void isEmptyWhereThereIsNoLog() {
        assertThat(LogTail.of(folder.resolve("none.log"), 3)).isEmpty();
    }
}
