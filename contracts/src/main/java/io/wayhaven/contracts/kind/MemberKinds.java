package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** People and bots as members, and what they look like. */
public final class MemberKinds {

    public static final EventKind JOIN = kind(Family.MEMBERS, "👋", "member.join", "Member joined")
            .on("on_member_join")
            .from("GUILD_MEMBER_ADD")
            .says("{target} joined the server[, with the invite {invite}][ ({note})][ (account made {since})]");

    public static final EventKind BOT_ADD = kind(Family.MEMBERS, "🤖", "member.bot_add", "Bot added")
            .onWith("on_member_join", "on_bot_add")
            .warning()
            .from("GUILD_MEMBER_ADD", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.BOT_ADD)
            .says("{actor} added the bot {target}[: {reason}]");

    public static final EventKind LEAVE = kind(Family.MEMBERS, "🚪", "member.leave", "Member left")
            .on("on_member_remove")
            .from("GUILD_MEMBER_REMOVE")
            .says("{target} left the server[ after {duration}][, removed by {actor}]");

    public static final EventKind NICK = kind(Family.MEMBERS, "📛", "member.nick", "Nickname changed")
            .on("on_member_update")
            .from("GUILD_MEMBER_UPDATE")
            .explainedBy(AuditAction.MEMBER_UPDATE)
            .says("{actor} changed the nickname[ of {target}][ from {before}][ to {after}][: {reason}]");

    public static final EventKind ROLES = kind(Family.MEMBERS, "🎭", "member.roles", "Member roles changed")
            .on("on_member_update")
            .notice()
            .from("GUILD_MEMBER_UPDATE")
            .explainedBy(AuditAction.MEMBER_ROLE_UPDATE)
            .says("{actor} changed the roles[ of {target}][, gave {added}][, took {removed}][: {reason}]");

    public static final EventKind PROFILE = kind(Family.MEMBERS, "🖼️", "member.profile", "Server profile changed")
            .on("on_member_update")
            .from("GUILD_MEMBER_UPDATE")
            .says("{target} changed their avatar or banner on the server");

    public static final EventKind BOOST = kind(Family.MEMBERS, "💎", "member.boost", "Boost started")
            .on("on_member_update")
            .from("GUILD_MEMBER_UPDATE")
            .says("{target} started to boost the server");

    public static final EventKind BOOST_END = kind(Family.MEMBERS, "🪫", "member.boost_end", "Boost ended")
            .on("on_member_update")
            .from("GUILD_MEMBER_UPDATE")
            .says("{target} no longer boosts the server[, after {duration}]");

    public static final EventKind SCREENING = kind(Family.MEMBERS, "✅", "member.screening", "Screening passed")
            .on("on_member_update")
            .from("GUILD_MEMBER_UPDATE")
            .says("{target} passed the membership screening");

    public static final EventKind FLAGS = kind(Family.MEMBERS, "🏷️", "member.flags", "Member flags changed")
            .on("on_member_update")
            .notice()
            .from("GUILD_MEMBER_UPDATE")
            .explainedBy(AuditAction.MEMBER_UPDATE)
            .says("{actor} changed the flags[ of {target}][ from {before}][ to {after}][: {reason}]");

    public static final EventKind RENAME = kind(Family.MEMBERS, "🪪", "user.rename", "User renamed")
            .on("on_user_update")
            .from("GUILD_MEMBER_UPDATE", "USER_UPDATE")
            .says("{target} changed their name[ from {before}][ to {after}]");

    public static final EventKind AVATAR = kind(Family.MEMBERS, "🎨", "user.avatar", "Avatar changed")
            .on("on_user_update")
            .from("GUILD_MEMBER_UPDATE", "USER_UPDATE")
            .says("{target} changed their avatar");

    private MemberKinds() {}

    static List<EventKind> all() {
        return List.of(JOIN, BOT_ADD, LEAVE, NICK, ROLES, PROFILE, BOOST, BOOST_END, SCREENING, FLAGS, RENAME, AVATAR);
    }
}
