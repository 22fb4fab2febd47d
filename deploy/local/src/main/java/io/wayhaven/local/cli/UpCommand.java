package io.wayhaven.local.cli;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.folder.Secrets;
import io.wayhaven.local.net.FreePorts;
import io.wayhaven.local.preflight.DatabaseCheck;
import io.wayhaven.local.preflight.DiscordCheck;
import io.wayhaven.local.preflight.KafkaCheck;
import io.wayhaven.local.preflight.Surroundings;
import io.wayhaven.local.process.LogFollower;
import io.wayhaven.local.stack.DatabaseAddress;
import io.wayhaven.local.stack.DiscordChoice;
import io.wayhaven.local.stack.LocalStack;
import io.wayhaven.local.stack.StackOptions;
import io.wayhaven.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything in the foreground. */
@Command(
        name = "up",
        description = {
            "Starts everything in the foreground and stops it on Ctrl-C.",
            "",
            "Without a token a simulated Discord is started too. With DISCORD_TOKEN (or BOT_TOKEN) set, the bot connects to"
                    + " the real one. KAFKA_BOOTSTRAP_SERVERS and DATABASE_URL (or POSTGRES_HOST...) name a Kafka and a"
                    + " PostgreSQL to use in place of the embedded ones."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false)
final class UpCommand implements Callable<Integer> {
    private static final double DEFAULT_EVENTS_PER_SECOND = 2;
    private static final String SYNC_ENGINE_LOG = "logs/sync-engine-service.log";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where data, logs and stack.json are kept (default: .wayhaven beside the script)")
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "defaults for all guilds, read anew when it changes (default: config.json beside the script)")
    private @Nullable Path config;

    @Option(names = "--ephemeral", description = "keep nothing: the data folder is removed at the end")
    private boolean ephemeral;

    @Option(
            names = "--web-port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "port of the web page, 0 for any free one (default: ${DEFAULT-VALUE})")
    private int webPort;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "demo",
            description =
                    "what the simulated Discord plays: demo, or none for quiet guilds (default: ${DEFAULT-VALUE})")
    private String scenario = "demo";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "what the simulated guilds and people are derived from (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "a factor on the scenario's pace (default: ${DEFAULT-VALUE})")
    private double speed;

    @Option(
            names = "--events-per-second",
            paramLabel = "N",
            defaultValue = "" + DEFAULT_EVENTS_PER_SECOND,
            description = "how much happens in the scenario (default: ${DEFAULT-VALUE})")
    private double eventsPerSecond;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Consumer<String> progress = line -> {
            out.println(line);
            out.flush();
        };
        LocalStack stack = prepare(options(progress));
        Ending ending = Ending.of(stack);
        ConfigurationNews news = new ConfigurationNews(configFile());
        try (var follower = LogFollower.of(
                stack.folder().resolve(SYNC_ENGINE_LOG), line -> news.of(line).ifPresent(progress))) {
            stack.start();
            progress.accept("data: " + stack.folder());
            stack.consoleUrl().ifPresent(url -> progress.accept("simulated Discord: " + url));
            progress.accept(loginLine(stack));
            progress.accept("ready: " + stack.webUrl());
            new CountDownLatch(1).await();
            return 0;
        } catch (RuntimeException e) {
            ending.failed();
            throw e;
        }
    }

    private LocalStack prepare(StackOptions options) {
        try {
            return LocalStack.prepare(options);
        } catch (UserMistake mistake) {
            if (ephemeral && data == null) {
                remove(options.folder());
            }
            throw mistake;
        }
    }

    /** Nothing has been put into it yet. */
    private static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the temporary folder " + folder, e);
        }
    }

    private StackOptions options(Consumer<String> progress) {
        if (webPort < 0 || webPort > FreePorts.LARGEST) {
            throw new UserMistake("--web-port must be between 0 and " + FreePorts.LARGEST + ", not " + webPort + ".");
        }
        Surroundings surroundings = Surroundings.of(Project.folder());
        surroundings.withoutEffect().forEach(progress);
        DiscordChoice discord = discord(surroundings, progress);
        String kafka = surroundings.kafka();
        if (kafka != null) {
            new KafkaCheck(kafka).run();
        }
        DatabaseAddress database = surroundings.database();
        if (database != null) {
            new DatabaseCheck(database).run();
        }
        return new StackOptions(
                Project.folder(),
                folder(),
                ephemeral,
                webPort,
                1,
                discord,
                kafka,
                database,
                surroundings.login(),
                environment(surroundings),
                progress);
    }

    private DiscordChoice discord(Surroundings surroundings, Consumer<String> progress) {
        String token = surroundings.token();
        if (token == null) {
            try {
                return new DiscordChoice.Simulated(
                        SimulatorOptions.defaults().withSeed(seed).withScenario(scenario, speed, eventsPerSecond));
            } catch (IllegalArgumentException e) {
                throw new UserMistake(String.valueOf(e.getMessage()));
            }
        }
        String baseUrl = surroundings.discordBaseUrl();
        var bot = new DiscordCheck(baseUrl, token, surroundings.application()).run();
        progress.accept("connecting as " + bot.name());
        bot.warnings().forEach(progress);
        return new DiscordChoice.Real(baseUrl, token, surroundings.clientSecret());
    }

    private Map<String, String> environment(Surroundings surroundings) {
        Map<String, String> variables = new HashMap<>(surroundings.forServices());
        variables.put("WAYHAVEN_CONFIG_FILE", configFile().toString());
        if (surroundings.token() == null) {
            // Nobody's words are real there, so that the output may hold them
            variables.put("WAYHAVEN_LOG_CONSOLE_EVENTS", surroundings.orElse("WAYHAVEN_LOG_CONSOLE_EVENTS", "true"));
        }
        return variables;
    }

    /** A file that was named has to be there; the usual one may come later. */
    private Path configFile() {
        if (config == null) {
            return Project.folder().resolve("config.json");
        }
        if (!Files.isReadable(config)) {
            throw new UserMistake(
                    "The file " + config.toAbsolutePath()
                            + " of --config cannot be read; name another, or leave it out to use config.json beside the script.");
        }
        return config.toAbsolutePath();
    }

    private Path folder() {
        try {
            if (data != null) {
                return data;
            }
            return ephemeral ? Files.createTempDirectory("wayhaven") : Project.dataFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    private static String loginLine(LocalStack stack) {
        if (Surroundings.of(Project.folder()).login() != null) {
            return "login: " + stack.login().user() + ", with the password in WEB_UI_PASSWORD";
        }
        if (stack.isFirstStart()) {
            return "login: " + stack.login().user() + " / " + stack.login().password();
        }
        return "login: " + stack.login().user() + ", with the password in "
                + stack.folder().resolve(Secrets.FILE);
    }
}
