package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.AuditQuery;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Draft;
import io.wayhaven.logwriter.entry.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A draft in the making. */
final class Telling {

    private final EventKind kind;
    private final Map<String, Value> fields = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private @Nullable Long guildId;
    private @Nullable Long channelId;
    private @Nullable Long messageId;
    private Value.@Nullable User actor;
    private Confidence confidence = Confidence.NONE;
    private @Nullable Value target;
    private @Nullable String reason;
    private @Nullable AuditQuery attribution;

    Telling(EventKind kind) {
        this.kind = kind;
    }

    /** The event belongs to no guild, and yet concerns this one. */
    Telling inGuild(long id) {
        guildId = id;
        return this;
    }

    Telling in(Value.@Nullable Channel channel) {
        if (channel != null) {
            channelId = channel.id();
            with(Placeholder.CHANNEL, channel);
        }
        return this;
    }

    Telling message(@Nullable Long id) {
        messageId = id;
        return this;
    }

    Telling about(@Nullable Value what) {
        target = what;
        return this;
    }

    /** The event names who did it; or it is not known after all. */
    Telling by(Value.@Nullable User who) {
        actor = who;
        confidence = who == null ? Confidence.UNKNOWN : Confidence.EXACT;
        return this;
    }

    /** Nobody but the person concerned can have done it. */
    Telling self(Value.@Nullable User who) {
        actor = who;
        confidence = who == null ? Confidence.UNKNOWN : Confidence.SELF;
        return this;
    }

    /** Somebody did it; such audit-log entries tell who. */
    Telling ask(@Nullable Long targetId, @Nullable Long channel, AuditAction... actions) {
        if (actor == null) {
            confidence = Confidence.UNKNOWN;
        }
        attribution = new AuditQuery(Set.of(actions), targetId, channel, null);
        return this;
    }

    /** It may not be what it seems: explained by such an audit-log entry it is of another kind. */
    Telling mayBecome(EventKind other, @Nullable Long targetId, @Nullable Long channel, AuditAction action) {
        attribution = new AuditQuery(Set.of(action), targetId, channel, other);
        return this;
    }

    /** It may have been somebody else's doing: such an audit-log entry shows it. */
    Telling mayBeBy(@Nullable Long targetId, AuditAction... actions) {
        attribution = new AuditQuery(Set.of(actions), targetId, null, null);
        return this;
    }

    Telling because(@Nullable String why) {
        reason = why;
        return this;
    }

    Telling with(Placeholder placeholder, @Nullable Value value) {
        return with(placeholder.key(), value);
    }

    Telling with(String name, @Nullable Value value) {
        if (value != null
                && !(value instanceof Value.Several several && several.values().isEmpty())) {
            fields.put(name, value);
        }
        return this;
    }

    Telling changed(List<Change> more) {
        changes.addAll(more);
        return this;
    }

    /** One property changed, of which the sentence speaks. */
    Telling changed(Change change) {
        changes.add(change);
        return with(Placeholder.BEFORE, change.before()).with(Placeholder.AFTER, change.after());
    }

    Draft draft() {
        return new Draft(
                kind, guildId, channelId, messageId, actor, confidence, target, reason, fields, changes, attribution);
    }
}
