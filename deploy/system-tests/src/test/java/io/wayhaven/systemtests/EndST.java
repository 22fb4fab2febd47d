package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.TestedSystem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The last one: when the system stops, nothing of it goes on. */
@Order(Integer.MAX_VALUE)
@ExtendWith(OnSharedSystem.class)
class EndST {

    private final TestedSystem system;

    EndST(TestedSystem system) {
        this.system = system;
    }

    @Test
    void leavesNoProcessAndNoOpenPort() throws IOException {
        // Given
        List<ProcessHandle> ours = Stream.concat(
                        ProcessHandle.current().descendants(),
                        Stream.of(postmaster(system.stack().folder())))
                .toList();
        List<URI> addresses = Stream.concat(
                        system.services().values().stream().map(service -> URI.create(service.http())),
                        Stream.of(
                                URI.create("kafka://" + system.stack().bootstrapServers()),
                                URI.create(system.stack().jdbc().url()),
                                URI.create(system.stack().simulator().restUrl())))
                .toList();
        assertThat(ours).allMatch(ProcessHandle::isAlive);
        assertThat(addresses).allMatch(EndST::isOpen);

        // When
        system.close();

        // Then
        await("init takes note of PostgreSQL's end")
                .untilAsserted(() -> assertThat(ours).noneMatch(ProcessHandle::isAlive));
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        assertThat(addresses).noneMatch(EndST::isOpen);
        assertThat(system.stack().folder().resolve("stack.json")).doesNotExist();
    }

    /** PostgreSQL's server isn't a child of the launcher. */
    private static ProcessHandle postmaster(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 4)) {
            Path pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                    .orElseThrow();
        }
    }

    private static boolean isOpen(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", address.getPort()), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
