package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.BAN;
import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.INVITES;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;
import static io.wayhaven.logwriter.entry.SnapshotType.ROLE_NAMES;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.UnknownKinds;
import io.wayhaven.logwriter.entry.Value;

/** GUILD_AUDIT_LOG_ENTRY_CREATE, and entries that were read over REST. */
final class AuditReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        var entry = new AuditEntry(payload);
        keys.add(MEMBER, entry.userId()).add(CHANNEL, entry.place()).ofGuild(ROLE_NAMES);
        if (entry.aboutUser()) {
            keys.add(MEMBER, entry.targetId());
        }
        if (Overwrites.concernsMember(entry.options())) {
            keys.add(MEMBER, entry.options().id("id"));
        }
        if (deletesInvite(entry)) {
            keys.ofGuild(INVITES);
        }
        if (BanAudit.concerns(entry)) {
            keys.add(BAN, entry.targetId());
        }
    }

    @Override
    public void read(Occurrence event, Story story) {
        var entry = new AuditEntry(event.payload());
        if (BanAudit.remember(event, story, entry)) {
            return;
        }
        entry.action().ifPresentOrElse(action -> told(event, story, entry, action), () -> unknown(event, story, entry));
        if (deletesInvite(entry)) {
            deletedInvite(event, story, entry);
        }
    }

    private static void told(Occurrence event, Story story, AuditEntry entry, AuditAction action) {
        if (action == AuditAction.MEMBER_UPDATE || action == AuditAction.MEMBER_ROLE_UPDATE) {
            MemberAudit.tell(event, story, entry, action);
            return;
        }
        var decision = AuditDecisions.of(action);
        var telling = decision.tells() ? story.tell(decision.kind()) : story.tellIfMissed(decision.kind());
        AuditDetails.fill(telling, event, entry, action);
    }

    private static void unknown(Occurrence event, Story story, AuditEntry entry) {
        var number = entry.entry().number("action_type");
        if (number == null) {
            return;
        }
        var name = new Value.Name("action " + number);
        story.tell(UnknownKinds.AUDIT_ENTRY)
                .about(name)
                .by(event.user(entry.userId()))
                .because(entry.entry().text("reason"))
                .with(Placeholder.NAME, name)
                .changed(entry.changes());
    }

    /** Somebody deleted it, so no join used it up. */
    private static void deletedInvite(Occurrence event, Story story, AuditEntry entry) {
        var code = Payload.text(entry.now("code"));
        if (code != null) {
            story.remember(INVITES, event.guild(), Invites.of(event).without(code));
        }
    }

    private static boolean deletesInvite(AuditEntry entry) {
        return entry.action().filter(AuditAction.INVITE_DELETE::equals).isPresent();
    }
}
