package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;
import static io.wayhaven.logwriter.entry.SnapshotType.VOICE;
import static io.wayhaven.logwriter.entry.SnapshotType.VOICE_EPOCH;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.VoiceKinds;
import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * VOICE_STATE_UPDATE. Joining proves itself; whoever leaves or changes channels may have been moved or disconnected, so
 * nobody is named unless the audit log does.
 */
final class VoiceStateReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(VOICE, payload.id("user_id"))
                .add(MEMBER, payload.id("user_id"))
                .add(CHANNEL, payload.id("channel_id"))
                .ofGuild(VOICE_EPOCH);
    }

    @Override
    public void read(Occurrence event, Story story) {
        var after = event.payload();
        var userId = after.id("user_id");
        if (userId == null) {
            return;
        }
        var named = People.user(after.in("member").in("user"));
        var who = named == null ? event.user(userId) : named;
        var before = VoiceStates.recall(event, userId);
        var from = VoiceStates.channel(before);
        var to = event.channel(after.id("channel_id"));
        if (to == null) {
            left(event, story, who, before, from);
            story.forget(VOICE, userId);
            return;
        }
        if (from == null) {
            story.tell(VoiceKinds.JOIN).in(to).about(who).self(who);
        } else if (from.id() != to.id()) {
            story.tell(VoiceKinds.MOVE)
                    .in(to)
                    .about(who)
                    .with(Placeholder.FROM, from)
                    .with(Placeholder.TO, to)
                    .mayBecome(VoiceKinds.FORCED_MOVE, null, to.id(), AuditAction.MEMBER_MOVE);
        }
        VoiceSwitches.tell(story, who, to, before, after, from != null && from.id() == to.id());
        story.remember(VOICE, userId, VoiceStates.of(event, to, since(event, before, from, to)));
    }

    private static void left(
            Occurrence event, Story story, Value.@Nullable User who, Payload before, Value.@Nullable Channel from) {
        story.tell(VoiceKinds.LEAVE)
                .in(from)
                .about(who)
                .with(Placeholder.DURATION, Lengths.between(before.time(VoiceStates.SINCE), event.time()))
                .mayBecome(VoiceKinds.DISCONNECT, null, null, AuditAction.MEMBER_DISCONNECT);
    }

    private static @Nullable Instant since(
            Occurrence event, Payload before, Value.@Nullable Channel from, Value.Channel to) {
        return from != null && from.id() == to.id() ? before.time(VoiceStates.SINCE) : event.time();
    }
}
