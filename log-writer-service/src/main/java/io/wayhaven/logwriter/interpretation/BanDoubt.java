package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.logwriter.entry.Value;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ban list says otherwise than what was told.
 *
 * @param at when it was read
 * @param since up to when nothing was missed
 * @param ban the list's entry; empty where somebody is missing in it
 */
record BanDoubt(
        long userId, boolean banned, Instant at, @Nullable Instant since, Payload ban) {

    /** As long as an audit log that is read takes, at most, to tell of something. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** {@code null} if there is none. */
    static @Nullable BanDoubt of(long userId, Payload remembered) {
        var at = remembered.time("at");
        return at == null
                ? null
                : new BanDoubt(userId, remembered.flag("banned"), at, remembered.time("since"), remembered.in("ban"));
    }

    JsonNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("banned", banned).put("at", at.toString());
        if (since != null) {
            json.put("since", since.toString());
        }
        if (ban.present()) {
            json.set("ban", ban.node());
        }
        return json;
    }

    /** Whether it is so old that nothing will tell of it any more. */
    boolean isOld(Instant now) {
        return !at.plus(PATIENCE).isAfter(now);
    }

    Value.User user() {
        var known = People.user(ban.in("user"));
        return known == null ? new Value.User(userId, null) : known;
    }
}
