package io.wayhaven.gateway.discord;

import discord4j.discordjson.json.gateway.Dispatch;
import discord4j.discordjson.json.gateway.ImmutableHello;
import discord4j.discordjson.json.gateway.Opcode;
import discord4j.gateway.json.GatewayPayload;
import discord4j.gateway.payload.PayloadReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.wayhaven.gateway.commands.Interaction;
import io.wayhaven.gateway.shard.ConnectionEnd;
import io.wayhaven.gateway.shard.LinkListener;
import java.io.IOException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Stands where Discord4J would decode payloads into its own types, which drops every event that it doesn't know. It hands
 * the bytes of events to us, and to Discord4J just what it needs to keep the connection alive: greetings, heartbeats and
 * sequence numbers. Sessions are our business, so that it never hears of invalid ones.
 */
final class FrameGate implements PayloadReader {
    private static final Logger LOG = Logger.getLogger(FrameGate.class);

    private final LinkListener listener;
    private final Runnable beat;
    private final Consumer<ConnectionEnd> hangUp;

    /**
     * A gate of one connection.
     *
     * @param beat sends a heartbeat at once. Discord4J would hold it back until it has seen a READY, which it never does
     * @param hangUp ends the connection for the given reason
     */
    FrameGate(LinkListener listener, Runnable beat, Consumer<ConnectionEnd> hangUp) {
        this.listener = listener;
        this.beat = beat;
        this.hangUp = hangUp;
    }

    @Override
    public Publisher<GatewayPayload<?>> read(ByteBuf buffer) {
        var raw = ByteBufUtil.getBytes(buffer);
        buffer.release();
        try {
            return Mono.justOrEmpty(pass(FrameReader.read(raw)));
        } catch (IOException malformed) {
            hangUp.accept(new ConnectionEnd.Lost("Discord sent a frame that cannot be read"));
            return Mono.empty();
        }
    }

    private @Nullable GatewayPayload<?> pass(Frame frame) {
        return switch (frame) {
            case Frame.Event event -> {
                tell(event);
                yield new GatewayPayload<Dispatch>(
                        Opcode.DISPATCH,
                        null,
                        Math.toIntExact(event.dispatch().sequence()),
                        event.dispatch().type());
            }
            case Frame.Hello hello ->
                new GatewayPayload<>(Opcode.HELLO, ImmutableHello.of(hello.heartbeatMillis()), null, null);
            case Frame.HeartbeatAck ack -> new GatewayPayload<>(Opcode.HEARTBEAT_ACK, null, null, null);
            case Frame.HeartbeatRequest request -> {
                beat.run();
                yield null;
            }
            case Frame.Reconnect reconnect -> {
                hangUp.accept(new ConnectionEnd.ReconnectAsked());
                yield null;
            }
            case Frame.InvalidSession invalid -> {
                hangUp.accept(new ConnectionEnd.SessionInvalidated(invalid.resumable()));
                yield null;
            }
            case Frame.Other other -> null;
        };
    }

    private void tell(Frame.Event event) {
        var begun = event.begun();
        if (begun != null) {
            listener.begun(begun.session(), begun.resumeUrl());
        }
        var members = event.members();
        if (members != null) {
            listener.told(members);
        }
        listener.dispatched(event.dispatch(), interaction(event));
    }

    private static @Nullable Interaction interaction(Frame.Event event) {
        var secret = event.secret();
        try {
            return secret == null ? null : InteractionReader.read(secret);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warnf(
                    "interaction left unanswered: its payload is not as documented (sequence=%d)",
                    event.dispatch().sequence());
            return null;
        }
    }
}
