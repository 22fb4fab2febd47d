package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.UserId;
import java.util.List;

/**
 * Bans many people from the guild and from every guild that follows it.
 *
 * @param users whom, each once, 1 to {@link #MOST}
 * @param reason why, hostile text of at most 512 characters
 */
public record MassBan(CommandContext context, List<UserId> users, String reason) implements CaseCommand {
    /** As many as one call of Discord's bulk ban takes. */
    public static final int MOST = 200;

    public MassBan {
        users = List.copyOf(users);
        if (users.isEmpty() || users.size() > MOST) {
            throw new IllegalArgumentException("users are 1 to " + MOST + ", not " + users.size());
        }
    }
}
