package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.VOICE_STATUS;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.VoiceKinds;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import org.jspecify.annotations.Nullable;

/** VOICE_CHANNEL_STATUS_UPDATE. */
final class VoiceStatusReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(CHANNEL, payload.id("id")).add(VOICE_STATUS, payload.id("id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var channel = event.channel(event.payload().id("id"));
        if (channel == null) {
            return;
        }
        var before = event.recall(VOICE_STATUS, channel.id());
        var after = quote(event.payload());
        story.tell(VoiceKinds.STATUS)
                .in(channel)
                .about(channel)
                .changed(before.present() ? Change.of("status", quote(before), after) : Change.to("status", after))
                .ask(
                        channel.id(),
                        null,
                        AuditAction.VOICE_CHANNEL_STATUS_CREATE,
                        AuditAction.VOICE_CHANNEL_STATUS_DELETE);
        story.remember(VOICE_STATUS, channel.id(), event.payload().node());
    }

    private static @Nullable Value quote(Payload status) {
        var text = status.text("status");
        return text == null ? null : new Value.Quote(text);
    }
}
