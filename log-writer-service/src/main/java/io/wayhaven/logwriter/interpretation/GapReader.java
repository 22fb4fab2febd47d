package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Shard;
import org.jspecify.annotations.Nullable;

/**
 * A {@link io.wayhaven.contracts.event.DeliveryGap}. It belongs to a shard, and is told in each of its guilds; as long as
 * none is known, it is told in none.
 */
final class GapReader implements Reader {

    @Override
    public void needs(Payload gap, Keys keys) {
        keys.guildsOf(shard(gap));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var shard = shard(event.payload());
        if (shard != null) {
            event.snapshots()
                    .guilds(shard)
                    .forEach(guild -> tell(event.payload(), story).inGuild(guild));
        }
        if (story.untold()) {
            tell(event.payload(), story);
        }
    }

    private static Telling tell(Payload gap, Story story) {
        return story.tell(OwnKinds.GAP)
                .with(Placeholder.SINCE, Property.value("since", gap.get("since")))
                .with(Placeholder.UNTIL, Property.value("until", gap.get("until")))
                .with(Placeholder.NOTE, Property.value("note", gap.get("reason")))
                .with("shard", Property.value("shard", gap.get("shard")));
    }

    private static @Nullable Shard shard(Payload gap) {
        var number = gap.get("shard");
        var count = gap.get("shardCount");
        return number.isInt() && count.isInt() && count.intValue() > 0
                ? new Shard(number.intValue(), count.intValue())
                : null;
    }
}
