package io.wayhaven.logwriter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells what happens in a guild as the gateway and the audit cursor would, in Discord's shapes. */
public final class SimulatedGuild {

    private static final long DISCORD_EPOCH = 1_420_070_400_000L;

    private final long id;
    private final String session;
    private final List<DiscordEvent> events = new ArrayList<>();
    private Instant now;
    private long sequence;
    private int snowflakes;

    public SimulatedGuild(long id, Instant start) {
        this.id = id;
        this.session = "gateway-" + id;
        this.now = start;
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** An id that Discord would give now. */
    public long snowflake() {
        return ((now.toEpochMilli() - DISCORD_EPOCH) << 22) + ++snowflakes % (1 << 22);
    }

    /** A dispatch, received a moment after it happened. */
    public String dispatch(String type, String payload) {
        var event = new DiscordEvent(
                new DiscordEventId(0, session, ++sequence),
                DiscordEvent.DISPATCH_PREFIX + type,
                new GuildId(id),
                now.plusMillis(80),
                payload.getBytes(UTF_8));
        events.add(event);
        return event.id().toString();
    }

    /** An audit-log entry as the cursor found it. */
    public void found(long entry, String payload) {
        wayhaven("audit:" + id, entry, "wayhaven.audit_entry", payload);
    }

    /** An audit-log entry that the cursor found to stand for more acts. */
    public void counted(int index, String payload) {
        wayhaven("audit-count:" + id, now.toEpochMilli() * 1000 + index, "wayhaven.audit_entry", payload);
    }

    /** The whole list of bans was read; the audit log is read as well. */
    public void listed(String bans) {
        var payload =
                "{\"guild_id\":\"%d\",\"at\":\"%s\",\"after\":\"0\",\"complete\":true,\"audited\":true,\"bans\":%s}"
                        .formatted(id, now, bans);
        wayhaven("bans:" + id, now.toEpochMilli(), "wayhaven.bans_read", payload);
    }

    /** The invites were read. */
    public void invites(String invites) {
        var payload =
                "{\"guild_id\":\"%d\",\"at\":\"%s\",\"until\":\"%s\",\"invites\":%s}".formatted(id, now, now, invites);
        wayhaven("invites:" + id, now.toEpochMilli(), "wayhaven.invites_read", payload);
    }

    /** The cursor has read the audit log to its end. */
    public void read() {
        var payload = "{\"guild_id\":\"%d\",\"upTo\":\"%d\",\"at\":\"%s\"}".formatted(id, snowflake(), now);
        wayhaven("audit-read:" + id, now.toEpochMilli(), "wayhaven.audit_read", payload);
    }

    private void wayhaven(String stream, long number, String type, String payload) {
        events.add(new DiscordEvent(
                new DiscordEventId(0, stream, number), type, new GuildId(id), now, payload.getBytes(UTF_8)));
    }

    /** What was told since this was asked last, in order. */
    public List<DiscordEvent> told() {
        var told = List.copyOf(events);
        events.clear();
        return told;
    }
}
