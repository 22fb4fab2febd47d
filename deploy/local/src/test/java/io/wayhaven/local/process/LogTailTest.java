package io.wayhaven.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void showsTheLastLinesOnly() throws IOException {
        Path log = Files.write(folder.resolve("a.log"), Collections.nCopies(5_000, "earlier line"));
        Files.writeString(log, "last but one\nlast\n", StandardOpenOption.APPEND);

        assertThat(LogTail.of(log, 2)).containsExactly("last but one", "last");
    }

    @Test
    void takesTheTeethOutOfTerminalEscapes() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "\u001b[31mred\u001b[0m\u0007\n");

        assertThat(LogTail.of(log, 1)).containsExactly("[31mred[0m");
    }

    @Test
    void leavesOutStackFrames() throws IOException {
        Path log = Files.writeString(
                folder.resolve("a.log"),
                "ERROR no start\njava.lang.X: first\n\tat a.B.c(B.java:1)\n\t... 16 more\nCaused by: java.lang.Y: why\n\tat a.B\n\n");

        assertThat(LogTail.of(log, 3))
                .containsExactly("ERROR no start", "java.lang.X: first", "Caused by: java.lang.Y: why");
    }

    @Test
    void isEmptyWhereThereIsNoLog() {
        assertThat(LogTail.of(folder.resolve("none.log"), 3)).isEmpty();
    }
}
