package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.kind.Placeholder;

/** A {@link io.wayhaven.contracts.event.DeliveryGap}. */
final class GapReader implements Reader {

    @Override
    public void read(Occurrence event, Story story) {
        var gap = event.payload();
        story.tell(OwnKinds.GAP)
                .with(Placeholder.SINCE, Property.value("since", gap.get("since")))
                .with(Placeholder.UNTIL, Property.value("until", gap.get("until")))
                .with(Placeholder.NOTE, Property.value("note", gap.get("reason")))
                .with("shard", Property.value("shard", gap.get("shard")));
    }
}
