package io.wayhaven.contracts.component;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ways to set a server up, as steps in their order. */
public enum WizardFlow {
    /** A server by itself. */
    SINGLE(
            WizardStep.MUTE_ROLE,
            WizardStep.LOG_CHANNEL,
            WizardStep.NOTIFICATIONS,
            WizardStep.PERMISSIONS,
            WizardStep.DASHBOARD),
    /** A server that others follow. */
    MAIN(
            WizardStep.MAIN_SERVER,
            WizardStep.MUTE_ROLE,
            WizardStep.LOG_CHANNEL,
            WizardStep.NOTIFICATIONS,
            WizardStep.RECONCILIATION,
            WizardStep.ALERT_WEBHOOK,
            WizardStep.STAFF_ROLE,
            WizardStep.SETTINGS),
    /** A server that follows another. */
    CHILD(WizardStep.FOLLOW, WizardStep.MUTE_ROLE, WizardStep.NOTIFICATIONS, WizardStep.CONNECTION),
    /** A main server among others. */
    NETWORK(
            WizardStep.MAIN_SERVER,
            WizardStep.INVITE_SERVER,
            WizardStep.EXCHANGE,
            WizardStep.ALERT_WEBHOOK,
            WizardStep.CONNECTION,
            WizardStep.DASHBOARD),
    /** A server that takes part only when somebody asks for it. */
    BACKUP(WizardStep.FOLLOW_AS_BACKUP, WizardStep.ALERT_WEBHOOK, WizardStep.DASHBOARD);

    private final List<WizardStep> steps;

    WizardFlow(WizardStep... steps) {
        this.steps = List.of(steps);
    }

    /** What it has people do, one after the other. */
    public List<WizardStep> steps() {
        return steps;
    }

    /** The name in custom ids. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The flow of a name, if there is one. */
    public static Optional<WizardFlow> byKey(String key) {
        return Arrays.stream(values()).filter(flow -> flow.key().equals(key)).findFirst();
    }
}
