package io.wayhaven.contracts.component;

/** One thing that a wizard has people set or look at. Each is a plain command, given by a menu, a button or a form. */
public enum WizardStep {
    /** Become a server that others may follow. */
    MAIN_SERVER(Input.BUTTON),
    /** Invite a server to follow this one. */
    INVITE_SERVER(Input.FORM),
    /** Ask to follow a main server. */
    FOLLOW(Input.FORM),
    /** Ask another main server to exchange actions both ways. */
    EXCHANGE(Input.FORM),
    /** Ask to follow a main server whose actions are carried out only when somebody asks for it. */
    FOLLOW_AS_BACKUP(Input.FORM),
    /** Choose the role of muted people. */
    MUTE_ROLE(Input.ROLE),
    /** Choose where punishments are told. */
    LOG_CHANNEL(Input.CHANNEL),
    /** Choose where news from linked servers is told. */
    NOTIFICATIONS(Input.CHANNEL),
    /** Choose where differences between linked servers are told. */
    RECONCILIATION(Input.CHANNEL),
    /** Choose the webhook for what needs somebody to act. */
    ALERT_WEBHOOK(Input.FORM),
    /** Choose the role that moderation commands take. */
    STAFF_ROLE(Input.ROLE),
    /** Check the bot's permissions. */
    PERMISSIONS(Input.BUTTON),
    /** Check the links. */
    CONNECTION(Input.BUTTON),
    /** Show all settings. */
    SETTINGS(Input.BUTTON),
    /** Show the dashboard. */
    DASHBOARD(Input.BUTTON);

    /** How people give it. */
    public enum Input {
        /** They pick one of the server's roles. */
        ROLE,
        /** They pick one of the server's channels. */
        CHANNEL,
        /** They press a button. */
        BUTTON,
        /** They press a button and fill in a form. */
        FORM
    }

    private final Input input;

    WizardStep(Input input) {
        this.input = input;
    }

    /** How people give it. */
    public Input input() {
        return input;
    }
}
