package io.wayhaven.simulator.gateway;

import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Upgrades requests to gateway sockets. See "Connecting" in Discord's gateway documentation. */
public final class GatewayEndpoint {

    private static final int EMPTY_CLOSE = 1005;

    private final Gateway gateway;
    private final Sessions sessions;
    private final Context context;

    public GatewayEndpoint(Gateway gateway, Sessions sessions, Context context) {
        this.gateway = gateway;
        this.sessions = sessions;
        this.context = context;
    }

    public void upgrade(HttpServerRequest request) {
        String version = request.getParam("v");
        String encoding = request.getParam("encoding");
        String compress = request.getParam("compress");
        // A bare close is below Vert.x' WebSocket, which always sends a close frame
        Channel channel = ((ConnectionBase) request.connection()).channel();
        request.toWebSocket().onSuccess(socket -> {
            if (version != null && !version.equals("10")) {
                close(socket, CloseCode.INVALID_API_VERSION);
            } else if (encoding != null && !encoding.equals("json")
                    || compress != null && !compress.equals("zlib-stream")) {
                // zstd-stream and etf are documented by Discord but not simulated
                close(socket, CloseCode.DECODE_ERROR);
            } else {
                serve(socket, channel, compress == null ? null : new Compression());
            }
        });
    }

    private static void close(ServerWebSocket socket, CloseCode code) {
        socket.close((short) code.number(), code.reason());
    }

    private void serve(ServerWebSocket socket, Channel channel, @Nullable Compression compression) {
        var connection = new Connection(socket, () -> cut(channel), sessions, compression);
        Protocol protocol = gateway.opened(connection);
        var closeFrame = new AtomicReference<@Nullable Integer>();
        socket.frameHandler(frame -> {
            if (frame.isClose()) {
                // closeStatusCode() calls an empty frame 1000, which would end the session
                closeFrame.set(frame.binaryData().length() == 0 ? EMPTY_CLOSE : (int) frame.closeStatusCode());
            }
        });
        socket.textMessageHandler(text -> protocol.receive(text.getBytes(StandardCharsets.UTF_8)));
        socket.binaryMessageHandler(buffer -> protocol.receive(buffer.getBytes()));
        socket.exceptionHandler(failure -> connection.closed());
        // The close handler runs ahead of the frame handler, so the decision waits for the next turn
        socket.closeHandler(ended -> context.runOnContext(turn -> {
            gateway.gone(connection);
            protocol.ended(closeFrame.get());
        }));
    }

    private static void cut(Channel channel) {
        channel.unsafe().closeForcibly();
        channel.pipeline().fireChannelInactive();
    }
}
