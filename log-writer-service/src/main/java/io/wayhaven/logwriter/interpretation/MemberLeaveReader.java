package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.MemberKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;

/**
 * GUILD_MEMBER_REMOVE. Nothing in it proves that the member left of their own will, so nobody is named; the audit-log
 * entry of a kick or of a prune makes an entry of its own and shows here who removed them.
 */
final class MemberLeaveReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(MEMBER, payload.in("user").id("id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var who = People.user(event.payload().in("user"));
        if (who == null) {
            return;
        }
        var member = event.recall(MEMBER, who.id());
        var joined = member.time("joined_at");
        var roles = member.ids("roles").stream()
                .limit(Bounds.VALUES)
                .<Value>map(id -> new Value.Role(id, null))
                .toList();
        story.tell(MemberKinds.LEAVE)
                .about(who)
                .with(Placeholder.DURATION, Lengths.between(joined, event.time()))
                .with("joined", joined == null ? null : new Value.Moment(joined))
                .with("nick", Property.value("nick", member.get("nick")))
                .with("roles", new Value.Several(roles))
                .mayBeBy(who.id(), AuditAction.MEMBER_KICK, AuditAction.MEMBER_PRUNE);
        story.forget(MEMBER, who.id());
    }
}
