package io.wayhaven.gateway.registration;

import io.wayhaven.contracts.id.ApplicationId;

/** What goes wrong with commands, in one sentence with the remedy. */
public final class SyncSentences {
    private SyncSentences() {}

    /** The token is not the configured application's. */
    public static String mismatch(ApplicationId configured, ApplicationId ofToken) {
        return "The bot token belongs to application " + ofToken + ", but APPLICATION_ID (or CLIENT_ID) says "
                + configured + ": commands are registered for " + ofToken
                + ", so correct whichever of the two is wrong.";
    }

    /** Discord doesn't take the commands. */
    public static String refused(Scope scope, Registration.Refused refused) {
        return "Discord refuses to register commands " + scope + " (status " + refused.status() + ", code "
                + refused.code()
                + "): invite the bot with the scope applications.commands, and check GUILD_ID.";
    }
}
