package io.wayhaven.local.preflight;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.net.FreePorts;
import io.wayhaven.local.preflight.Finding.Fine;
import io.wayhaven.local.preflight.Finding.Missing;
import io.wayhaven.local.preflight.Finding.Wrong;
import io.wayhaven.local.stack.DatabaseAddress;
import io.wayhaven.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a start and the tests need, looked at without changing it.
 *
 * @param project the folder of the project
 * @param data the data folder
 * @param webPort of the web page
 * @param surroundings the environment variables
 */
public record Checkup(Path project, Path data, int webPort, Surroundings surroundings) {
    private static final String DISCORD = "Discord";
    private static final long ENOUGH_BYTES = 1L << 30;

    /** One finding or more a subject. */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>(List.of(
                new Fine("JDK", Runtime.version() + " in " + System.getProperty("java.home")),
                maven(),
                guarded("services", () -> {
                    LocalStack.requireBuilt(project);
                    return "built";
                }),
                port(),
                dataFolder(),
                disk(),
                browser(),
                guarded("Kafka", this::kafka),
                guarded("PostgreSQL", this::database)));
        findings.addAll(discord());
        surroundings.withoutEffect().forEach(sentence -> findings.add(new Missing("environment", sentence)));
        return findings;
    }

    private static Finding guarded(String subject, Supplier<String> check) {
        try {
            return new Fine(subject, check.get());
        } catch (UserMistake mistake) {
            return new Wrong(subject, String.valueOf(mistake.getMessage()));
        }
    }

    private Finding maven() {
        Path found = onPath("mvn");
        return found == null
                ? new Missing("Maven", "not on the PATH: needed to build and to test; install Maven 3.8.7 or newer")
                : new Fine("Maven", found.toString());
    }

    private Finding port() {
        if (webPort < 0 || webPort > FreePorts.LARGEST) {
            return new Wrong(
                    "web port", "--web-port must be between 0 and " + FreePorts.LARGEST + ", not " + webPort + ".");
        }
        return webPort == 0 || FreePorts.isFree(webPort)
                ? new Fine("web port", webPort == 0 ? "any free one" : webPort + " is free")
                : new Wrong("web port", webPort + " is taken; choose another with --web-port N, or 0 for any free one");
    }

    private Finding dataFolder() {
        Path existing = nearestExisting();
        return Files.isDirectory(existing) && Files.isWritable(existing)
                ? new Fine("data folder", data.toAbsolutePath().normalize().toString())
                : new Wrong("data folder", existing + " cannot be written; choose another with --data DIR");
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(nearestExisting()).getUsableSpace();
            String size = "%.1f GiB free".formatted(free / (double) (1L << 30));
            return free >= ENOUGH_BYTES
                    ? new Fine("disk", size)
                    : new Wrong("disk", "only " + size + "; make room, or choose another disk with --data DIR");
        } catch (IOException e) {
            return new Missing("disk", "its free space is not known");
        }
    }

    private Path nearestExisting() {
        Path path = data.toAbsolutePath().normalize();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }

    private Finding browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .map(this::onPath)
                .filter(found -> found != null)
                .findFirst()
                .<Finding>map(found -> new Fine("browser", String.valueOf(found)))
                .orElse(new Missing("browser", "no Chromium: needed by the tests of the web page only"));
    }

    private @Nullable Path onPath(String program) {
        return Stream.of(surroundings.variables().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private List<Finding> discord() {
        try {
            String token = surroundings.token();
            return token == null
                    ? List.of(new Fine(DISCORD, "simulated, because no DISCORD_TOKEN is set"))
                    : discord(token);
        } catch (UserMistake mistake) {
            return List.of(new Wrong(DISCORD, String.valueOf(mistake.getMessage())));
        }
    }

    private List<Finding> discord(String token) {
        List<Finding> findings = new ArrayList<>();
        String baseUrl = surroundings.discordBaseUrl();
        var bot = new DiscordCheck(baseUrl, token, surroundings.application()).run();
        findings.add(new Fine(DISCORD, "the token is right, and that of " + bot.name()));
        bot.warnings().forEach(warning -> findings.add(new Missing(DISCORD, warning)));
        findings.addAll(new ServerCheck(new DiscordApi(baseUrl, token), bot.application()).run());
        return findings;
    }

    private String kafka() {
        String bootstrapServers = surroundings.kafka();
        if (bootstrapServers == null) {
            return "embedded";
        }
        new KafkaCheck(bootstrapServers).run();
        return bootstrapServers;
    }

    private String database() {
        DatabaseAddress address = surroundings.database();
        if (address == null) {
            return "embedded";
        }
        new DatabaseCheck(address).run();
        return address.url();
    }
}
