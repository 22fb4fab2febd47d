package io.wayhaven.contracts.command;

/**
 * Chooses from how many servers on whoever bans somebody for good is asked first.
 *
 * @param servers bans that reach more than these are asked about, 0 to {@link #MOST}; 0 for never
 */
public record SetConfirmation(CommandContext context, int servers) implements SettingsCommand {
    /** More than any network has. */
    public static final int MOST = 10_000;

    public SetConfirmation {
        if (servers < 0 || servers > MOST) {
            throw new IllegalArgumentException("servers are 0 to " + MOST + ", not " + servers);
        }
    }
}
