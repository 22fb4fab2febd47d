package io.wayhaven.syncengine.punishment;

import io.wayhaven.contracts.kind.Permission;

/** How actions are called in sentences. */
public final class ActionWords {

    private ActionWords() {}

    /** As a heading: {@code Ban}. */
    public static String noun(Action action) {
        return switch (action) {
            case BAN -> "Ban";
            case UNBAN -> "Unban";
            case SOFTBAN -> "Softban";
            case KICK -> "Kick";
            case MUTE -> "Mute";
            case UNMUTE -> "Unmute";
            case TIMEOUT -> "Timeout";
            case UNTIMEOUT -> "End of timeout";
            case WARN -> "Warning";
            case NOTE -> "Note";
        };
    }

    /** What is done to somebody: {@code ban them}. */
    public static String verb(Action action, String whom) {
        return switch (action) {
            case BAN -> "ban " + whom;
            case UNBAN -> "unban " + whom;
            case SOFTBAN -> "softban " + whom;
            case KICK -> "kick " + whom;
            case MUTE -> "mute " + whom;
            case UNMUTE -> "unmute " + whom;
            case TIMEOUT -> "time %s out".formatted(whom);
            case UNTIMEOUT -> "end the timeout of " + whom;
            case WARN -> "warn " + whom;
            case NOTE -> "keep notes about " + whom;
        };
    }

    /** What has happened to them: {@code banned}. */
    public static String done(Action action) {
        return switch (action) {
            case BAN -> "banned";
            case UNBAN -> "unbanned";
            case SOFTBAN -> "removed, with recent messages";
            case KICK -> "kicked";
            case MUTE -> "muted";
            case UNMUTE -> "unmuted";
            case TIMEOUT -> "timed out";
            case UNTIMEOUT -> "timeout ended";
            case WARN -> "warned";
            case NOTE -> "noted";
        };
    }

    /** What was found to be so before: {@code already banned}. */
    public static String foundSo(Action action) {
        return switch (action) {
            case BAN -> "already banned";
            case UNBAN -> "was not banned";
            case SOFTBAN, KICK -> "was gone already";
            case MUTE -> "already muted";
            case UNMUTE -> "was not muted";
            case TIMEOUT -> "already timed out";
            case UNTIMEOUT -> "was not timed out";
            case WARN -> "already warned";
            case NOTE -> "already noted";
        };
    }

    /** The permission that an action takes, as people know it. */
    public static String permission(Action action) {
        var permission = action.permission();
        return permission == Permission.MODERATE_MEMBERS
                ? "Moderate Members (shown as “%s”)".formatted(permission.title())
                : permission.title();
    }
}
