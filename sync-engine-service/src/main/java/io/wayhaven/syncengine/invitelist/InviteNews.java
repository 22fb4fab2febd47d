package io.wayhaven.syncengine.invitelist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import java.time.Instant;
import java.util.List;

/** A guild's invites as a record beside Discord's own dispatches; without the names of people. */
final class InviteNews {

    /** There is no shard on which it came. */
    private static final int NO_SHARD = 0;

    private InviteNews() {}

    /**
     * The record.
     *
     * @param turn as it was before the invites were asked for
     * @param until when they had been answered
     */
    static DiscordEvent of(InviteTurn turn, Instant until, List<Invite> invites) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("guild_id", turn.guild().toString())
                .put("at", turn.now().toString())
                .put("until", until.toString());
        var array = json.putArray("invites");
        invites.forEach(invite -> {
            var one = array.addObject().put("code", invite.code()).put("uses", invite.uses());
            if (invite.inviter() != null) {
                one.put("inviter_id", invite.inviter().toString());
            }
            if (invite.maxUses() > 0) {
                one.put("max_uses", invite.maxUses());
            }
            if (invite.expiresAt() != null) {
                one.put("expires_at", invite.expiresAt());
            }
            if (invite.vanity()) {
                one.put("vanity", true);
            }
        });
        return new DiscordEvent(
                new DiscordEventId(
                        NO_SHARD, "invites:" + turn.guild(), turn.now().toEpochMilli()),
                DiscordEvent.INVITES_READ_TYPE,
                turn.guild(),
                turn.now(),
                json.toString().getBytes(UTF_8));
    }
}
