package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Webhooks and connected applications. */
public final class IntegrationKinds {

    public static final EventKind WEBHOOK_CREATE = kind(Family.INTEGRATIONS, "🪝", "webhook.create", "Webhook created")
            .off("on_webhooks_update")
            .warning()
            .from("WEBHOOKS_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.WEBHOOK_CREATE)
            .says("{actor} created the webhook {name}[ in {channel}][: {reason}]");

    public static final EventKind WEBHOOK_UPDATE = kind(Family.INTEGRATIONS, "🎣", "webhook.update", "Webhook changed")
            .off("on_webhooks_update")
            .notice()
            .from("WEBHOOKS_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.WEBHOOK_UPDATE)
            .says("{actor} changed the webhook {name}[ in {channel}][: {reason}]");

    public static final EventKind WEBHOOK_DELETE = kind(Family.INTEGRATIONS, "⚓", "webhook.delete", "Webhook deleted")
            .off("on_webhooks_update")
            .notice()
            .from("WEBHOOKS_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE")
            .explainedBy(AuditAction.WEBHOOK_DELETE)
            .says("{actor} deleted the webhook {name}[ in {channel}][: {reason}]");

    public static final EventKind WEBHOOK_CHANGE = kind(Family.INTEGRATIONS, "🐟", "webhook.change", "Webhooks changed")
            .off("on_webhooks_update")
            .notice()
            .from("WEBHOOKS_UPDATE")
            .says("The webhooks of {channel} changed");

    public static final EventKind INTEGRATION_CREATE = kind(
                    Family.INTEGRATIONS, "🔌", "integration.create", "Integration added")
            .off("on_integration_create")
            .warning()
            .from("INTEGRATION_CREATE")
            .explainedBy(AuditAction.INTEGRATION_CREATE)
            .says("{actor} added the integration {name}[: {reason}]");

    public static final EventKind INTEGRATION_UPDATE = kind(
                    Family.INTEGRATIONS, "🪛", "integration.update", "Integration changed")
            .off("on_integration_update")
            .notice()
            .from("INTEGRATION_UPDATE")
            .explainedBy(AuditAction.INTEGRATION_UPDATE)
            .says("{actor} changed the integration {name}[: {reason}]");

    public static final EventKind INTEGRATION_DELETE = kind(
                    Family.INTEGRATIONS, "🧯", "integration.delete", "Integration removed")
            .off("on_integration_delete")
            .notice()
            .from("INTEGRATION_DELETE")
            .explainedBy(AuditAction.INTEGRATION_DELETE)
            .says("{actor} removed the integration {name}[: {reason}]");

    private IntegrationKinds() {}

    static List<EventKind> all() {
        return List.of(
                WEBHOOK_CREATE,
                WEBHOOK_UPDATE,
                WEBHOOK_DELETE,
                WEBHOOK_CHANGE,
                INTEGRATION_CREATE,
                INTEGRATION_UPDATE,
                INTEGRATION_DELETE);
    }
}
