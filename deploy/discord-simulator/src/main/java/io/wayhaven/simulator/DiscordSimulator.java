package io.wayhaven.simulator;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.wayhaven.simulator.oauth2.OAuth2;
import io.wayhaven.simulator.scenario.WorldBuilder;
import java.net.BindException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running simulator on the loopback interface. Everything in it happens on one event loop. */
public final class DiscordSimulator implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int LARGEST_FRAME = 16 * 1024 * 1024;
    private static final long PATIENCE_SECONDS = 30;

    private final Vertx vertx;
    private final SimulatorOptions options;
    private final int port;

    private DiscordSimulator(Vertx vertx, SimulatorOptions options, int port) {
        this.vertx = vertx;
        this.options = options;
        this.port = port;
    }

    /**
     * Starts a simulator and returns once it answers.
     *
     * @throws IllegalStateException where its port is taken
     */
    public static DiscordSimulator start(SimulatorOptions options) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                // Making a world takes its time on a busy machine: stack traces about that help nobody
                .setBlockedThreadCheckInterval(TimeUnit.DAYS.toMillis(1)));
        var listening = new CompletableFuture<Integer>();
        Context context = vertx.getOrCreateContext();
        context.runOnContext(turn -> {
            var simulation = new Simulation(vertx, context, options);
            HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                    // Discord offers HTTP/2 within TLS only; clients that ask for more than that here got torn answers
                    .setHttp2ClearTextEnabled(false)
                    .setHost(HOST)
                    .setPort(options.port())
                    .setMaxWebSocketFrameSize(LARGEST_FRAME)
                    .setMaxWebSocketMessageSize(LARGEST_FRAME)
                    .setPerMessageWebSocketCompressionSupported(false)
                    .setPerFrameWebSocketCompressionSupported(false)
                    .setCompressionSupported(true));
            server.requestHandler(simulation::handle);
            server.listen()
                    .onSuccess(started -> {
                        simulation.started(started.actualPort());
                        listening.complete(started.actualPort());
                    })
                    .onFailure(listening::completeExceptionally);
        });
        try {
            return new DiscordSimulator(vertx, options, listening.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | CompletionException e) {
            vertx.close();
            String problem = e.getCause() instanceof BindException
                    ? "Port " + options.port() + " on " + HOST + " is taken; choose another one, or 0 for any."
                    : "The simulator could not start: " + e.getCause();
            throw new IllegalStateException(problem, e.getCause());
        } catch (TimeoutException e) {
            vertx.close();
            throw new IllegalStateException("The simulator did not start in time.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            vertx.close();
            throw new IllegalStateException("Interrupted while the simulator started.", e);
        }
    }

    public int port() {
        return port;
    }

    /** The base of REST, with its version. */
    public String restUrl() {
        return "http://" + HOST + ":" + port + "/api/v10";
    }

    public String gatewayUrl() {
        return "ws://" + HOST + ":" + port + Simulation.GATEWAY_PATH;
    }

    public String controlUrl() {
        return "http://" + HOST + ":" + port + "/control";
    }

    /** Where people log in with a simulated account: the base of {@code /authorize} and {@code /token}. */
    public String oauth2Url() {
        return "http://" + HOST + ":" + port + "/api/oauth2";
    }

    /** The application's id, which is the bot's. */
    public String clientId() {
        return Long.toUnsignedString(WorldBuilder.bot().id());
    }

    /** The application's secret. */
    public String clientSecret() {
        return OAuth2.CLIENT_SECRET;
    }

    /** The page on which a visitor acts as anybody. */
    public String consoleUrl() {
        return "http://" + HOST + ":" + port + "/";
    }

    public String token() {
        return options.token();
    }

    /** Stops serving and frees the port. */
    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The simulator did not stop.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
