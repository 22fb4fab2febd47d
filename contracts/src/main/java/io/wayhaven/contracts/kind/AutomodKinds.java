package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Discord's own AutoMod: its rules and what they do. */
public final class AutomodKinds {

    public static final EventKind RULE_CREATE = kind(
                    Family.AUTOMOD, "📐", "automod.rule_create", "AutoMod rule created")
            .off("on_automod_rule_create")
            .notice()
            .from("AUTO_MODERATION_RULE_CREATE")
            .explainedBy(AuditAction.AUTO_MODERATION_RULE_CREATE)
            .needing(Permission.MANAGE_GUILD)
            .says("{actor} created the AutoMod rule {name}[: {reason}]");

    public static final EventKind RULE_UPDATE = kind(
                    Family.AUTOMOD, "📏", "automod.rule_update", "AutoMod rule changed")
            .off("on_automod_rule_update")
            .notice()
            .from("AUTO_MODERATION_RULE_UPDATE")
            .explainedBy(AuditAction.AUTO_MODERATION_RULE_UPDATE)
            .needing(Permission.MANAGE_GUILD)
            .says("{actor} changed the AutoMod rule {name}[: {reason}]");

    public static final EventKind RULE_DELETE = kind(
                    Family.AUTOMOD, "🪓", "automod.rule_delete", "AutoMod rule deleted")
            .off("on_automod_rule_delete")
            .warning()
            .from("AUTO_MODERATION_RULE_DELETE")
            .explainedBy(AuditAction.AUTO_MODERATION_RULE_DELETE)
            .needing(Permission.MANAGE_GUILD)
            .says("{actor} deleted the AutoMod rule {name}[: {reason}]");

    public static final EventKind BLOCK = kind(Family.AUTOMOD, "🛑", "automod.block", "Message blocked by AutoMod")
            .off("on_automod_action")
            .warning()
            .from("AUTO_MODERATION_ACTION_EXECUTION", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.AUTO_MODERATION_BLOCK_MESSAGE)
            .needing(Intent.MESSAGE_CONTENT)
            .needing(Permission.MANAGE_GUILD)
            .says("AutoMod blocked a message by {target}[ in {channel}][ by the rule {name}]");

    public static final EventKind FLAG = kind(Family.AUTOMOD, "🚩", "automod.flag", "Message flagged by AutoMod")
            .off("on_automod_action")
            .notice()
            .from("AUTO_MODERATION_ACTION_EXECUTION", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.AUTO_MODERATION_FLAG_TO_CHANNEL)
            .needing(Intent.MESSAGE_CONTENT)
            .needing(Permission.MANAGE_GUILD)
            .says("AutoMod flagged a message by {target}[ in {channel}][ by the rule {name}]");

    public static final EventKind TIMEOUT = kind(Family.AUTOMOD, "⏲️", "automod.timeout", "Timed out by AutoMod")
            .off("on_automod_action")
            .warning()
            .from("AUTO_MODERATION_ACTION_EXECUTION", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.AUTO_MODERATION_USER_COMMUNICATION_DISABLED)
            .needing(Intent.MESSAGE_CONTENT)
            .needing(Permission.MANAGE_GUILD)
            .says("AutoMod timed out {target}[ for {duration}][ by the rule {name}]");

    public static final EventKind QUARANTINE = kind(
                    Family.AUTOMOD, "☣️", "automod.quarantine", "Quarantined by AutoMod")
            .off("on_automod_action")
            .warning()
            .from("AUTO_MODERATION_ACTION_EXECUTION", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.AUTO_MODERATION_QUARANTINE_USER)
            .needing(Intent.MESSAGE_CONTENT)
            .needing(Permission.MANAGE_GUILD)
            .says("AutoMod quarantined {target}[ by the rule {name}]");

    public static final EventKind HIT = kind(Family.AUTOMOD, "🎯", "automod.hit", "AutoMod acted")
            .off("on_automod_action")
            .notice()
            .from("AUTO_MODERATION_ACTION_EXECUTION")
            .needing(Intent.MESSAGE_CONTENT)
            .needing(Permission.MANAGE_GUILD)
            .says("AutoMod acted against {target}[ in {channel}][ by the rule {name}]");

    private AutomodKinds() {}

    static List<EventKind> all() {
        return List.of(RULE_CREATE, RULE_UPDATE, RULE_DELETE, BLOCK, FLAG, TIMEOUT, QUARANTINE, HIT);
    }
}
