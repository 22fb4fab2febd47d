package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;

/** GUILD_MEMBERS_CHUNK: nothing happened, but members are seen. */
final class MembersChunkReader implements Reader {

    @Override
    public void read(Occurrence event, Story story) {
        event.payload()
                .each("members")
                .forEach(member -> story.remember(MEMBER, member.in("user").id("id"), member.node()));
    }
}
