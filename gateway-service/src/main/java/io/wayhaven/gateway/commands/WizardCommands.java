package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.component.WizardStep;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.contracts.settings.RouteName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plain command behind each step of a wizard: what is picked or filled in are its options. */
final class WizardCommands {

    /** The name under which what was picked from a menu comes. */
    static final String PICKED = "value";

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_URL = 300;
    private static final int LONGEST_TERMS = 100;

    /** A command as it would be typed. */
    record Typed(String command, Map<String, String> options) {}

    private WizardCommands() {}

    static Typed of(WizardStep step, Given given) {
        return switch (step) {
            case MAIN_SERVER -> new Typed("setup main-guild", Map.of());
            case INVITE_SERVER -> new Typed("setup add-child", given.options());
            case FOLLOW -> link(given, LinkMode.MAIN_ONLY, LinkType.SYNC);
            case EXCHANGE -> link(given, LinkMode.BIDIRECTIONAL, LinkType.SYNC);
            case FOLLOW_AS_BACKUP -> link(given, LinkMode.MAIN_ONLY, LinkType.BACKUP);
            case MUTE_ROLE -> new Typed("config muterole", Map.of(SettingsDefinitions.ROLE, given.text(PICKED)));
            case STAFF_ROLE -> new Typed("config staffrole", Map.of(SettingsDefinitions.ROLE, given.text(PICKED)));
            case LOG_CHANNEL -> new Typed("config logchannel", channel(given));
            case NOTIFICATIONS -> new Typed("config notifications", channel(given));
            case RECONCILIATION -> {
                var options = new HashMap<>(channel(given));
                options.put(SettingsDefinitions.ROUTE, RouteName.RECONCILIATION.key());
                yield new Typed("config route", options);
            }
            case ALERT_WEBHOOK -> {
                var options = new HashMap<>(given.options());
                options.put(SettingsDefinitions.ROUTE, RouteName.ALERTS.key());
                yield new Typed("config webhook", options);
            }
            case PERMISSIONS -> new Typed("setup doctor", Map.of());
            case CONNECTION -> new Typed("setup test-connection", Map.of());
            case SETTINGS -> new Typed("config show", Map.of());
            case DASHBOARD -> new Typed("setup dashboard", Map.of());
        };
    }

    /** What has to be filled in for a step; empty if nothing has. */
    static Optional<Form> form(WizardStep step, String customId) {
        return switch (step) {
            case INVITE_SERVER ->
                Optional.of(new Form(
                        customId,
                        "Invite a server",
                        List.of(
                                id("Id of the server to invite"),
                                new Form.Field(
                                        SetupDefinitions.TYPE,
                                        "Type: sync, monitor or backup",
                                        LONGEST_ID,
                                        false,
                                        "sync if left out"),
                                new Form.Field(
                                        SetupDefinitions.ACTIONS,
                                        "What travels",
                                        LONGEST_TERMS,
                                        false,
                                        "all, ban-only, light, heavy, or as in: ban, kick"))));
            case FOLLOW, FOLLOW_AS_BACKUP ->
                Optional.of(new Form(customId, "Follow a main server", List.of(id("Id of the main server"))));
            case EXCHANGE ->
                Optional.of(new Form(customId, "Exchange with another", List.of(id("Id of the other main server"))));
            case ALERT_WEBHOOK ->
                Optional.of(new Form(
                        customId,
                        "Webhook for alerts",
                        List.of(new Form.Field(
                                SettingsDefinitions.WEBHOOK_URL,
                                "The webhook's URL; it is kept secret",
                                LONGEST_URL,
                                true,
                                "https://discord.com/api/webhooks/…"))));
            case MAIN_SERVER,
                    MUTE_ROLE,
                    LOG_CHANNEL,
                    NOTIFICATIONS,
                    RECONCILIATION,
                    STAFF_ROLE,
                    PERMISSIONS,
                    CONNECTION,
                    SETTINGS,
                    DASHBOARD -> Optional.empty();
        };
    }

    private static Form.Field id(String label) {
        return new Form.Field(
                SetupDefinitions.GUILD_ID, label, LONGEST_ID, true, "Right-click the server's icon, Copy Server ID");
    }

    private static Map<String, String> channel(Given given) {
        return Map.of(SettingsDefinitions.CHANNEL, given.text(PICKED));
    }

    private static Typed link(Given given, LinkMode mode, LinkType type) {
        return new Typed(
                "guildlink",
                Map.of(
                        SetupDefinitions.GUILD_ID,
                        given.text(SetupDefinitions.GUILD_ID),
                        SetupDefinitions.MODE,
                        mode.name(),
                        SetupDefinitions.TYPE,
                        type.key()));
    }
}
