package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.STAGE;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.StageKinds;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;

/** STAGE_INSTANCE_CREATE, _UPDATE and _DELETE. */
final class StageReader implements Reader {

    private static final List<String> PROPERTIES = List.of("topic", "privacy_level");

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(STAGE, payload.id("channel_id")).add(CHANNEL, payload.id("channel_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var stage = event.payload();
        var channel = event.channel(stage.id("channel_id"));
        if (channel == null) {
            return;
        }
        switch (event.type()) {
            case "STAGE_INSTANCE_CREATE" -> {
                tell(event, story, channel, StageKinds.START, AuditAction.STAGE_INSTANCE_CREATE);
                story.remember(STAGE, channel.id(), stage.node());
            }
            case "STAGE_INSTANCE_UPDATE" -> {
                var before = event.recall(STAGE, channel.id());
                tell(event, story, channel, StageKinds.UPDATE, AuditAction.STAGE_INSTANCE_UPDATE)
                        .with(Placeholder.AFTER, Property.value("topic", stage.get("topic")))
                        .changed(Differences.between(before, stage, PROPERTIES));
                story.remember(STAGE, channel.id(), before.with(stage).node());
            }
            case "STAGE_INSTANCE_DELETE" -> {
                tell(event, story, channel, StageKinds.END, AuditAction.STAGE_INSTANCE_DELETE);
                story.forget(STAGE, channel.id());
            }
            default -> throw new IllegalArgumentException("not about a stage: " + event.type());
        }
    }

    private static Telling tell(
            Occurrence event, Story story, Value.Channel channel, EventKind kind, AuditAction action) {
        return story.tell(kind)
                .in(channel)
                .about(channel)
                .with(Placeholder.NAME, Property.value("topic", event.payload().get("topic")))
                .ask(event.payload().id("id"), channel.id(), action);
    }
}
