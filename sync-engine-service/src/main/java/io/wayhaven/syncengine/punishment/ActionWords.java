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
            case KICK -> "Kick";
            case TIMEOUT -> "Timeout";
            case UNTIMEOUT -> "End of timeout";
        };
    }

    /** What is done to somebody: {@code ban them}. */
    public static String verb(Action action, String whom) {
        return switch (action) {
            case BAN -> "ban " + whom;
            case UNBAN -> "unban " + whom;
            case KICK -> "kick " + whom;
            case TIMEOUT -> "time %s out".formatted(whom);
            case UNTIMEOUT -> "end the timeout of " + whom;
        };
    }

    /** What has happened to them: {@code banned}. */
    public static String done(Action action) {
        return switch (action) {
            case BAN -> "banned";
            case UNBAN -> "unbanned";
            case KICK -> "kicked";
            case TIMEOUT -> "timed out";
            case UNTIMEOUT -> "timeout ended";
        };
    }

    /** What was found to be so before: {@code already banned}. */
    public static String foundSo(Action action) {
        return switch (action) {
            case BAN -> "already banned";
            case UNBAN -> "was not banned";
            case KICK -> "was gone already";
            case TIMEOUT -> "already timed out";
            case UNTIMEOUT -> "was not timed out";
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
