package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often a guild's invites had been used when that was last read, and who has joined since.
 *
 * @param notBefore reads that were asked for earlier say nothing: joins may have been missed after them
 * @param readAt when it was asked for; {@code null}: there is nothing to compare with
 * @param uses by code
 * @param joins in the order in which they were told
 */
record InviteUses(@Nullable Instant notBefore, @Nullable Instant readAt, JsonNode uses, List<Join> joins) {

    /** Without reads nobody can tell more: what is remembered of joins is bounded. */
    private static final int MOST = 500;

    /** How long a read may be under way: it may have counted joins that were told before it. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);

    InviteUses {
        joins = List.copyOf(joins);
    }

    /**
     * Somebody joined.
     *
     * @param eventId the event that told it
     * @param at when it was received
     * @param presumed whether an invite is presumed already that it used up
     */
    record Join(String eventId, Instant at, boolean presumed) {}

    /** Of a time before nothing is known. */
    static InviteUses unknownUntil(Instant time) {
        return new InviteUses(time, null, JsonNodeFactory.instance.objectNode(), List.of());
    }

    static InviteUses of(Payload remembered) {
        var joins = remembered.each("joins").flatMap(join -> {
            var event = join.text("event");
            var at = join.time("at");
            return event == null || at == null
                    ? Stream.<Join>empty()
                    : Stream.of(new Join(event, at, join.flag("presumed")));
        });
        return new InviteUses(
                remembered.time("not_before"),
                remembered.time("read_at"),
                remembered.in("uses").present() ? remembered.get("uses") : JsonNodeFactory.instance.objectNode(),
                joins.toList());
    }

    InviteUses with(Join join) {
        if (readAt != null && joins.size() < MOST) {
            return new InviteUses(
                    notBefore,
                    readAt,
                    uses,
                    Stream.concat(joins.stream(), Stream.of(join)).toList());
        }
        var recent = joins.stream()
                .filter(former -> former.at().plus(ON_THE_WAY).isAfter(join.at()))
                .skip(Math.max(0, joins.size() + 1 - MOST));
        return new InviteUses(
                notBefore,
                null,
                JsonNodeFactory.instance.objectNode(),
                Stream.concat(recent, Stream.of(join)).toList());
    }

    /** Compared with a read from now on. */
    InviteUses read(InviteList list, List<Join> notCounted) {
        var counted = JsonNodeFactory.instance.objectNode();
        list.invites().forEach((code, invite) -> counted.put(code, invite.uses()));
        return new InviteUses(notBefore, list.at(), counted, notCounted);
    }

    /** Whether a read is newer than what is known. */
    boolean isNews(InviteList list) {
        return (notBefore == null || !list.at().isBefore(notBefore))
                && (readAt == null || list.at().isAfter(readAt));
    }

    long of(String code) {
        return uses.path(code).asLong();
    }

    JsonNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("not_before", Objects.toString(notBefore, null));
        json.put("read_at", Objects.toString(readAt, null));
        json.set("uses", uses);
        var array = json.putArray("joins");
        joins.forEach(join -> array.addObject()
                .put("event", join.eventId())
                .put("at", join.at().toString())
                .put("presumed", join.presumed()));
        return json;
    }
}
