package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;

import io.wayhaven.contracts.kind.ThreadKinds;

/** THREAD_MEMBERS_UPDATE. Who joins may have been added, and who is gone may have been removed: nothing tells. */
final class ThreadMembersReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(CHANNEL, payload.id("id"));
        payload.each("added_members").forEach(member -> keys.add(MEMBER, member.id("user_id")));
        payload.ids("removed_member_ids").forEach(id -> keys.add(MEMBER, id));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var thread = event.channel(event.payload().id("id"));
        event.payload().each("added_members").forEach(member -> {
            var named = People.user(member.in("member").in("user"));
            var who = named == null ? event.user(member.id("user_id")) : named;
            if (who != null) {
                story.tell(ThreadKinds.JOIN).in(thread).about(who);
            }
        });
        event.payload()
                .ids("removed_member_ids")
                .forEach(id -> story.tell(ThreadKinds.LEAVE).in(thread).about(event.user(id)));
    }
}
