package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.INVITES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.logwriter.entry.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The invites of a guild that were seen, by code.
 *
 * <p>Discord dispatches no use of an invite. Only of an invite with a limited number of uses is it possible to tell: it
 * vanishes right before the join that uses it up. If just one such invite has vanished, without being deleted by somebody
 * and before its time, it is presumed to be the one; in all other cases nothing is said.
 */
final class Invites {

    /** How long before the join it may have vanished. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final String GONE = "gone_at";

    private final ObjectNode byCode;

    private Invites(ObjectNode byCode) {
        this.byCode = byCode;
    }

    record Used(String code, Value.@Nullable User inviter) {}

    static Invites of(Occurrence event) {
        var known = event.find(INVITES, event.guild());
        return new Invites(known instanceof ObjectNode invites ? invites : JsonNodeFactory.instance.objectNode());
    }

    @Nullable
    Used usedUpBy(Instant join) {
        List<Used> candidates = byCode.properties().stream()
                .filter(invite -> vanished(Payload.of(invite.getValue()), join))
                .map(invite -> new Used(invite.getKey(), inviter(Payload.of(invite.getValue()))))
                .toList();
        return candidates.size() == 1 ? candidates.getFirst() : null;
    }

    JsonNode with(String code, Payload invite, Instant now) {
        var present = lately(now);
        present.set(code, invite.node());
        return present;
    }

    /** As they were read; what was told while the read was under way stands. */
    JsonNode with(InviteList list, Instant now) {
        ObjectNode present = byCode.objectNode();
        list.invites()
                .forEach((code, invite) ->
                        present.set(code, find(code).with(invite.known()).node()));
        lately(now).properties().forEach(known -> {
            var invite = Payload.of(known.getValue());
            var created = invite.time("created_at");
            if (invite.has(GONE) || created != null && created.isAfter(list.at())) {
                present.set(known.getKey(), known.getValue());
            }
        });
        return present;
    }

    /** It vanished: kept for a moment, for a join may follow. */
    JsonNode gone(String code, Instant now) {
        var present = lately(now);
        if (byCode.get(code) instanceof ObjectNode invite) {
            present.set(code, invite.deepCopy().put(GONE, now.toString()));
        }
        return present;
    }

    /** It explains a join, or somebody deleted it: it explains no further one. */
    JsonNode claim(Used used) {
        return without(used.code());
    }

    JsonNode without(String code) {
        ObjectNode present = byCode.objectNode();
        present.setAll(byCode);
        present.remove(code);
        return present;
    }

    Payload find(String code) {
        return Payload.of(byCode.get(code));
    }

    private ObjectNode lately(Instant now) {
        ObjectNode present = byCode.objectNode();
        byCode.properties().forEach(invite -> {
            var gone = Payload.of(invite.getValue()).time(GONE);
            if (gone == null || !gone.plus(MOMENT).isBefore(now)) {
                present.set(invite.getKey(), invite.getValue());
            }
        });
        return present;
    }

    private static boolean vanished(Payload invite, Instant join) {
        var gone = invite.time(GONE);
        var uses = invite.number("max_uses");
        var expiry = expiry(invite);
        return gone != null
                && uses != null
                && uses > 0
                && !gone.isAfter(join)
                && !gone.plus(MOMENT).isBefore(join)
                && (expiry == null || gone.isBefore(expiry));
    }

    static @Nullable Instant expiry(Payload invite) {
        var expiry = invite.time("expires_at");
        var created = invite.time("created_at");
        var age = invite.number("max_age");
        return expiry == null && created != null && age != null && age > 0 ? created.plusSeconds(age) : expiry;
    }

    static Value.@Nullable User inviter(Payload invite) {
        return People.user(invite.in("inviter"), invite.id("inviter_id"));
    }
}
