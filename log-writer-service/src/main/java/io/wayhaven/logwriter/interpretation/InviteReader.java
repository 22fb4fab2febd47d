package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.INVITES;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.InviteKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** INVITE_CREATE and INVITE_DELETE. */
final class InviteReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.ofGuild(INVITES).add(CHANNEL, payload.id("channel_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var invite = event.payload();
        var code = invite.text("code");
        if (code == null) {
            return;
        }
        var invites = Invites.of(event);
        if (event.type().equals("INVITE_CREATE")) {
            created(event, story, code);
            story.remember(INVITES, event.guild(), invites.with(code, invite, event.time()));
        } else {
            deleted(event, story, code, invites.find(code));
            story.remember(INVITES, event.guild(), invites.gone(code, event.time()));
        }
    }

    private static void created(Occurrence event, Story story, String code) {
        var invite = event.payload();
        story.tell(InviteKinds.CREATE)
                .in(event.channel(invite.id("channel_id")))
                .about(new Value.Name(code))
                .by(People.user(invite.in("inviter")))
                .with(Placeholder.INVITE, new Value.Name(code))
                .with(Placeholder.UNTIL, moment(Invites.expiry(invite)))
                .with("max_uses", limit(invite))
                .with("temporary", Property.value("temporary", invite.get("temporary")))
                .with("invited", People.user(invite.in("target_user")));
    }

    private static void deleted(Occurrence event, Story story, String code, Payload known) {
        story.tell(InviteKinds.DELETE)
                .in(event.channel(event.payload().id("channel_id")))
                .about(new Value.Name(code))
                .with(Placeholder.INVITE, new Value.Name(code))
                .with("invited_by", Invites.inviter(known))
                .with("max_uses", limit(known))
                .ask(null, null, AuditAction.INVITE_DELETE);
    }

    private static @Nullable Value limit(Payload invite) {
        var uses = invite.number("max_uses");
        return uses == null || uses == 0 ? null : new Value.Count(uses);
    }

    private static @Nullable Value moment(@Nullable Instant time) {
        return time == null ? null : new Value.Moment(time);
    }
}
