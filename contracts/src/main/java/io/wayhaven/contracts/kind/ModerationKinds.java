package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** What moderators do to members. */
public final class ModerationKinds {

    public static final EventKind BAN = kind(Family.MODERATION, "🔨", "member.ban", "Member banned")
            .on("on_member_ban")
            .warning()
            .from("GUILD_BAN_ADD")
            .explainedBy(AuditAction.MEMBER_BAN_ADD)
            .says("{actor} banned {target}[: {reason}]");

    public static final EventKind UNBAN = kind(Family.MODERATION, "🕊️", "member.unban", "Ban lifted")
            .on("on_member_unban")
            .notice()
            .from("GUILD_BAN_REMOVE")
            .explainedBy(AuditAction.MEMBER_BAN_REMOVE)
            .says("{actor} lifted the ban of {target}[: {reason}]");

    public static final EventKind KICK = kind(Family.MODERATION, "👢", "member.kick", "Member kicked")
            .onWith("on_member_remove", "on_member_kick")
            .warning()
            .from("GUILD_MEMBER_REMOVE", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.MEMBER_KICK)
            .says("{actor} kicked {target}[: {reason}]");

    public static final EventKind PRUNE = kind(Family.MODERATION, "🌾", "member.prune", "Members pruned")
            .onWith("on_member_remove", "on_member_prune")
            .warning()
            .fromAudit(AuditAction.MEMBER_PRUNE)
            .says("{actor} pruned {count} members[ inactive for {duration}][: {reason}]");

    public static final EventKind TIMEOUT = kind(Family.MODERATION, "⏳", "member.timeout", "Member timed out")
            .on("on_member_update")
            .warning()
            .from("GUILD_MEMBER_UPDATE")
            .explainedBy(AuditAction.MEMBER_UPDATE, AuditAction.AUTO_MODERATION_USER_COMMUNICATION_DISABLED)
            .says("{actor} timed out {target}[ until {until}][: {reason}]");

    public static final EventKind TIMEOUT_LIFT = kind(Family.MODERATION, "⌛", "member.timeout_lift", "Timeout lifted")
            .on("on_member_update")
            .notice()
            .from("GUILD_MEMBER_UPDATE")
            .explainedBy(AuditAction.MEMBER_UPDATE)
            .says("{actor} lifted the timeout of {target}[: {reason}]");

    private ModerationKinds() {}

    static List<EventKind> all() {
        return List.of(BAN, UNBAN, KICK, PRUNE, TIMEOUT, TIMEOUT_LIFT);
    }
}
