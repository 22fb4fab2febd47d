package io.wayhaven.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** A bare gateway client over the JDK's WebSocket. */
final class GatewayClient implements WebSocket.Listener, AutoCloseable {

    static final int ALL_INTENTS = 53_608_447;

    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final Inflater inflater = new Inflater();
    private final WebSocket socket;
    private final boolean reading;

    private GatewayClient(String url, boolean reading) {
        this.reading = reading;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(url), this)
                .join();
    }

    static GatewayClient open(String url) {
        return new GatewayClient(url, true);
    }

    /** A client that does not read until told to. */
    static GatewayClient openWithoutReading(String url) {
        return new GatewayClient(url, false);
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reading) {
            opened.request(Long.MAX_VALUE);
        }
    }

    void startReading() {
        socket.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            add(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] chunk = new byte[data.remaining()];
        data.get(chunk);
        binary.writeBytes(chunk);
        if (last) {
            add(inflate(binary.toByteArray()));
            binary.reset();
        }
        return null;
    }

    private byte[] inflate(byte[] compressed) {
        int length = compressed.length;
        boolean flushed = length >= 4
                && compressed[length - 4] == 0
                && compressed[length - 3] == 0
                && compressed[length - 2] == (byte) 0xFF
                && compressed[length - 1] == (byte) 0xFF;
        if (!flushed) {
            throw new IllegalStateException("a message without the suffix of a sync flush");
        }
        inflater.setInput(compressed);
        var out = new ByteArrayOutputStream();
        byte[] chunk = new byte[4_096];
        try {
            int read;
            do {
                read = inflater.inflate(chunk);
                out.write(chunk, 0, read);
            } while (read > 0);
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void add(byte[] frame) {
        try {
            frames.add(Json.parse(frame));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    void send(String json) {
        socket.sendText(json.replace('\'', '"'), true).join();
    }

    void identify(String token, int intents) {
        send("{'op':2,'d':{'token':'" + token + "','intents':" + intents + ",'properties':{}}}");
    }

    void resume(String token, String session, long sequence) {
        send("{'op':6,'d':{'token':'" + token + "','session_id':'" + session + "','seq':" + sequence + "}}");
    }

    /** The next frame. */
    JsonNode next() {
        try {
            JsonNode frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame came");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The next frame that comes within a moment, or null. */
    @Nullable
    JsonNode poll(Duration within) throws InterruptedException {
        return frames.poll(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The next frame with an opcode, others being skipped. */
    JsonNode nextOp(int op) {
        JsonNode frame = next();
        while (frame.path("op").asInt() != op) {
            frame = next();
        }
        return frame;
    }

    /** The next dispatch of a type, others being skipped. */
    JsonNode nextEvent(String type) {
        JsonNode frame = next();
        while (!frame.path("t").asText().equals(type)) {
            frame = next();
        }
        return frame;
    }

    /** All frames up to and with a dispatch of a type. */
    List<JsonNode> upTo(String type) {
        List<JsonNode> seen = new ArrayList<>();
        do {
            seen.add(next());
        } while (!seen.getLast().path("t").asText().equals(type));
        return seen;
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    void sendClose(int code) {
        socket.sendClose(code, "").join();
    }

    /** Drops the connection without a close frame. */
    void abort() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
        inflater.end();
    }
}
