package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.INVITES;
import static io.wayhaven.logwriter.entry.SnapshotType.INVITE_USES;

/** A guild's invites were read: how often they were used tells by which ones people came. */
final class InviteListReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.ofGuild(INVITES).ofGuild(INVITE_USES);
    }

    @Override
    public void read(Occurrence event, Story story) {
        var before = InviteUses.of(event.recall(INVITE_USES, event.guild()));
        var list = InviteList.of(event);
        if (before.isNews(list)) {
            var result = InviteComparison.of(before, list);
            result.amendments().forEach(story::amend);
            story.remember(INVITE_USES, event.guild(), result.now().json())
                    .remember(INVITES, event.guild(), Invites.of(event).with(list, event.time()));
        }
    }
}
