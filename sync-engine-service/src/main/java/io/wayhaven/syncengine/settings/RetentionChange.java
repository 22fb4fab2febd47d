package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.SetRetention;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.RetentionClass;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides how long things are kept. */
final class RetentionChange {

    private RetentionChange() {}

    static SettingsDecision decide(SetRetention command, Scene scene) {
        var data = command.data();
        var days = command.days();
        var longest = of(scene.operators().retention(), data);
        if (days != null && days < 1) {
            return SettingsDecider.refused(
                    "%d is no number of days for which something can be kept.".formatted(days),
                    "Give a number from 1, or leave it out for the default.");
        }
        if (days != null && longest != null && days > longest) {
            return SettingsDecider.refused(
                    "This bot keeps %s for %d days at most.".formatted(name(data), longest),
                    "Give a number from 1 to %d, or ask the operator of the bot.".formatted(longest));
        }
        var own = scene.own().retention();
        var changed = switch (data) {
            case MESSAGES -> new Retention(days, own.events());
            case EVENTS -> new Retention(own.messages(), days);
        };
        var kept = days == null ? longest : days;
        var says = "%s are kept %s."
                .formatted(data == RetentionClass.MESSAGES ? "Messages" : "Events", period(data, kept));
        return SettingsDecider.changed(scene.own().withRetention(changed), says, says);
    }

    /** In words; where nobody says anything, the log-writer's own setting holds, which is not known here. */
    static String period(RetentionClass data, @Nullable Integer days) {
        if (days == null) {
            return switch (data) {
                case MESSAGES ->
                    "as the operator of the bot says, %d days by default".formatted(Retention.MESSAGE_DAYS);
                case EVENTS -> "as the operator of the bot says, for ever by default";
            };
        }
        return days == 1 ? "for 1 day" : "for " + days + " days";
    }

    static @Nullable Integer of(Retention retention, RetentionClass data) {
        return switch (data) {
            case MESSAGES -> retention.messages();
            case EVENTS -> retention.events();
        };
    }

    private static String name(RetentionClass data) {
        return data.name().toLowerCase(Locale.ROOT);
    }
}
