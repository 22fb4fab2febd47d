package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.setup.Feature;
import io.wayhaven.syncengine.guild.Channel;
import java.util.stream.Collectors;

/** Decides where a route leads. */
final class RouteChange {

    private RouteChange() {}

    static SettingsDecision decide(SetRoute command, Scene scene) {
        var name = command.route();
        var key = name.key();
        var changed = scene.own().withRoute(name, scene.own().route(name).to(command.channel(), command.webhook()));
        var webhook = command.webhook();
        if (webhook != null) {
            return SettingsDecider.changed(
                    changed,
                    "The route %s goes through the webhook %s.".formatted(key, webhook.id()),
                    "The route **%s** now goes through the webhook `%s`.".formatted(key, webhook.id()));
        }
        var id = command.channel();
        if (id == null) {
            return SettingsDecider.changed(
                    changed,
                    "The route %s is switched off.".formatted(key),
                    "The route **%s** is switched off: nothing goes by it any more.".formatted(key));
        }
        var channel = scene.channels().get(id);
        return channel != null && channel.takesMessages()
                ? SettingsDecider.changed(
                        changed,
                        "The route %s leads to the channel %s.".formatted(key, id),
                        "The route **%s** now leads to <#%s>.%s".formatted(key, id, obstacle(channel, scene)))
                : SettingsDecider.refused(
                        "The option channel names no channel of this server to which messages can be sent.",
                        "Pick a text or announcement channel of this server.");
    }

    private static String obstacle(Channel channel, Scene scene) {
        var permissions = channel.permissionsOf(scene.bot(), scene.guild());
        var missing = Feature.POSTING.permissions().stream()
                .filter(needed -> !needed.allowedBy(permissions))
                .map(Permission::title)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? ""
                : "\nThe bot cannot post there yet: it lacks %s. Grant that in the channel's permissions; `/setup doctor` tells more."
                        .formatted(missing);
    }
}
