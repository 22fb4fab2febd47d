package io.wayhaven.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script finds a JDK that will do, and says what is missing where there is none. */
class ScriptIT {
    private static final Path SCRIPT =
            Path.of("../../wayhaven").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path tools = Path.of("");
    private Path jdks = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        jdks = Files.createDirectories(folder.resolve("jdks"));
        tools = Files.createDirectories(folder.resolve("tools"));
        // A PATH without any java of the machine's own
        for (String tool : List.of("bash", "sh", "dirname", "sed", "ls", "find", "head", "id")) {
            Path found = Stream.of(System.getenv("PATH").split(":"))
                    .map(place -> Path.of(place, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
    }

    @Test
    void takesTheNewestJdk() throws Exception {
        jdk("seventeen", "17.0.15");
        jdk("twenty-one", "21.0.2");
        Path newest = jdk("twenty-five", "25.0.3");

        assertThat(run(Map.of())).isEqualTo(new Result(0, newest.toString()));
    }

    @Test
    void takesJavaHomeFirst() throws Exception {
        Path chosen = jdk("twenty-one", "21.0.2");
        jdk("twenty-five", "25.0.3");

        assertThat(run(Map.of("JAVA_HOME", chosen.toString()))).isEqualTo(new Result(0, chosen.toString()));
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws Exception {
        Path old = jdk("seventeen", "17.0.15");
        Path fine = jdk("twenty-one", "21");

        assertThat(run(Map.of("JAVA_HOME", old.toString()))).isEqualTo(new Result(0, fine.toString()));
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Path old = jdk("eight", "1.8.0_402");
        jdk("seventeen", "17.0.15");

        Result result = run(Map.of("JAVA_HOME", old.toString()));

        assertThat(result.exitCode()).isOne();
        assertThat(result.output().lines())
                .singleElement()
                .asString()
                .startsWith("wayhaven: no JDK 21 or newer found")
                .contains("set JAVA_HOME");
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        jdk("twenty-five", "25.0.3");

        Result result = run(Map.of(), "test", "--without-browser");

        assertThat(result.exitCode()).isOne();
        assertThat(result.output().lines()).singleElement().asString().startsWith("wayhaven: Maven is missing");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        for (String program : List.of("java", "javac")) {
            Path file = Files.createDirectories(home.resolve("bin")).resolve(program);
            Files.writeString(file, "#!/bin/sh\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Result run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = arguments.length == 0
                ? List.of(SCRIPT.toString(), "jdk")
                : Stream.concat(Stream.of(SCRIPT.toString()), Stream.of(arguments))
                        .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("WAYHAVEN_JDK_FOLDERS", jdks.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.strip());
    }

    private record Result(int exitCode, String output) {}
}
