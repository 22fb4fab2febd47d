package io.wayhaven.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.local.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFolderTest {
    @TempDir
    Path temporary;

    @Test
    void secretsAreGeneratedOnceAndForTheOwnerOnly() throws IOException {
        Secrets first;
        try (StackFolder folder = open("data")) {
            first = folder.secrets();
            assertThat(folder.isNew()).isTrue();
        }

        try (StackFolder folder = open("data")) {
            assertThat(folder.isNew()).isFalse();
            assertThat(folder.secrets()).isEqualTo(first);
        }
        assertThat(first.login().user()).isEqualTo("admin");
        assertThat(first.login().password()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(first.toString() + first.login())
                .doesNotContain(first.login().password(), first.sessionSecret());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(temporary.resolve("data").resolve(Secrets.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondLauncherIsToldWhoHasTheFolder() {
        try (StackFolder folder = open("data")) {
            assertThatThrownBy(() -> open("data"))
                    .isInstanceOf(UserMistake.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void simulatedAndRealEventsAreNotMixed() {
        open("data").close();

        assertThatThrownBy(() -> StackFolder.open(temporary.resolve("data"), EventOrigin.DISCORD))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("holds simulated events");
        open("data").close();
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(temporary.resolve("data"), "a file, not a folder");

        assertThatThrownBy(() -> open("data"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void anEphemeralFolderGoesAndNeverTakesAnythingWithIt() throws IOException {
        Path fresh = temporary.resolve("fresh");
        StackFolder.openEphemeral(fresh, EventOrigin.SIMULATED).close();
        assertThat(fresh).doesNotExist();

        Files.writeString(temporary.resolve("precious"), "kept");
        assertThatThrownBy(() -> StackFolder.openEphemeral(temporary, EventOrigin.SIMULATED))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("not empty");
        assertThat(temporary.resolve("precious")).exists();
    }

    @Test
    void logsOfThePreviousStartAreKept() throws IOException {
        try (StackFolder folder = open("data")) {
            Files.writeString(folder.log("kafka"), "first start");
        }

        try (StackFolder folder = open("data")) {
            assertThat(folder.log("kafka")).doesNotExist();
            assertThat(folder.path().resolve("logs/kafka.log.previous")).hasContent("first start");
        }
    }

    private StackFolder open(String name) {
        return StackFolder.open(temporary.resolve(name), EventOrigin.SIMULATED);
    }
}
