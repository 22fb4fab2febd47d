package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.kind.Permission;
import java.util.Set;

/** Commands in the menus of people and of messages that could not be typed. */
final class MenuDefinitions {
    static final String WARN_IN_MENU = "Warn";
    static final String TIMEOUT_IN_MENU = "Timeout";
    static final String WARN_FOR_MESSAGE_IN_MENU = "Warn for this";

    static final String EDITS_IN_MENU = "Show edits";

    private static final long MODERATE_MEMBERS = Permission.mask(Set.of(Permission.MODERATE_MEMBERS));

    static final SlashCommand WARN = SlashCommand.inMenuOfPerson(WARN_IN_MENU, MODERATE_MEMBERS);
    static final SlashCommand TIMEOUT = SlashCommand.inMenuOfPerson(TIMEOUT_IN_MENU, MODERATE_MEMBERS);
    static final SlashCommand WARN_FOR_MESSAGE =
            SlashCommand.inMenuOfMessage(WARN_FOR_MESSAGE_IN_MENU, MODERATE_MEMBERS);

    static final SlashCommand EDITS = SlashCommand.inMenuOfMessage(EDITS_IN_MENU, MODERATE_MEMBERS);

    private MenuDefinitions() {}
}
