package io.wayhaven.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.Version;
import java.io.File;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Beside Netty 4.2 the service starts, and stays disconnected without a word. */
class NettyVersionTest {
    @Test
    void onlyNetty41IsOnTheClassPath() {
        var versions = Version.identify();
        assertThat(versions)
                .isNotEmpty()
                .allSatisfy((artifact, version) ->
                        assertThat(version.artifactVersion()).as(artifact).startsWith("4.1."));
        assertThat(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)))
                .noneMatch(entry -> entry.matches(".*netty-[a-z0-9-]*4\\.2\\..*"));
    }
}
