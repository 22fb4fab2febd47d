package io.wayhaven.syncengine.casenotice;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.syncengine.punishment.Action;
import java.util.List;

/**
 * How the notice of an action looks.
 *
 * @param title what happened
 * @param icon one emoji
 * @param colour 0xRRGGBB
 * @param entries the kinds of entries by which the log tells the same, as Discord reports it
 */
record Look(String title, String icon, int colour, List<EventKind> entries) {

    static Look of(Action action, Colours colours) {
        return switch (action) {
            case BAN -> new Look("User Banned", "🔨", colours.ban(), List.of(ModerationKinds.BAN));
            case UNBAN -> new Look("User Unbanned", "✅", colours.success(), List.of(ModerationKinds.UNBAN));
            case SOFTBAN ->
                new Look("User Softbanned", "🧹", colours.ban(), List.of(ModerationKinds.BAN, ModerationKinds.UNBAN));
            case KICK -> new Look("User Kicked", "👢", colours.kick(), List.of(ModerationKinds.KICK));
            case MUTE -> new Look("User Muted", "🔇", colours.mute(), List.of());
            case UNMUTE -> new Look("User Unmuted", "🔊", colours.success(), List.of());
            case TIMEOUT -> new Look("User Timed Out", "⏳", colours.mute(), List.of(ModerationKinds.TIMEOUT));
            case UNTIMEOUT -> new Look("Timeout Ended", "⌛", colours.success(), List.of(ModerationKinds.TIMEOUT_LIFT));
            case WARN -> new Look("User Warned", "⚠️", colours.warn(), List.of());
            case NOTE -> throw new IllegalArgumentException("A note is carried out nowhere");
        };
    }
}
