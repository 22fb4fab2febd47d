package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;

/**
 * What is written in a case has changed, or whether it counts. Nothing at Discord has.
 *
 * @param guild where the case was opened
 * @param issuer who changed it
 * @param amendment in which way
 * @param text the new reason of an edited case, else why; hostile text, possibly empty
 */
public record CaseAmended(
        long caseNumber,
        CommandId command,
        GuildId guild,
        UserId issuer,
        Amendment amendment,
        String text,
        Instant amendedAt)
        implements ModerationFact {

    /** A way in which a case is changed. */
    public enum Amendment {
        /** It has another reason. */
        EDITED,
        /** It doesn't count any more. */
        DELETED,
        /** It counts again. */
        RESTORED
    }

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
