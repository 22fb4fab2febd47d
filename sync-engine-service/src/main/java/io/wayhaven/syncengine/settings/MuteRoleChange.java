package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.Permission;
import org.jspecify.annotations.Nullable;

/** Decides which role muted people get. */
final class MuteRoleChange {

    private MuteRoleChange() {}

    static SettingsDecision decide(SetMuteRole command, Scene scene) {
        var role = command.role();
        return role == null ? none(command, scene) : choose(command, role, scene);
    }

    private static SettingsDecision none(SetMuteRole command, Scene scene) {
        if (command.overwrites() != null) {
            return SettingsDecider.refused(
                    "The option overwrites says something about a role, and none is picked.", "Pick the role as well.");
        }
        return scene.own().moderation().muteRole() == null
                ? SettingsDecider.refused("No mute role is set.", "Nothing is left to do.")
                : SettingsDecider.changed(
                        scene.own().withModeration(scene.own().moderation().withMuteRole(null)),
                        "Nobody can be muted any more.",
                        "There is no mute role any more: nobody can be muted here.");
    }

    private static String insteadOf(@Nullable RoleId before, RoleId now) {
        return before == null || before.equals(now)
                ? ""
                : ", those who are muted already as well, in place of <@&%s>".formatted(before);
    }

    private static SettingsDecision choose(SetMuteRole command, RoleId id, Scene scene) {
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
        var before = scene.own().moderation();
        var now = command.overwrites() == null ? before : before.withMuteOverwrites(command.overwrites());
        now = now.withMuteRole(id);
        return SettingsDecider.changed(
                scene.own().withModeration(now),
                "The role %s is given to muted people.".formatted(id)
                        + (now.deniesMuteRole() ? " Every channel denies it writing and speaking." : ""),
                "Muted people get <@&%s> from now on%s.".formatted(id, insteadOf(before.muteRole(), id))
                        + (now.deniesMuteRole()
                                ? " The bot denies it writing and speaking in every channel, new ones as well; channels where it can't are told by the route **alerts**."
                                : ""));
    }
}
