package io.wayhaven.simulator.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;

/** One socket: sends a session's dispatches no faster than the client reads them. */
final class Connection {

    private static final int WRITE_QUEUE_BYTES = 512 * 1024;

    private final ServerWebSocket socket;
    private final Sessions sessions;
    private final Runnable cut;
    private final @Nullable Compression compression;
    private @Nullable Session session;
    private long nextSequence;
    private boolean zombie;
    private boolean closed;

    /** @param cut ends the TCP connection without a close frame */
    Connection(ServerWebSocket socket, Runnable cut, Sessions sessions, @Nullable Compression compression) {
        this.socket = socket;
        this.cut = cut;
        this.sessions = sessions;
        this.compression = compression;
        socket.setWriteQueueMaxSize(WRITE_QUEUE_BYTES);
        socket.drainHandler(drained -> pump());
    }

    @Nullable
    Session session() {
        return session;
    }

    /** Starts to carry a session from a sequence on. */
    void carry(Session carried, long fromSequence) {
        this.session = carried;
        this.nextSequence = fromSequence;
    }

    /** Lets go of the session, which goes on without this socket. */
    void release() {
        this.session = null;
    }

    /** Sends what is due for as long as the socket takes it; the rest waits in the replay buffer. */
    void pump() {
        Session carried = session;
        while (carried != null && carried == session && !gone() && !zombie && !socket.writeQueueFull()) {
            if (nextSequence <= carried.buffer().last()) {
                if (nextSequence < carried.buffer().first()) {
                    outrun(carried);
                    return;
                }
                send(carried.buffer().get(nextSequence++));
            } else if (!sessions.mintNextGuild(carried)) {
                return;
            }
        }
    }

    /** The client read so slowly that events it has not seen fell out of the buffer: its session is lost (assumed). */
    private void outrun(Session lost) {
        release();
        sessions.end(lost);
        send(Frames.invalidSession(false));
    }

    void send(byte[] frame) {
        if (gone() || zombie) {
            return;
        }
        if (compression == null) {
            socket.writeTextMessage(Buffer.buffer(frame).toString());
        } else {
            socket.writeBinaryMessage(Buffer.buffer(compression.compress(frame)));
        }
    }

    /** From now on the socket stays open but silent. */
    void turnZombie() {
        zombie = true;
    }

    boolean zombie() {
        return zombie;
    }

    void close(CloseCode code) {
        close(code.number(), code.reason());
    }

    void close(int code, String reason) {
        if (!gone()) {
            socket.close((short) code, reason);
        }
        closed();
    }

    /** Cuts the TCP connection without a close frame. */
    void drop() {
        closed();
        cut.run();
    }

    boolean isClosed() {
        return gone();
    }

    /** A socket is closed as soon as it has read the client's close frame, which is before it tells anybody. */
    private boolean gone() {
        return closed || socket.isClosed();
    }

    /** The socket is gone or going; nothing is sent any more. */
    void closed() {
        if (!closed) {
            closed = true;
            if (compression != null) {
                compression.close();
            }
        }
    }
}
