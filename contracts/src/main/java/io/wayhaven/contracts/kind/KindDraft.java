package io.wayhaven.contracts.kind;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind in the making: derives what follows from its sources, so that a row of the catalogue says only what is its own. */
final class KindDraft {

    private final String id;
    private final Family family;
    private final String label;
    private final String icon;
    private final Set<String> dispatches = new LinkedHashSet<>();
    private final Set<AuditAction> auditActions = EnumSet.noneOf(AuditAction.class);
    private final Set<Intent> intents = EnumSet.noneOf(Intent.class);
    private final Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    private @Nullable String toggle;
    private @Nullable String follows;
    private boolean enabledByDefault = true;
    private Severity severity = Severity.INFO;

    private KindDraft(Family family, String icon, String id, String label) {
        this.family = family;
        this.icon = icon;
        this.id = id;
        this.label = label;
    }

    static KindDraft kind(Family family, String icon, String id, String label) {
        return new KindDraft(family, icon, id, label);
    }

    /** Logged unless a setting says no. */
    KindDraft on(String toggle) {
        this.toggle = toggle;
        return this;
    }

    /** Logged unless a setting of its own, or of the followed toggle, says no. */
    KindDraft onWith(String followed, String toggle) {
        this.follows = followed;
        return on(toggle);
    }

    /** Logged only if a setting says yes. */
    KindDraft off(String toggle) {
        this.enabledByDefault = false;
        return on(toggle);
    }

    KindDraft notice() {
        this.severity = Severity.NOTICE;
        return this;
    }

    KindDraft warning() {
        this.severity = Severity.WARNING;
        return this;
    }

    KindDraft critical() {
        this.severity = Severity.CRITICAL;
        return this;
    }

    /** Told by these dispatches; brings their intents. */
    KindDraft from(String... names) {
        Collections.addAll(dispatches, names);
        Arrays.stream(names).forEach(name -> intents.addAll(Intent.neededFor(name)));
        return this;
    }

    /** Explained by these audit-log entries; brings what it takes to see them. */
    KindDraft explainedBy(AuditAction... actions) {
        Collections.addAll(auditActions, actions);
        intents.add(Intent.GUILD_MODERATION);
        return needing(Permission.VIEW_AUDIT_LOG);
    }

    /** Told by these audit-log entries, and by nothing else. */
    KindDraft fromAudit(AuditAction... actions) {
        return from("GUILD_AUDIT_LOG_ENTRY_CREATE").explainedBy(actions);
    }

    KindDraft needing(Intent... needed) {
        Collections.addAll(intents, needed);
        return this;
    }

    KindDraft needing(Permission... needed) {
        Collections.addAll(permissions, needed);
        return this;
    }

    EventKind says(String sentence) {
        return new EventKind(
                id,
                family,
                label,
                toggle,
                follows,
                enabledByDefault,
                severity,
                dispatches,
                auditActions,
                intents,
                permissions,
                SentenceTemplate.parse(sentence),
                icon);
    }
}
