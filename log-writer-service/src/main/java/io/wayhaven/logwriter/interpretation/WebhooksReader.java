package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;

import io.wayhaven.contracts.kind.IntegrationKinds;

/** WEBHOOKS_UPDATE, which says only where; the audit log says which webhook, and who did it. */
final class WebhooksReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(CHANNEL, payload.id("channel_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var channel = event.channel(event.payload().id("channel_id"));
        if (channel != null) {
            story.tell(IntegrationKinds.WEBHOOK_CHANGE).in(channel).about(channel);
        }
    }
}
