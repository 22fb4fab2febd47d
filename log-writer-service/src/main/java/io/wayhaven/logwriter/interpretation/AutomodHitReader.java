package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.AUTOMOD_RULE;
import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;

import io.wayhaven.contracts.kind.AutomodKinds;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import org.jspecify.annotations.Nullable;

/** AUTO_MODERATION_ACTION_EXECUTION: AutoMod acts, so nobody is looked for. */
final class AutomodHitReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(AUTOMOD_RULE, payload.id("rule_id"))
                .add(CHANNEL, payload.id("channel_id"))
                .add(MEMBER, payload.id("user_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var hit = event.payload();
        var action = hit.in("action");
        var rule = event.recall(AUTOMOD_RULE, hit.id("rule_id"));
        var seconds = action.in("metadata").number("duration_seconds");
        story.tell(kind(action.number("type")))
                .in(event.channel(hit.id("channel_id")))
                .message(hit.id("message_id"))
                .about(event.user(hit.id("user_id")))
                .with(Placeholder.NAME, Property.value("name", rule.get("name")))
                .with(Placeholder.DURATION, seconds == null ? null : new Value.Text(Lengths.ofSeconds(seconds)))
                .with("content", Property.value("description", hit.get("content")))
                .with("matched", Property.value("description", hit.get("matched_content")))
                .with("keyword", Property.value("description", hit.get("matched_keyword")));
    }

    /**
     * What AutoMod did.
     *
     * @see <a href="https://discord.com/developers/docs/resources/auto-moderation#auto-moderation-action-object-action-types">
     *     Discord: AutoMod action types</a>
     */
    private static EventKind kind(@Nullable Long type) {
        return switch (type == null ? 0 : type.intValue()) {
            case 1 -> AutomodKinds.BLOCK;
            case 2 -> AutomodKinds.FLAG;
            case 3 -> AutomodKinds.TIMEOUT;
            case 4 -> AutomodKinds.QUARANTINE;
            default -> AutomodKinds.HIT;
        };
    }
}
