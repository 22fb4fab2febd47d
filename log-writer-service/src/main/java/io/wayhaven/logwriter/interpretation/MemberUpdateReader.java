package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;
import static io.wayhaven.logwriter.entry.SnapshotType.ROLE_NAMES;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.MemberKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * GUILD_MEMBER_UPDATE: several things may have changed at once. Of a member who was never seen, it can't be told what
 * changed; their audit-log entries then tell (see {@link FirstSight}).
 */
final class MemberUpdateReader implements Reader {

    private static final List<String> PROFILE = List.of("avatar", "banner", "avatar_decoration_data");

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(MEMBER, payload.in("user").id("id")).ofGuild(ROLE_NAMES);
    }

    @Override
    public void read(Occurrence event, Story story) {
        var after = event.payload();
        var who = People.user(after.in("user"));
        if (who == null) {
            return;
        }
        var before = event.recall(MEMBER, who.id());
        if (!before.present()) {
            story.remember(MEMBER, who.id(), FirstSight.mark(after, event.time()));
            return;
        }
        nick(story, who, before, after);
        roles(event, story, who, before, after);
        Timeouts.tell(event, story, who, before, after);
        profile(event, story, who, before, after);
        UserChanges.tell(story, who, before.in("user"), after.in("user"));
        story.remember(MEMBER, who.id(), before.with(after, "user").node());
    }

    private static void nick(Story story, Value.User who, Payload before, Payload after) {
        if (Differences.differs(before, after, "nick")) {
            story.tell(MemberKinds.NICK)
                    .about(who)
                    .changed(Differences.change("nick", before.get("nick"), after.get("nick")))
                    .ask(who.id(), null, AuditAction.MEMBER_UPDATE);
        }
    }

    private static void roles(Occurrence event, Story story, Value.User who, Payload before, Payload after) {
        if (!Differences.differs(before, after, "roles")) {
            return;
        }
        var former = new LinkedHashSet<>(before.ids("roles"));
        var present = new LinkedHashSet<>(after.ids("roles"));
        var added = without(event, present, former);
        var removed = without(event, former, present);
        if (!added.values().isEmpty() || !removed.values().isEmpty()) {
            story.tell(MemberKinds.ROLES)
                    .about(who)
                    .with(Placeholder.ADDED, added)
                    .with(Placeholder.REMOVED, removed)
                    .changed(List.of(Change.of("roles", all(event, former), all(event, present))))
                    .ask(who.id(), null, AuditAction.MEMBER_ROLE_UPDATE);
        }
    }

    private static void profile(Occurrence event, Story story, Value.User who, Payload before, Payload after) {
        var looks = Differences.between(before, after, PROFILE);
        if (!looks.isEmpty()) {
            story.tell(MemberKinds.PROFILE).about(who).self(who).changed(looks);
        }
        if (Differences.differs(before, after, "premium_since")) {
            boost(event, story, who, before, after);
        }
        if (before.flag("pending") && after.has("pending") && !after.flag("pending")) {
            story.tell(MemberKinds.SCREENING).about(who).self(who);
        }
        if (Differences.differs(before, after, "flags")) {
            var flags = Change.of("flags", MemberFlags.named(before), MemberFlags.named(after));
            story.tell(MemberKinds.FLAGS).about(who).changed(flags).ask(who.id(), null, AuditAction.MEMBER_UPDATE);
        }
    }

    private static void boost(Occurrence event, Story story, Value.User who, Payload before, Payload after) {
        var since = before.time("premium_since");
        if (after.time("premium_since") == null) {
            story.tell(MemberKinds.BOOST_END)
                    .about(who)
                    .with(Placeholder.DURATION, Lengths.between(since, event.time()));
        } else if (since == null) {
            story.tell(MemberKinds.BOOST).about(who).self(who);
        }
    }

    private static Value.Several without(Occurrence event, Set<Long> roles, Set<Long> others) {
        var rest = new LinkedHashSet<>(roles);
        rest.removeAll(others);
        return all(event, rest);
    }

    private static Value.Several all(Occurrence event, Set<Long> roles) {
        return new Value.Several(roles.stream()
                .limit(Bounds.VALUES)
                .<Value>mapMulti((id, found) -> {
                    var role = event.role(id);
                    if (role != null) {
                        found.accept(role);
                    }
                })
                .toList());
    }
}
