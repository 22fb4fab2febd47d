package io.wayhaven.systemtests.harness;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** People in some guilds who write, edit and delete at a steady rate, until it is closed. */
public final class Load implements AutoCloseable {

    private static final long TICK_MILLIS = 20;
    private static final long MOST_UNANSWERED = 500;
    /** After so many more, a message has certainly been sent: only so many are on their way at once. */
    private static final int SETTLED = 1_000;

    private static final long FIRST_AUTHOR = 1_300_000_000_000_000_000L;
    private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;
    private static final int TIMESTAMP_SHIFT = 22;

    /** As old as a minute, for retention takes what is old, and of a moment of which Discord gives out no ids any more. */
    private final Instant writtenAt = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    private final long firstMessage = (writtenAt.toEpochMilli() - DISCORD_EPOCH_MILLIS) << TIMESTAMP_SHIFT;
    private final SimulatorControl discord;
    private final List<String> guilds;
    private final int perSecond;
    private final Random random;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final long began = System.nanoTime();
    private final Deque<Written> written = new ArrayDeque<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong minted = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    private Load(SimulatorControl discord, List<String> guilds, int perSecond, long seed) {
        this.discord = discord;
        this.guilds = guilds;
        this.perSecond = perSecond;
        this.random = new Random(seed);
    }

    /** Starts at once. */
    public static Load start(SimulatorControl discord, List<String> guilds, int perSecond, long seed) {
        Load load = new Load(discord, guilds, perSecond, seed);
        var unused = load.clock.scheduleAtFixedRate(load::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        return load;
    }

    private void tick() {
        long due = (System.nanoTime() - began) * perSecond / TimeUnit.SECONDS.toNanos(1);
        while (sent.get() < due && sent.get() - minted.get() - failed.get() < MOST_UNANSWERED) {
            send(sent.getAndIncrement());
        }
    }

    private void send(long number) {
        boolean edit = random.nextInt(10) >= 8 && written.size() > SETTLED;
        Written message = edit
                ? written.removeFirst()
                : new Written(firstMessage + number, guilds.get(random.nextInt(guilds.size())));
        if (!edit) {
            written.addLast(message);
        }
        String type = edit ? "MESSAGE_UPDATE" : "MESSAGE_CREATE";
        var unused = discord.dispatch(type, message(message, number)).whenComplete((answer, failure) -> {
            boolean taken = failure == null && answer.path("minted").asBoolean();
            (taken ? minted : failed).incrementAndGet();
        });
    }

    private record Written(long id, String guild) {}

    private ObjectNode message(Written message, long number) {
        ObjectNode d = SimulatorControl.JSON
                .createObjectNode()
                .put("id", Long.toString(message.id()))
                .put("channel_id", Long.toString(Long.parseLong(message.guild()) + 7))
                .put("guild_id", message.guild())
                .put("type", 0)
                .put("content", "Message " + number + " " + "x".repeat(random.nextInt(300)))
                .put("timestamp", writtenAt.toString());
        d.putObject("author")
                .put("id", Long.toString(FIRST_AUTHOR + random.nextInt(50)))
                .put("username", "writer")
                .put("discriminator", "0")
                .putNull("avatar");
        return d;
    }

    /** How many dispatches the simulator has taken. */
    public long minted() {
        return minted.get();
    }

    /** How many it has refused or had no session for. */
    public long failed() {
        return failed.get();
    }

    /** Since the start. */
    public double rate() {
        return minted() * 1e9 / (System.nanoTime() - began);
    }

    /** Sends nothing more and returns once everything sent has been answered. */
    @Override
    public void close() {
        clock.shutdownNow();
        await("the last dispatches are minted")
                .atMost(Duration.ofSeconds(60))
                .until(() -> minted.get() + failed.get() == sent.get());
    }
}
