package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.USER;

/** USER_UPDATE, which Discord sends of the bot itself, and READY, which introduces it; others' changes come with members. */
final class UserUpdateReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(USER, payload.id("id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        if (event.type().equals("READY")) {
            var user = event.payload().in("user");
            story.remember(USER, user.id("id"), user.node());
            return;
        }
        var who = People.user(event.payload());
        if (who != null) {
            var before = event.recall(USER, who.id());
            UserChanges.tell(story, who, before, event.payload());
            story.remember(USER, who.id(), before.with(event.payload()).node());
        }
    }
}
