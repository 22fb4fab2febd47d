package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.SetStaffRole;
import io.wayhaven.contracts.settings.StaffRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which role it takes to give moderation commands. */
final class StaffRoleChange {

    private StaffRoleChange() {}

    static SettingsDecision decide(SetStaffRole command, Scene scene) {
        var staff = command.staff();
        return staff == null ? none(scene) : choose(staff, scene);
    }

    private static SettingsDecision none(Scene scene) {
        return scene.own().moderation().staff() == null
                ? SettingsDecider.refused("No staff role is set.", "Nothing is left to do.")
                : changed(
                        null,
                        scene,
                        "Moderation commands take no role any more.",
                        "There is no staff role any more: moderation commands take Discord's permissions only.");
    }

    private static SettingsDecision choose(StaffRole staff, Scene scene) {
        var role = staff.role();
        if (role.value() == scene.guild().id().value()) {
            return SettingsDecider.refused(
                    "Everybody has the role @everyone, so that it would tell nobody apart.",
                    "Pick a role that only your team has.");
        }
        if (!scene.guild().knows(List.of(role))) {
            return SettingsDecider.refused("That is not a role of this server.", "Pick one of this server's roles.");
        }
        return staff.alone()
                ? changed(
                        staff,
                        scene,
                        "The role %s, and nothing besides, allows moderation commands.".formatted(role),
                        "<@&%s> alone allows moderation commands here, and takes no permission of Discord's. Discord shows them only to whom you allow them under Server Settings, Integrations."
                                .formatted(role))
                : changed(
                        staff,
                        scene,
                        "Moderation commands take the role %s and the permission.".formatted(role),
                        "Moderation commands take <@&%s> here, and the permission of the action as before; administrators need no role."
                                .formatted(role));
    }

    private static SettingsDecision changed(@Nullable StaffRole staff, Scene scene, String change, String answer) {
        return SettingsDecider.changed(
                scene.own().withModeration(scene.own().moderation().withStaff(staff)), change, answer);
    }
}
