package io.wayhaven.gateway.discord;

import discord4j.common.close.CloseException;
import discord4j.discordjson.json.gateway.ImmutableHeartbeat;
import discord4j.discordjson.json.gateway.RequestGuildMembers;
import discord4j.gateway.GatewayClient;
import discord4j.gateway.json.GatewayPayload;
import discord4j.gateway.payload.PayloadWriter;
import io.wayhaven.gateway.members.MemberRequest;
import io.wayhaven.gateway.shard.ConnectionEnd;
import io.wayhaven.gateway.shard.Link;
import io.wayhaven.gateway.shard.LinkListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.Connection;

/** One connection by a Discord4J client of its own, which never reconnects by itself. */
final class DiscordLink implements Link {
    private static final Logger LOG = Logger.getLogger(DiscordLink.class);
    /** Discord4J's close may never complete; the socket is cut after this time. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final int FIRST_CLOSE_CODE = 1000;
    private static final int NO_STATUS = 1005;
    private static final int ABNORMAL = 1006;

    private final LinkListener listener;
    private final PayloadWriter writer;
    private final Scheduler timer;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Disposable.Swap execution = Disposables.swap();
    private volatile @Nullable GatewayClient client;
    private volatile @Nullable Connection connection;
    private volatile @Nullable ConnectionEnd reason;

    DiscordLink(LinkListener listener, PayloadWriter writer, Scheduler timer) {
        this.listener = listener;
        this.writer = writer;
        this.timer = timer;
    }

    /** The socket is there. */
    void connected(Connection established) {
        connection = established;
    }

    /** Runs the client until the connection ends. */
    void run(GatewayClient gatewayClient, String url) {
        client = gatewayClient;
        execution.update(gatewayClient
                .execute(url)
                .subscribe(
                        nothing -> {},
                        failure -> end(endOf(failure)),
                        () -> end(new ConnectionEnd.Lost("the connection was closed"))));
    }

    @Override
    public void pauseReading() {
        setAutoRead(false);
    }

    @Override
    public void resumeReading() {
        setAutoRead(true);
    }

    @Override
    public void request(MemberRequest members) {
        send(GatewayPayload.requestGuildMembers(RequestGuildMembers.builder()
                .guildId(members.guild().toString())
                .query("")
                .limit(0)
                .nonce(members.nonce())
                .build()));
    }

    /** Sends a heartbeat out of turn. */
    void beat() {
        var current = client;
        if (current != null) {
            send(GatewayPayload.heartbeat(ImmutableHeartbeat.of(current.getSequence())));
        }
    }

    private void send(GatewayPayload<?> payload) {
        var current = client;
        if (current != null) {
            var unused = current.sendBuffer(writer.write(payload))
                    .subscribe(
                            nothing -> {},
                            failure -> LOG.warnf(
                                    "not sent to Discord: opcode %d (%s)",
                                    payload.getOp().getRawOp(),
                                    failure.getClass().getSimpleName()));
        }
    }

    private void setAutoRead(boolean on) {
        var current = connection;
        if (current != null) {
            current.channel().config().setAutoRead(on);
        }
    }

    /** Closes the connection for a reason that the listener is to hear. */
    void hangUp(ConnectionEnd because) {
        reason = because;
        close();
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        var current = client;
        var closed = current == null ? Mono.empty() : current.close(true);
        var unused = closed.timeout(PATIENCE, timer).subscribe(status -> cut(), failure -> cut(), this::cut);
    }

    private void cut() {
        execution.dispose();
        var current = connection;
        if (current != null) {
            current.dispose();
        }
        end(new ConnectionEnd.Lost("the connection was closed"));
    }

    private void end(ConnectionEnd otherwise) {
        if (over.compareAndSet(false, true)) {
            var because = reason;
            listener.ended(because == null ? otherwise : because);
        }
    }

    private static ConnectionEnd endOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CloseException close && isFromDiscord(close.getCode())) {
                return new ConnectionEnd.Closed(close.getCode());
            }
        }
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new ConnectionEnd.Lost("the connection broke (" + root.getClass().getSimpleName() + ")");
    }

    private static boolean isFromDiscord(int code) {
        return code >= FIRST_CLOSE_CODE && code != NO_STATUS && code != ABNORMAL;
    }
}
