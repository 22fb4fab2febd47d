package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.BAN_DOUBT;
import static io.wayhaven.logwriter.entry.SnapshotType.BAN_LIST;

import java.util.Objects;

/** An audit log was read to its end: what it doesn't tell by then of the differences in the list of bans, nothing will. */
final class AuditReadReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.ofGuild(BAN_LIST).between(BAN_DOUBT, 0, Long.MAX_VALUE);
    }

    @Override
    public void read(Occurrence event, Story story) {
        var at = Objects.requireNonNullElse(event.payload().time("at"), event.time());
        var following = event.recall(BAN_LIST, event.guild()).present();
        event.between(BAN_DOUBT, 0, Long.MAX_VALUE).forEach((user, remembered) -> {
            var doubt = BanDoubt.of(user, Payload.of(remembered));
            if (doubt == null || !following) {
                story.forget(BAN_DOUBT, user);
            } else if (!doubt.at().isAfter(at)) {
                MissedBans.tell(doubt, story);
            }
        });
    }
}
