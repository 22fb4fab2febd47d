package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.fault.Fault;
import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.ledger.Ledger;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Snowflakes;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All sessions, with or without a socket; mints every dispatch. */
public final class Sessions implements EventSink {

    private final World world;
    private final Ledger ledger;
    private final Timers timers;
    private final GatewayLimits limits;
    private final Visibility visibility;
    private final Faults faults;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /** Sending can end a session, so events go round over a copy that is made anew when sessions come and go. */
    private List<Session> current = List.of();

    public Sessions(World world, Ledger ledger, Timers timers, GatewayLimits limits, Faults faults) {
        this.world = world;
        this.ledger = ledger;
        this.timers = timers;
        this.limits = limits;
        this.visibility = new Visibility(world);
        this.faults = faults;
    }

    @Override
    public boolean dispatch(long guildId, String type, ObjectNode d) {
        if (faults.use(Fault.LoseDispatches.class, fault -> strikes(fault.type(), fault.rate(), guildId, type, d))
                .isPresent()) {
            ledger.lost(type);
            return false;
        }
        Optional<Fault.ReorderDispatches> late = faults.use(
                Fault.ReorderDispatches.class, fault -> strikes(fault.type(), fault.rate(), guildId, type, d));
        if (late.isPresent()) {
            ObjectNode held = d.deepCopy();
            timers.after(late.get().delay(), () -> send(guildId, type, held));
            return true;
        }
        return send(guildId, type, d);
    }

    /** A fault strikes only what a session would have been given. */
    private boolean strikes(String wanted, double rate, long guildId, String type, ObjectNode d) {
        return type.contains(wanted)
                && current.stream().anyMatch(session -> takes(session, guildId, type, d))
                && faults.strikes(rate);
    }

    private boolean send(long guildId, String type, ObjectNode d) {
        byte[] whole = null;
        byte[] blanked = null;
        boolean minted = false;
        for (Session session : current) {
            if (!takes(session, guildId, type, d)) {
                continue;
            }
            byte[] payload;
            if (!session.wants(Intents.MESSAGE_CONTENT)
                    && MessageContent.guards(type, d, world.bot().id())) {
                blanked = blanked == null ? Json.bytes(MessageContent.blanked(d)) : blanked;
                payload = blanked;
            } else {
                whole = whole == null ? Json.bytes(d) : whole;
                payload = whole;
            }
            mint(session, type, guildId, payload);
            minted = true;
        }
        return minted;
    }

    private boolean takes(Session session, long guildId, String type, ObjectNode d) {
        return session.covers(guildId)
                && !session.awaitingCreate().contains(guildId)
                && (guildId == 0
                        ? Intents.letDirectThrough(session.intents(), type)
                        : Intents.letThrough(session.intents(), type) || visibility.aboutOwnMembership(type, d))
                && (!type.equals("THREAD_MEMBERS_UPDATE")
                        || session.wants(Intents.GUILD_MEMBERS)
                        || visibility.aboutOwnThread(d))
                && visibility.visible(guildId, type, d);
    }

    /** Announces a guild to every session of its shard, each with what its intents allow. */
    public void announce(Guild guild) {
        for (Session session : current) {
            if (session.covers(guild.id()) && session.wants(Intents.GUILDS)) {
                session.awaitingCreate().add(guild.id());
                pump(session);
            }
        }
    }

    /** Gives a dispatch its sequence, records it and hands it to the session's socket. */
    void mint(Session session, String type, long guildId, byte[] d) {
        mintQuietly(session, type, guildId, d);
        pump(session);
    }

    private void mintQuietly(Session session, String type, long guildId, byte[] d) {
        long sequence = session.buffer().last() + 1;
        session.buffer().add(Frames.dispatch(type, sequence, d));
        ledger.minted(
                session.shard(),
                session.id(),
                sequence,
                type,
                guildId,
                world.now().toEpochMilli());
    }

    /** Mints one GUILD_CREATE that is still due. @return whether there was one */
    boolean mintNextGuild(Session session) {
        while (!session.awaitingCreate().isEmpty()) {
            long guildId = session.awaitingCreate().removeFirst();
            Guild guild = world.guild(guildId);
            if (guild != null) {
                byte[] d = Json.bytes(
                        GuildCreate.payload(guild, session, world.bot().id()));
                mintQuietly(session, "GUILD_CREATE", guildId, d);
                return true;
            }
        }
        return false;
    }

    /** Opens a session on a socket and mints its READY. */
    void open(Identify identify, Connection connection, String resumeUrl) {
        List<Long> guilds = guildsOf(identify.shard(), identify.shardCount());
        String id = UUID.randomUUID().toString().replace("-", "");
        boolean announced = (identify.intents() & Intents.GUILDS) != 0;
        var session = new Session(
                identify, id, new ReplayBuffer(limits.bufferFor(guilds.size())), announced ? guilds : List.of());
        sessions.put(id, session);
        current = List.copyOf(sessions.values());
        attach(session, connection, 1);
        byte[] ready = Json.bytes(Ready.payload(world.bot(), session, guilds, resumeUrl, applicationFlags()));
        mint(session, "READY", 0, ready);
    }

    int applicationFlags() {
        return Intents.applicationFlags(limits.allowedPrivilegedIntents());
    }

    List<Long> guildsOf(int shard, int shardCount) {
        List<Long> guilds = new ArrayList<>();
        for (long guildId : world.guilds().keySet()) {
            if (Snowflakes.shardOf(guildId, shardCount) == shard) {
                guilds.add(guildId);
            }
        }
        return guilds;
    }

    @Nullable
    Session find(String id) {
        return sessions.get(id);
    }

    /** Carries a session on over another socket; a socket that still has it is closed (assumed). */
    void resume(Session session, Connection connection, long lastSeen) {
        Connection old = session.connection();
        if (old != null) {
            old.release();
            old.close(CloseCode.UNKNOWN_ERROR);
        }
        attach(session, connection, lastSeen + 1);
        ObjectNode d = Json.object();
        d.putArray("_trace").add("[\"simulator\"]");
        // Takes a sequence and is replayed like any other dispatch (assumed)
        mint(session, "RESUMED", 0, Json.bytes(d));
    }

    private void attach(Session session, Connection connection, long nextSequence) {
        Long expiry = session.expiry();
        if (expiry != null) {
            timers.cancel(expiry);
            session.expiry(null);
        }
        session.connection(connection);
        connection.carry(session, nextSequence);
    }

    /** A session's socket is gone, and the session stays resumable for a while. */
    void detach(Session session) {
        session.connection(null);
        session.expiry(timers.after(limits.sessionExpiry(), () -> forget(session)));
    }

    /** Ends a session for good. */
    void end(Session session) {
        Long expiry = session.expiry();
        if (expiry != null) {
            timers.cancel(expiry);
        }
        session.connection(null);
        forget(session);
    }

    private void forget(Session session) {
        sessions.remove(session.id(), session);
        current = List.copyOf(sessions.values());
    }

    Collection<Session> all() {
        return current;
    }

    private static void pump(Session session) {
        Connection connection = session.connection();
        if (connection != null) {
            connection.pump();
        }
    }
}
