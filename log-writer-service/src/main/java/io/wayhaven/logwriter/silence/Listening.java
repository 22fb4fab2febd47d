package io.wayhaven.logwriter.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what was heard in some events, to be added to what was heard before. */
public final class Listening {

    /** What comes when the gateway or a person wants it, and not because something happened in the guild. */
    private static final Set<String> UNWATCHED =
            Set.of("GUILD_CREATE", "GUILD_DELETE", "GUILD_MEMBERS_CHUNK", "INTERACTION_CREATE");

    /** Where nothing at all was heard for longer than this, nobody listened. Audit logs are read more often. */
    private static final Duration ABSENCE = Duration.ofMinutes(15);

    /** Longer than any name that Discord has given; what is longer is no type that could fall silent. */
    private static final int LONGEST_TYPE = 100;

    private static final String PUSHED = "GUILD_AUDIT_LOG_ENTRY_CREATE";

    private final Map<Integer, Stretch> stretches = new HashMap<>();
    private final Map<Heard.Of, Heard> heard = new HashMap<>();

    /**
     * What was heard in a Kafka partition, whose events are in the order of time.
     *
     * @param first when the first one came
     * @param since when listening began anew among them; {@code null}: it went on
     * @param last when the last one came
     */
    public record Stretch(
            int partition, Instant first, @Nullable Instant since, Instant last) {}

    /** Something came in a partition. */
    public void hear(int partition, Instant at) {
        stretches.merge(partition, new Stretch(partition, at, null, at), (before, now) -> {
            var absent = before.last().plus(ABSENCE).isBefore(at);
            return new Stretch(
                    partition,
                    before.first(),
                    absent ? at : before.since(),
                    at.isAfter(before.last()) ? at : before.last());
        });
    }

    /** A dispatch came in a guild. */
    public void dispatch(int partition, long guild, String type, Instant at) {
        if (type.length() <= LONGEST_TYPE && !UNWATCHED.contains(type)) {
            add(new Heard(new Heard.Of(guild, type), partition, 1, at, at, Duration.ZERO, null));
        }
    }

    /** An entry of the audit log came that was not pushed. */
    public void unpushed(int partition, long guild, Instant at) {
        add(new Heard(new Heard.Of(guild, PUSHED), partition, 0, at, at, Duration.ZERO, new Rhythm.Missed(1, at, at)));
    }

    private void add(Heard more) {
        heard.merge(more.of(), more, Heard::and);
    }

    /** By partition. */
    public Collection<Stretch> stretches() {
        return stretches.values();
    }

    /** By guild and type. */
    public Collection<Heard> heard() {
        return heard.values();
    }

    /** How long nobody may have listened without the next silence beginning anew. */
    public static Duration absence() {
        return ABSENCE;
    }
}
