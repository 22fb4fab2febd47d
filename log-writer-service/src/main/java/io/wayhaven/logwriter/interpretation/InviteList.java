package io.wayhaven.logwriter.interpretation;

import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A guild's invites as they were read.
 *
 * @param at when they were asked for
 * @param until when they had been answered
 * @param invites by code
 */
record InviteList(Instant at, Instant until, Map<String, Invite> invites) {

    /**
     * An invite.
     *
     * @param uses how many joined with it
     * @param vanity whether it is the server's own address
     * @param known all that was said of it
     */
    record Invite(long uses, Value.@Nullable User inviter, boolean vanity, Payload known) {}

    static InviteList of(Occurrence event) {
        var payload = event.payload();
        var invites = new LinkedHashMap<String, Invite>();
        payload.each("invites").forEach(invite -> {
            var code = invite.text("code");
            if (code != null) {
                var uses = Objects.requireNonNullElse(invite.number("uses"), 0L);
                invites.put(code, new Invite(uses, Invites.inviter(invite), invite.flag("vanity"), invite));
            }
        });
        var at = Objects.requireNonNullElse(payload.time("at"), event.time());
        return new InviteList(at, Objects.requireNonNullElse(payload.time("until"), at), invites);
    }
}
