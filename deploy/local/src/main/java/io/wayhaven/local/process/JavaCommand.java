package io.wayhaven.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for children that are JVMs, on the JDK that runs the launcher. */
public final class JavaCommand {
    private JavaCommand() {}

    /** Runs an executable jar. */
    public static List<String> jar(Path jar, int heapMegabytes) {
        List<String> command = base(heapMegabytes);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** Runs a class of this JVM's class path. */
    public static List<String> main(Class<?> main, int heapMegabytes, String... arguments) {
        List<String> command = base(heapMegabytes);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Small and quick to start: these processes share one machine, and throughput isn't what they are watched for. */
    private static List<String> base(int heapMegabytes) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        if (Runtime.version().feature() >= 24) {
            // Netty and Kafka still use what newer JDKs warn about
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        return command;
    }
}
