package io.wayhaven.simulator.gateway;

import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.world.Credentials;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The rules of identifying, resuming and closing, over all sockets. */
public final class Gateway {

    private static final int MOST_GUILDS_PER_SHARD = 2_500;
    private static final int NORMAL_CLOSURE = 1000;
    private static final int GOING_AWAY = 1001;

    private final World world;
    private final Sessions sessions;
    private final Timers timers;
    private final Faults faults;
    private final GatewayLimits limits;
    private final Credentials credentials;
    private final IdentifyLimiter identifies;
    private final MemberChunks memberChunks;
    private final Set<Connection> connections = new LinkedHashSet<>();
    private String resumeUrl = "";

    public Gateway(
            World world,
            Sessions sessions,
            Timers timers,
            Faults faults,
            GatewayLimits limits,
            Credentials credentials) {
        this.world = world;
        this.sessions = sessions;
        this.timers = timers;
        this.faults = faults;
        this.limits = limits;
        this.credentials = credentials;
        this.identifies = new IdentifyLimiter(limits);
        this.memberChunks = new MemberChunks(world, sessions);
    }

    /** Where READY sends clients to resume. */
    public void resumeUrl(String url) {
        this.resumeUrl = url;
    }

    public GatewayLimits limits() {
        return limits;
    }

    public int identifiesRemaining() {
        return identifies.remaining(world.now().toEpochMilli());
    }

    public long identifiesResetAfterMillis() {
        return identifies.resetAfterMillis(world.now().toEpochMilli());
    }

    /** The flags of the application, which show the privileged intents it may use. */
    public int applicationFlags() {
        return sessions.applicationFlags();
    }

    public List<SessionView> sessions() {
        return sessions.all().stream().map(SessionView::of).toList();
    }

    Faults faults() {
        return faults;
    }

    Credentials credentials() {
        return credentials;
    }

    MemberChunks memberChunks() {
        return memberChunks;
    }

    Protocol opened(Connection connection) {
        connections.add(connection);
        return new Protocol(connection, this, world, timers);
    }

    void gone(Connection connection) {
        connections.remove(connection);
    }

    void identify(Connection connection, Identify identify) {
        switch (identifies.identify(identify.shard(), world.now().toEpochMilli())) {
            case TOO_FAST -> connection.send(Frames.invalidSession(false));
            case DAY_USED_UP -> {
                // Documented: every session ends and the token is reset
                credentials.revoke();
                endAll(CloseCode.AUTHENTICATION_FAILED);
                connection.close(CloseCode.AUTHENTICATION_FAILED);
            }
            case ALLOWED -> {
                if (sessions.guildsOf(identify.shard(), identify.shardCount()).size() > MOST_GUILDS_PER_SHARD) {
                    connection.close(CloseCode.SHARDING_REQUIRED);
                } else {
                    sessions.open(identify, connection, resumeUrl);
                }
            }
        }
    }

    void resume(Connection connection, String sessionId, long lastSeen) {
        Session session = sessions.find(sessionId);
        if (session == null) {
            connection.send(Frames.invalidSession(false));
        } else if (lastSeen < 0 || lastSeen > session.buffer().last()) {
            sessions.end(session);
            connection.close(CloseCode.INVALID_SEQUENCE);
        } else if (lastSeen + 1 < session.buffer().first()) {
            sessions.end(session);
            connection.send(Frames.invalidSession(false));
        } else {
            sessions.resume(session, connection, lastSeen);
        }
    }

    /** Closes a socket whose session stays resumable. */
    void closeKeepingSession(Connection connection, CloseCode code) {
        closeKeepingSession(connection, code.number(), code.reason());
    }

    private void closeKeepingSession(Connection connection, int code, String reason) {
        Session session = connection.session();
        connection.release();
        if (session != null) {
            sessions.detach(session);
        }
        connection.close(code, reason);
    }

    void socketEnded(Session session, int clientCode) {
        if (clientCode == NORMAL_CLOSURE || clientCode == GOING_AWAY) {
            sessions.end(session);
        } else {
            sessions.detach(session);
        }
    }

    /** Cuts the TCP connections of a shard. @param shard the shard, or -1 for all @return how many */
    public int drop(int shard) {
        return each(shard, Connection::drop);
    }

    /** Closes the sockets of a shard; codes after which Discord wants a new session end it. */
    public int close(int shard, int code) {
        return each(shard, connection -> {
            Session session = connection.session();
            if (session != null && endsSession(code)) {
                connection.release();
                sessions.end(session);
            }
            closeKeepingSession(connection, code, "Closed on command.");
        });
    }

    private static boolean endsSession(int code) {
        return code == CloseCode.AUTHENTICATION_FAILED.number()
                || code == CloseCode.INVALID_SEQUENCE.number()
                || code >= CloseCode.INVALID_SHARD.number();
    }

    /** Leaves the sockets of a shard open but silent. */
    public int turnZombie(int shard) {
        return each(shard, Connection::turnZombie);
    }

    /** Asks the clients of a shard to reconnect (op 7). */
    public int reconnect(int shard) {
        return each(shard, connection -> connection.send(Frames.reconnect()));
    }

    /** Tells the clients of a shard that their session is invalid (op 9); one that is not resumable ends. */
    public int invalidate(int shard, boolean resumable) {
        return each(shard, connection -> {
            Session session = connection.session();
            if (session != null) {
                connection.release();
                if (resumable) {
                    sessions.detach(session);
                } else {
                    sessions.end(session);
                }
            }
            connection.send(Frames.invalidSession(resumable));
        });
    }

    private int each(int shard, Consumer<Connection> action) {
        int affected = 0;
        for (Connection connection : new ArrayList<>(connections)) {
            Session session = connection.session();
            if (session != null && (shard < 0 || session.shard() == shard)) {
                action.accept(connection);
                affected++;
            }
        }
        return affected;
    }

    private void endAll(CloseCode code) {
        sessions.all().forEach(sessions::end);
        for (Connection connection : new ArrayList<>(connections)) {
            connection.release();
            connection.close(code);
        }
    }

    /** Ends every session and closes every socket; IDENTIFY is counted afresh. */
    public void reset() {
        credentials.restore();
        identifies.clear();
        endAll(CloseCode.UNKNOWN_ERROR);
    }
}
