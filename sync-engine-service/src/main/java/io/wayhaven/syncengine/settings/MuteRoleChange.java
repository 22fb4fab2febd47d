package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.Permission;

/** Decides which role muted people get. */
final class MuteRoleChange {

    private MuteRoleChange() {}

    static SettingsDecision decide(SetMuteRole command, Scene scene) {
        var role = command.role();
        return role == null ? none(scene) : choose(role, scene);
    }

    private static SettingsDecision none(Scene scene) {
        return scene.own().moderation().muteRole() == null
                ? SettingsDecider.refused("No mute role is set.", "Nothing is left to do.")
                : SettingsDecider.changed(
                        scene.own().withModeration(scene.own().moderation().withMuteRole(null)),
                        "Nobody can be muted any more.",
                        "There is no mute role any more: nobody can be muted here.");
    }

    private static SettingsDecision choose(RoleId id, Scene scene) {
        var guild = scene.guild();
        var role = guild.roles().get(id);
        if (role == null) {
            return SettingsDecider.refused("That is not a role of this server.", "Pick one of this server's roles.");
        }
        if (id.value() == guild.id().value()) {
            return SettingsDecider.refused("Everybody has the role @everyone.", "Pick a role made for muted people.");
        }
        if (!guild.botMay(scene.bot(), Permission.MANAGE_ROLES)) {
            return SettingsDecider.refused(
                    "The bot may not give roles in this server.",
                    "Give it the Manage Roles permission, then repeat the command.");
        }
        var highest = guild.highest(guild.botRoles());
        if (!guild.owner().equals(scene.bot())
                && highest.filter(own -> own.compareTo(role) > 0).isEmpty()) {
            return SettingsDecider.refused(
                    "The bot's highest role is not above that role, so that it cannot give it.",
                    "Move the bot's role above it under Server Settings, Roles, then repeat the command.");
        }
        return SettingsDecider.changed(
                scene.own().withModeration(scene.own().moderation().withMuteRole(id)),
                "The role %s is given to muted people.".formatted(id),
                "Muted people get <@&%s> from now on.".formatted(id));
    }
}
