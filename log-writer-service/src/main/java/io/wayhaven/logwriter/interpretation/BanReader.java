package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.BAN;
import static io.wayhaven.logwriter.entry.SnapshotType.BAN_DOUBT;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.ModerationKinds;

/** GUILD_BAN_ADD and GUILD_BAN_REMOVE. */
final class BanReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(BAN, payload.in("user").id("id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var who = People.user(event.payload().in("user"));
        if (who == null) {
            return;
        }
        var banned = event.type().equals("GUILD_BAN_ADD");
        var state = BanState.of(event.recall(BAN, who.id()));
        if (state == null || !state.foretold(banned, event.time())) {
            story.tell(banned ? ModerationKinds.BAN : ModerationKinds.UNBAN)
                    .about(who)
                    .ask(who.id(), null, banned ? AuditAction.MEMBER_BAN_ADD : AuditAction.MEMBER_BAN_REMOVE);
        }
        story.remember(BAN, who.id(), new BanState(banned, event.time(), BanState.Source.EVENT).json());
        story.forget(BAN_DOUBT, who.id());
    }
}
