package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.SetCaseRole;
import java.util.ArrayList;

/** Decides which roles may see what was done to people. */
final class CaseRoleChange {

    private CaseRoleChange() {}

    static SettingsDecision decide(SetCaseRole command, Scene scene) {
        var role = command.role();
        var moderation = scene.own().moderation();
        var roles = new ArrayList<>(moderation.seeing());
        if (command.allowed() == roles.contains(role)) {
            return SettingsDecider.refused(
                    command.allowed() ? "That role is allowed already." : "That role was not allowed.",
                    "Nothing is left to do.");
        }
        if (command.allowed()) {
            if (role.value() == scene.guild().id().value()
                    || !scene.guild().roles().containsKey(role)) {
                return SettingsDecider.refused(
                        "That is no role of this server that only some people have.", "Pick one of your team's roles.");
            }
            roles.add(role);
        } else {
            roles.remove(role);
        }
        var may = command.allowed() ? "may now" : "may no longer";
        return SettingsDecider.changed(
                scene.own().withModeration(moderation.withCaseRoles(roles)),
                "The role %s %s see what was done to people.".formatted(role, may),
                "<@&%s> %s see cases by /case show, /history and /audit, if Discord shows them these commands (Server Settings, Integrations)."
                        .formatted(role, may));
    }
}
