package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is banned, as it was last told.
 *
 * @param at as of when
 */
record BanState(boolean banned, Instant at, Source source) {

    /** What told it. */
    enum Source {
        EVENT,
        AUDIT_LOG,
        BAN_LIST
    }

    /** An event that is later than this after the ban list told the same is about another act. */
    private static final Duration LATE = Duration.ofMinutes(10);

    /** How far the clocks of those who told may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** {@code null} if nothing was ever told. */
    static @Nullable BanState of(Payload remembered) {
        var at = remembered.time("at");
        var source = remembered.text("source");
        return at == null || source == null
                ? null
                : new BanState(remembered.flag("banned"), at, Source.valueOf(source.toUpperCase(Locale.ROOT)));
    }

    JsonNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("banned", banned)
                .put("at", at.toString())
                .put("source", source.name().toLowerCase(Locale.ROOT));
    }

    /** Whether the ban list told what an event tells now, because it came so late. */
    boolean foretold(boolean ban, Instant event) {
        return listed(ban) && !event.isAfter(at.plus(LATE));
    }

    /** Whether the ban list told what an audit-log entry tells now. */
    boolean covers(boolean ban, Instant act) {
        return listed(ban) && !act.isAfter(at);
    }

    private boolean listed(boolean ban) {
        return source == Source.BAN_LIST && banned == ban;
    }

    /** Whether a list that was read at some time may know better. */
    boolean mayBeOutdated(Instant read) {
        return at.plus(SKEW).isBefore(read);
    }
}
