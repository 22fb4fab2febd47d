package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.INVITES;
import static io.wayhaven.logwriter.entry.SnapshotType.INVITE_USES;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.MemberKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;

/** GUILD_MEMBER_ADD. */
final class MemberJoinReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.ofGuild(INVITES).ofGuild(INVITE_USES);
    }

    @Override
    public void read(Occurrence event, Story story) {
        var member = event.payload();
        var user = member.in("user");
        var who = People.user(user);
        if (who == null) {
            return;
        }
        if (user.flag("bot")) {
            story.tell(MemberKinds.BOT_ADD).about(who).ask(who.id(), null, AuditAction.BOT_ADD);
        } else {
            joined(event, story, who);
        }
        story.remember(MEMBER, who.id(), member.node());
    }

    private static void joined(Occurrence event, Story story, Value.User who) {
        var telling = story.tell(MemberKinds.JOIN)
                .about(who)
                .self(who)
                .with(Placeholder.SINCE, new Value.Moment(Snowflakes.time(who.id())));
        var invites = Invites.of(event);
        var used = invites.usedUpBy(event.time());
        telling.with(Placeholder.INVITE, used == null ? null : new Value.Name(used.code()))
                .with(Placeholder.NOTE, used == null ? null : UsedInvites.PRESUMED)
                .with(UsedInvites.INVITED_BY, used == null ? null : used.inviter())
                .with(
                        UsedInvites.HOW_KNOWN,
                        new Value.Text(
                                used == null
                                        ? "Discord does not tell which invite was used"
                                        : "presumably this one: it was used up at that moment"));
        if (used != null) {
            story.remember(INVITES, event.guild(), invites.claim(used));
        }
        var join = new InviteUses.Join(event.id(), event.time(), used != null);
        var uses = InviteUses.of(event.recall(INVITE_USES, event.guild()));
        story.remember(INVITE_USES, event.guild(), uses.with(join).json());
    }
}
