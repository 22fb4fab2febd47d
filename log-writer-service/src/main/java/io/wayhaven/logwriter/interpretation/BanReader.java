package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.ModerationKinds;

/** GUILD_BAN_ADD and GUILD_BAN_REMOVE. */
final class BanReader implements Reader {

    @Override
    public void read(Occurrence event, Story story) {
        var who = People.user(event.payload().in("user"));
        if (who == null) {
            return;
        }
        if (event.type().equals("GUILD_BAN_ADD")) {
            story.tell(ModerationKinds.BAN).about(who).ask(who.id(), null, AuditAction.MEMBER_BAN_ADD);
        } else {
            story.tell(ModerationKinds.UNBAN).about(who).ask(who.id(), null, AuditAction.MEMBER_BAN_REMOVE);
        }
    }
}
