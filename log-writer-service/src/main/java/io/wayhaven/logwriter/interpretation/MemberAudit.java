package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.MemberKinds;
import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.VoiceKinds;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MEMBER_UPDATE (24) and MEMBER_ROLE_UPDATE (25). Usually GUILD_MEMBER_UPDATE tells what changed; of a member whom that
 * dispatch showed for the first time, only the audit log knows.
 */
final class MemberAudit {

    private MemberAudit() {}

    static void tell(Occurrence event, Story story, AuditEntry entry, AuditAction action) {
        var id = entry.entry().id("id");
        var member = event.recall(MEMBER, entry.targetId());
        var tells = id != null && FirstSight.preceded(member, Snowflakes.time(id));
        if (action == AuditAction.MEMBER_ROLE_UPDATE) {
            start(event, story, entry, MemberKinds.ROLES, tells)
                    .with(Placeholder.ADDED, Property.value("roles", entry.after("$add")))
                    .with(Placeholder.REMOVED, Property.value("roles", entry.after("$remove")));
            return;
        }
        if (entry.changes("nick")) {
            start(event, story, entry, MemberKinds.NICK, tells)
                    .changed(Differences.change("nick", entry.before("nick"), entry.after("nick")));
        }
        timeout(event, story, entry, tells);
        // voice states tell these, of whomever they show
        turned(event, story, entry, "mute", VoiceKinds.SERVER_MUTE, VoiceKinds.SERVER_UNMUTE);
        turned(event, story, entry, "deaf", VoiceKinds.SERVER_DEAFEN, VoiceKinds.SERVER_UNDEAFEN);
    }

    private static void timeout(Occurrence event, Story story, AuditEntry entry, boolean tells) {
        if (!entry.changes(Timeouts.FIELD)) {
            return;
        }
        JsonNode after = entry.after(Timeouts.FIELD);
        var until = Payload.time(after);
        var lasts = until != null && until.isAfter(event.time());
        start(event, story, entry, lasts ? ModerationKinds.TIMEOUT : ModerationKinds.TIMEOUT_LIFT, tells)
                .with(Placeholder.UNTIL, lasts ? Property.value(Timeouts.FIELD, after) : null)
                .changed(List.of(Differences.change("timeout", entry.before(Timeouts.FIELD), after)));
    }

    private static void turned(
            Occurrence event, Story story, AuditEntry entry, String key, EventKind on, EventKind off) {
        if (entry.changes(key)) {
            start(event, story, entry, entry.after(key).asBoolean() ? on : off, false);
        }
    }

    private static Telling start(Occurrence event, Story story, AuditEntry entry, EventKind kind, boolean tells) {
        var telling = tells ? story.tell(kind) : story.tellIfMissed(kind);
        Value.@Nullable User target = event.user(entry.targetId());
        return telling.about(target)
                .by(event.user(entry.userId()))
                .because(entry.entry().text("reason"));
    }
}
