package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.SetVolumeLimit;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.contracts.settings.VolumeScope;

/** Decides from how many punishments on further ones wait for approval. */
final class VolumeChange {

    private VolumeChange() {}

    static SettingsDecision decide(SetVolumeLimit command, Scene scene) {
        var moderation = scene.own().moderation();
        var limit = command.limit();
        var sentence = sentence(command.scope(), limit);
        return SettingsDecider.changed(
                scene.own()
                        .withModeration(
                                moderation.withSafeguards(moderation.guarded().with(command.scope(), limit))),
                sentence,
                sentence);
    }

    private static String sentence(VolumeScope scope, VolumeLimit limit) {
        var who = switch (scope) {
            case MODERATOR -> "A moderator";
            case LINK -> "A linked server";
        };
        return limit.limits()
                ? "%s may punish up to %d people in %d minutes here; further punishments wait for approval."
                        .formatted(who, limit.punishments(), limit.minutes())
                : "%s may punish any number of people here.".formatted(who);
    }
}
