package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.SetAdminRole;
import io.wayhaven.contracts.id.RoleId;
import java.util.ArrayList;
import java.util.List;

/** Decides which roles may use the administrative commands. */
final class AdminRoleChange {

    private AdminRoleChange() {}

    static SettingsDecision decide(SetAdminRole command, Scene scene) {
        var role = command.role();
        return command.allowed() ? allow(role, scene) : forbid(role, scene);
    }

    private static SettingsDecision allow(RoleId role, Scene scene) {
        if (role.value() == scene.guild().id().value()) {
            return SettingsDecider.refused(
                    "Everybody has the role @everyone, so that everybody could change settings.",
                    "Pick a role that only your team has.");
        }
        if (!scene.guild().knows(List.of(role))) {
            return SettingsDecider.refused("That is not a role of this server.", "Pick one of this server's roles.");
        }
        if (scene.settings().adminRoles().contains(role)) {
            return SettingsDecider.refused("That role is allowed already.", "Nothing is left to do.");
        }
        var roles = new ArrayList<>(scene.own().adminRoles());
        roles.add(role);
        return SettingsDecider.changed(
                scene.own().withAdminRoles(roles),
                "The role %s may use the administrative commands.".formatted(role),
                "<@&%s> may now use the administrative commands.".formatted(role));
    }

    private static SettingsDecision forbid(RoleId role, Scene scene) {
        if (scene.operators().adminRoles().contains(role)) {
            return SettingsDecider.refused(
                    "The operator of the bot allowed that role.",
                    "The operator takes it out of admin_role_ids in the configuration file.");
        }
        var roles = new ArrayList<>(scene.own().adminRoles());
        return roles.remove(role)
                ? SettingsDecider.changed(
                        scene.own().withAdminRoles(roles),
                        "The role %s may no longer use the administrative commands.".formatted(role),
                        "<@&%s> may no longer use the administrative commands.".formatted(role))
                : SettingsDecider.refused("That role was not allowed.", "Nothing is left to do.");
    }
}
