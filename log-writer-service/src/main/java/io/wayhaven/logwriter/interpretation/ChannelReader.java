package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;
import static io.wayhaven.logwriter.entry.SnapshotType.ROLE_NAMES;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.ChannelKinds;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;

/** CHANNEL_CREATE, CHANNEL_UPDATE and CHANNEL_DELETE. */
final class ChannelReader implements Reader {

    private static final List<String> SETTINGS = List.of(
            "name",
            "topic",
            "nsfw",
            "rate_limit_per_user",
            "default_thread_rate_limit_per_user",
            "default_auto_archive_duration",
            "bitrate",
            "user_limit",
            "rtc_region",
            "video_quality_mode",
            "default_sort_order",
            "default_forum_layout",
            "default_reaction_emoji",
            "available_tags",
            "flags");
    private static final List<String> CREATED =
            List.of("topic", "nsfw", "rate_limit_per_user", "bitrate", "user_limit");

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(CHANNEL, payload.id("id"))
                .add(CHANNEL, payload.id("parent_id"))
                .ofGuild(ROLE_NAMES);
        payload.each("permission_overwrites")
                .filter(overwrite -> overwrite.get("type").asInt() == 1)
                .forEach(overwrite -> keys.add(MEMBER, overwrite.id("id")));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var after = event.payload();
        var id = after.id("id");
        if (id == null) {
            return;
        }
        var channel = new Value.Channel(id, after.text("name"));
        switch (event.type()) {
            case "CHANNEL_CREATE" -> {
                described(tell(story, ChannelKinds.CREATE, channel, AuditAction.CHANNEL_CREATE), event)
                        .changed(Differences.created(after, CREATED));
                story.remember(CHANNEL, id, after.node());
            }
            case "CHANNEL_UPDATE" -> {
                updated(event, story, channel);
                story.remember(
                        CHANNEL, id, event.recall(CHANNEL, id).with(after).node());
            }
            case "CHANNEL_DELETE" -> {
                described(tell(story, ChannelKinds.DELETE, channel, AuditAction.CHANNEL_DELETE), event)
                        .with("topic", Property.value("topic", after.get("topic")));
                story.forget(CHANNEL, id);
            }
            default -> throw new IllegalArgumentException("not about a channel: " + event.type());
        }
    }

    private static void updated(Occurrence event, Story story, Value.Channel channel) {
        var after = event.payload();
        var before = event.recall(CHANNEL, channel.id());
        if (!before.present()) {
            tell(story, ChannelKinds.UPDATE, channel, AuditAction.CHANNEL_UPDATE)
                    .with("note", Unseen.NOTE);
            return;
        }
        var settings = Differences.between(before, after, SETTINGS);
        if (!settings.isEmpty() || Differences.differs(before, after, "type")) {
            tell(story, ChannelKinds.UPDATE, channel, AuditAction.CHANNEL_UPDATE)
                    .changed(settings)
                    .changed(Differences.differs(before, after, "type") ? List.of(type(before, after)) : List.of());
        }
        if (Differences.differs(before, after, "parent_id")) {
            tell(story, ChannelKinds.MOVE, channel, AuditAction.CHANNEL_UPDATE)
                    .changed(Change.of(
                            "category", event.channel(before.id("parent_id")), event.channel(after.id("parent_id"))));
        } else if (Differences.differs(before, after, "position")) {
            tell(story, ChannelKinds.MOVE, channel, AuditAction.CHANNEL_UPDATE)
                    .changed(Differences.between(before, after, List.of("position")));
        }
        Overwrites.tell(event, story, channel, before, after);
    }

    private static Change type(Payload before, Payload after) {
        return Change.of(
                "type",
                Property.value("channel_type", before.get("type")),
                Property.value("channel_type", after.get("type")));
    }

    private static Telling described(Telling telling, Occurrence event) {
        return telling.with(
                        "type", Property.value("channel_type", event.payload().get("type")))
                .with("category", event.channel(event.payload().id("parent_id")));
    }

    private static Telling tell(Story story, EventKind kind, Value.Channel channel, AuditAction action) {
        return story.tell(kind)
                .in(channel)
                .about(channel)
                .with(Placeholder.CHANNEL, channel)
                .ask(channel.id(), null, action);
    }
}
