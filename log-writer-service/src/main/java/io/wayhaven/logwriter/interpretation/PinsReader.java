package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;

import io.wayhaven.contracts.kind.ChannelKinds;

/** CHANNEL_PINS_UPDATE, which says only that something changed; the audit log says which message, and who did it. */
final class PinsReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(CHANNEL, payload.id("channel_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var channel = event.channel(event.payload().id("channel_id"));
        if (channel != null) {
            story.tell(ChannelKinds.PINS)
                    .in(channel)
                    .about(channel)
                    .with(
                            "last_pinned",
                            Property.value("last_pin_timestamp", event.payload().get("last_pin_timestamp")));
        }
    }
}
