package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A guild that is monitored has acted; the one that monitors it is told, and does nothing.
 *
 * @param caseNumber the case there
 * @param guild which guild is told
 * @param source where the action was taken
 * @param sourceName its name, hostile text
 * @param action what was done, such as {@code ban}
 * @param reason hostile text, possibly empty
 * @param issuer who is responsible; absent if Discord didn't tell
 */
public record MonitoredAction(
        long caseNumber,
        GuildId guild,
        GuildId source,
        String sourceName,
        UserId user,
        String action,
        String reason,
        @Nullable UserId issuer)
        implements ModerationFact {

    @Override
    public String partitionKey() {
        return user.toString();
    }
}
