package io.wayhaven.local.stack;

import io.wayhaven.contracts.topic.TopicSettings;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.local.UserMistake;
import io.wayhaven.local.folder.Login;
import io.wayhaven.local.folder.StackFolder;
import io.wayhaven.local.net.FreePorts;
import io.wayhaven.local.process.Crash;
import io.wayhaven.local.process.Restarts;
import io.wayhaven.local.process.Spawner;
import io.wayhaven.local.process.Waiting;
import io.wayhaven.simulator.DiscordSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The whole system on this machine: PostgreSQL, Kafka, a Discord, and the four packaged services as processes.
 *
 * <p>Everything listens on 127.0.0.1. A crashed process is reported and started again. {@link #close()} ends everything
 * in order, whatever state it is in; if the launcher itself is killed, a {@link io.wayhaven.local.process.Guard} ends the
 * children.
 */
public final class LocalStack implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    private final StackOptions options;
    private final StackFolder folder;
    private final StackFile stackFile;
    private final Login login;
    private final int webPort;
    private final Spawner spawner = new Spawner();
    private final Restarts restarts = new Restarts();
    private final Broker broker;
    private final Database database;
    private final CountDownLatch startEnded = new CountDownLatch(1);
    private final AtomicReference<@Nullable Crash> crashDuringStart = new AtomicReference<>();

    private volatile boolean starting;
    private volatile boolean ready;
    private volatile boolean closing;
    private volatile @Nullable DiscordPart discord;
    private volatile @Nullable Services services;

    private LocalStack(StackOptions options, StackFolder folder) {
        this.options = options;
        this.folder = folder;
        this.stackFile = new StackFile(folder.path().resolve(StackFile.NAME));
        this.login = options.login() == null ? folder.secrets().login() : options.login();
        this.webPort = options.webPort() == 0 ? FreePorts.next() : options.webPort();
        List<TopicSettings> topics = Topics.all(options.shards());
        this.broker = options.kafka() == null
                ? new KafkaPart(
                        folder.path().resolve("kafka"), folder.log("kafka"), topics, spawner, restarts, this::crashed)
                : new Broker.External(options.kafka(), topics);
        this.database = options.database() == null
                ? new PostgresPart(
                        folder.path().resolve("postgres"),
                        folder.log("postgres"),
                        folder.secrets().postgresPassword(),
                        spawner)
                : new Database.External(options.database());
    }

    /**
     * A stack that doesn't run yet, on a data folder that is now its own.
     *
     * @throws UserMistake if the services aren't built, the web port is taken, or the folder can't be used
     */
    public static LocalStack prepare(StackOptions options) {
        Services.requireBuilt(options.project());
        if (options.webPort() != 0 && !FreePorts.isFree(options.webPort())) {
            throw new UserMistake("Port " + options.webPort()
                    + " is taken; choose another with --web-port N, or --web-port 0 for any free one.");
        }
        StackFolder folder = options.ephemeral()
                ? StackFolder.openEphemeral(options.folder(), options.discord().origin())
                : StackFolder.open(options.folder(), options.discord().origin());
        return new LocalStack(options, folder);
    }

    /**
     * Looks whether every service has been packaged.
     *
     * @throws UserMistake if one hasn't
     */
    public static void requireBuilt(Path project) {
        Services.requireBuilt(project);
    }

    /** {@link #prepare} and {@link #start()}; leaves nothing behind if that fails. */
    public static LocalStack start(StackOptions options) {
        LocalStack stack = prepare(options);
        try {
            stack.start();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /**
     * Starts everything and returns once every service is ready.
     *
     * @throws StackFailure if a part ends while it starts; {@link #close()} has still to be called
     */
    public void start() {
        starting = true;
        try {
            startInfrastructure();
            startServices();
            ready = true;
            publish();
        } finally {
            startEnded.countDown();
        }
    }

    private void startInfrastructure() {
        options.progress().accept("starting PostgreSQL and Kafka");
        CompletableFuture<Void> databaseStart = CompletableFuture.runAsync(database::start);
        CompletableFuture<Void> brokerStart = CompletableFuture.runAsync(broker::start);
        try {
            discord = switch (options.discord()) {
                case DiscordChoice.Simulated simulated ->
                    new DiscordPart.Simulated(
                            DiscordSimulator.start(simulated.options()),
                            simulated.options().token());
                case DiscordChoice.Real real -> new DiscordPart.Real(real.baseUrl(), real.token(), real.clientSecret());
            };
        } finally {
            try {
                CompletableFuture.allOf(databaseStart, brokerStart).join();
            } catch (CompletionException e) {
                failIfOver();
                throw new StackFailure("PostgreSQL or Kafka did not start (" + e.getMessage() + "); "
                        + (options.ephemeral()
                                ? "to keep their logs start with --data DIR in place of --ephemeral."
                                : "their logs are in " + folder.path().resolve("logs")));
            }
        }
    }

    private void startServices() {
        failIfOver();
        options.progress().accept("starting the services");
        Services started = new Services(
                options.project(),
                folder,
                new ServiceEnvironment(
                        broker.bootstrapServers(),
                        database.address(),
                        discordPart(),
                        login,
                        folder.secrets().sessionSecret(),
                        webUrl(),
                        options.environment()),
                spawner,
                restarts,
                this::crashed,
                this::publish);
        services = started;
        started.startAll(webPort);
        Set<RunningService> waitingFor = new HashSet<>(started.all());
        Waiting.until("every service is ready", READY_LIMIT, () -> {
            failIfOver();
            waitingFor.removeIf(service -> {
                boolean isReady = service.isReady();
                if (isReady) {
                    options.progress().accept(service.name() + " is ready");
                }
                return isReady;
            });
            return waitingFor.isEmpty();
        });
    }

    private void failIfOver() {
        Crash crash = crashDuringStart.get();
        if (crash != null) {
            throw new StackFailure(crash.name() + " did not start (exit code " + crash.exitCode()
                    + "). Its last lines:\n  | " + String.join("\n  | ", crash.lastLines()));
        }
        if (closing) {
            throw new StackFailure("stopped while starting");
        }
    }

    private void crashed(Crash crash) {
        if (closing) {
            return;
        }
        if (ready) {
            options.progress().accept(crash.describe());
        } else {
            crashDuringStart.compareAndSet(null, crash);
        }
    }

    private synchronized void publish() {
        if (ready && !closing) {
            stackFile.write(
                    webUrl(),
                    login,
                    broker.bootstrapServers(),
                    database.address(),
                    discordPart(),
                    services().all());
        }
    }

    private DiscordPart discordPart() {
        return present(discord);
    }

    private Services services() {
        return present(services);
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the stack has not been started");
        }
        return part;
    }

    /** Gateways first, then the other services, the simulator, Kafka and PostgreSQL. Can be called from any thread. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        restarts.close();
        awaitEndOfStart();
        stackFile.remove();
        Services toStop = services;
        if (toStop != null) {
            toStop.stopAll();
        }
        if (discord instanceof DiscordPart.Simulated simulated) {
            simulated.simulator().close();
        }
        broker.stop();
        database.stop();
        spawner.close();
        folder.close();
    }

    private void awaitEndOfStart() {
        try {
            if (starting) {
                startEnded.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An instance by name: its module ({@code gateway-service}), with {@code -2}, {@code -3}... for further ones. */
    public RunningService service(String name) {
        return services().get(name);
    }

    /** Starts one more instance of a service, such as a standby gateway, and doesn't wait until it is ready. */
    public RunningService startAnother(String module) {
        return services().startAnother(module);
    }

    /** The broker, to be stopped and started. */
    public Part kafka() {
        return broker;
    }

    /** The database server, to be stopped and started. */
    public Part postgres() {
        return database;
    }

    /** The simulator, unless the stack talks to Discord. */
    public DiscordSimulator simulator() {
        if (discordPart() instanceof DiscordPart.Simulated simulated) {
            return simulated.simulator();
        }
        throw new IllegalStateException("this stack talks to Discord");
    }

    /** The page on which one acts as anybody, unless the stack talks to Discord. */
    public Optional<String> consoleUrl() {
        return discordPart() instanceof DiscordPart.Simulated simulated
                ? Optional.of(simulated.simulator().consoleUrl())
                : Optional.empty();
    }

    /** The database and how to log in. */
    public DatabaseAddress jdbc() {
        return database.address();
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The web page, without a slash at the end. */
    public String webUrl() {
        return "http://127.0.0.1:" + webPort;
    }

    /** The operator's account of the web page. */
    public Login login() {
        return login;
    }

    /** Whether the data folder was empty before. */
    public boolean isFirstStart() {
        return folder.isNew();
    }

    /** The data folder, absolute. */
    public Path folder() {
        return folder.path();
    }
}
