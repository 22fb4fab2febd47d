package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** The server as a whole. */
public final class GuildKinds {

    public static final EventKind UPDATE = kind(Family.GUILD, "🏠", "guild.update", "Server settings changed")
            .on("on_guild_update")
            .notice()
            .from("GUILD_UPDATE")
            .explainedBy(AuditAction.GUILD_UPDATE)
            .says("{actor} changed the settings of the server[: {reason}]");

    public static final EventKind OWNER = kind(Family.GUILD, "👑", "guild.owner", "Ownership transferred")
            .on("on_guild_update")
            .critical()
            .from("GUILD_UPDATE")
            .explainedBy(AuditAction.GUILD_UPDATE)
            .says("{actor} transferred the ownership of the server to {target}[: {reason}]");

    public static final EventKind INCIDENTS = kind(Family.GUILD, "🚨", "guild.incidents", "Security actions changed")
            .on("on_guild_update")
            .warning()
            .from("GUILD_UPDATE")
            .explainedBy(AuditAction.GUILD_UPDATE)
            .says("{actor} changed the security actions of the server[ until {until}][: {reason}]");

    public static final EventKind BOOST_LEVEL = kind(Family.GUILD, "🚀", "guild.boost_level", "Boost level changed")
            .on("on_guild_update")
            .from("GUILD_UPDATE")
            .says("The boost level of the server went[ from {before}] to {after}");

    public static final EventKind JOIN = kind(Family.GUILD, "🎉", "guild.join", "Bot joined the server")
            .off("on_guild_join")
            .notice()
            .from("GUILD_CREATE")
            .says("The bot joined the server");

    public static final EventKind LEAVE = kind(Family.GUILD, "💔", "guild.leave", "Bot left the server")
            .off("on_guild_remove")
            .critical()
            .from("GUILD_DELETE")
            .says("The bot is no longer in the server");

    public static final EventKind AVAILABLE = kind(Family.GUILD, "🟢", "guild.available", "Server available again")
            .off("on_guild_available")
            .from("GUILD_CREATE")
            .says("The server is available again[ after {duration}]");

    public static final EventKind UNAVAILABLE = kind(Family.GUILD, "🔴", "guild.unavailable", "Server unavailable")
            .off("on_guild_unavailable")
            .warning()
            .from("GUILD_DELETE")
            .says("The server is unavailable because of an outage at Discord");

    public static final EventKind ONBOARDING = kind(Family.GUILD, "🧭", "onboarding.update", "Onboarding changed")
            .off("on_onboarding_update")
            .notice()
            .fromAudit(AuditAction.ONBOARDING_CREATE, AuditAction.ONBOARDING_UPDATE)
            .says("{actor} changed the onboarding of the server[: {reason}]");

    public static final EventKind PROMPT_CREATE = kind(
                    Family.GUILD, "❓", "onboarding.prompt_create", "Onboarding question created")
            .off("on_onboarding_update")
            .notice()
            .fromAudit(AuditAction.ONBOARDING_PROMPT_CREATE)
            .says("{actor} created the onboarding question {name}[: {reason}]");

    public static final EventKind PROMPT_UPDATE = kind(
                    Family.GUILD, "❔", "onboarding.prompt_update", "Onboarding question changed")
            .off("on_onboarding_update")
            .notice()
            .fromAudit(AuditAction.ONBOARDING_PROMPT_UPDATE)
            .says("{actor} changed the onboarding question {name}[: {reason}]");

    public static final EventKind PROMPT_DELETE = kind(
                    Family.GUILD, "❗", "onboarding.prompt_delete", "Onboarding question deleted")
            .off("on_onboarding_update")
            .notice()
            .fromAudit(AuditAction.ONBOARDING_PROMPT_DELETE)
            .says("{actor} deleted the onboarding question {name}[: {reason}]");

    public static final EventKind GUIDE = kind(Family.GUILD, "📖", "guild.guide", "Server guide changed")
            .off("on_server_guide_update")
            .notice()
            .fromAudit(AuditAction.HOME_SETTINGS_CREATE, AuditAction.HOME_SETTINGS_UPDATE)
            .says("{actor} changed the server guide[: {reason}]");

    public static final EventKind MONETIZATION_REQUEST = kind(
                    Family.GUILD, "💰", "guild.monetization_request", "Monetization requested")
            .off("on_creator_monetization")
            .notice()
            .fromAudit(AuditAction.CREATOR_MONETIZATION_REQUEST_CREATED)
            .says("{actor} asked Discord for creator monetization[: {reason}]");

    public static final EventKind MONETIZATION_TERMS = kind(
                    Family.GUILD, "📜", "guild.monetization_terms", "Monetization terms accepted")
            .off("on_creator_monetization")
            .notice()
            .fromAudit(AuditAction.CREATOR_MONETIZATION_TERMS_ACCEPTED)
            .says("{actor} accepted the terms of creator monetization[: {reason}]");

    private GuildKinds() {}

    static List<EventKind> all() {
        return List.of(
                UPDATE,
                OWNER,
                INCIDENTS,
                BOOST_LEVEL,
                JOIN,
                LEAVE,
                AVAILABLE,
                UNAVAILABLE,
                ONBOARDING,
                PROMPT_CREATE,
                PROMPT_UPDATE,
                PROMPT_DELETE,
                GUIDE,
                MONETIZATION_REQUEST,
                MONETIZATION_TERMS);
    }
}
