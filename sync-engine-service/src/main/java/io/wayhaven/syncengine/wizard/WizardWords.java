package io.wayhaven.syncengine.wizard;

import io.wayhaven.contracts.component.WizardFlow;
import io.wayhaven.contracts.component.WizardStep;

/** What the wizard calls things. */
final class WizardWords {

    private WizardWords() {}

    static String title(WizardFlow flow) {
        return switch (flow) {
            case SINGLE -> "Single server";
            case MAIN -> "Main server";
            case CHILD -> "Child server";
            case NETWORK -> "Network of main servers";
            case BACKUP -> "Backup server";
        };
    }

    static String purpose(WizardFlow flow) {
        return switch (flow) {
            case SINGLE -> "Moderate this server by itself";
            case MAIN -> "Make this server the hub that others follow";
            case CHILD -> "Follow a main server";
            case NETWORK -> "Link this main server with children and with other main servers";
            case BACKUP -> "Follow a main server only when somebody asks for it";
        };
    }

    static String title(WizardStep step) {
        return switch (step) {
            case MAIN_SERVER -> "Main server";
            case INVITE_SERVER -> "Invite a server";
            case FOLLOW -> "Follow a main server";
            case EXCHANGE -> "Exchange with another main server";
            case FOLLOW_AS_BACKUP -> "Follow as a backup";
            case MUTE_ROLE -> "Mute role";
            case LOG_CHANNEL -> "Log channel";
            case NOTIFICATIONS -> "Notifications";
            case RECONCILIATION -> "Reconciliation";
            case ALERT_WEBHOOK -> "Webhook for alerts";
            case STAFF_ROLE -> "Staff role";
            case PERMISSIONS -> "Check the permissions";
            case CONNECTION -> "Check the links";
            case SETTINGS -> "Look at the settings";
            case DASHBOARD -> "Look at the dashboard";
        };
    }

    static String advice(WizardStep step) {
        return switch (step) {
            case MAIN_SERVER -> "Other servers can follow a main server.";
            case INVITE_SERVER ->
                "The other server's administrators have to accept. Its id is under Copy Server ID in the menu of its icon, in Discord's Developer Mode.";
            case FOLLOW ->
                "What the main server decides is carried out here, once its administrators accept. Its id is under Copy Server ID in the menu of its icon, in Discord's Developer Mode.";
            case EXCHANGE -> "What either server decides is carried out in the other, once its administrators accept.";
            case FOLLOW_AS_BACKUP ->
                "What the main server decides is carried out here only by `/reconcile fix` and `/forcesync`.";
            case MUTE_ROLE -> "Muted people get this role. Make one that may not send messages, below the bot's role.";
            case LOG_CHANNEL -> "Punishments are told here, and whatever has no channel of its own.";
            case NOTIFICATIONS -> "What comes from linked servers, and what was carried out, is told here.";
            case RECONCILIATION -> "In what this server differs from its network is told here.";
            case ALERT_WEBHOOK ->
                "What needs somebody to act is told through it. It is made in a channel's settings under Integrations, Webhooks.";
            case STAFF_ROLE -> "Moderation commands take this role as well as the permission; it can be left out.";
            case PERMISSIONS -> "What the bot lacks for what is switched on, and the links that mend it.";
            case CONNECTION -> "Whether what travels between the servers can be carried out.";
            case SETTINGS -> "Everything that is in force. `/warn` somebody of your team to see a notice appear.";
            case DASHBOARD ->
                "Links, figures, and what doesn't work. `/warn` somebody of your team to see a notice appear.";
        };
    }

    /** On a button, or in an empty menu. */
    static String label(WizardStep step) {
        return switch (step) {
            case MAIN_SERVER -> "Make it a main server";
            case INVITE_SERVER -> "Invite";
            case FOLLOW, FOLLOW_AS_BACKUP -> "Ask to follow";
            case EXCHANGE -> "Ask to exchange";
            case ALERT_WEBHOOK -> "Enter the webhook";
            case MUTE_ROLE, STAFF_ROLE -> "Pick a role";
            case LOG_CHANNEL, NOTIFICATIONS, RECONCILIATION -> "Pick a channel";
            case PERMISSIONS, CONNECTION -> "Check";
            case SETTINGS, DASHBOARD -> "Show";
        };
    }
}
