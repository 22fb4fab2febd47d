package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.VolumeLimit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * There were more punishments than a guild lets through: from now on they wait until somebody approves them.
 *
 * @param hold the number by which it is answered
 * @param guild whose administrators answer
 * @param issuer whose punishments are held; absent if all that come from the source are
 * @param source the linked guild that they come from; absent if they were given in the guild itself
 * @param sourceName its name, hostile text
 * @param action what is held first, such as {@code ban}
 * @param user about whom; absent if it is about many people at once
 * @param limit which limit was reached
 * @param lapsesAt when nothing is carried out any more
 */
public record ActionsHeld(
        long hold,
        GuildId guild,
        @Nullable UserId issuer,
        @Nullable GuildId source,
        @Nullable String sourceName,
        String action,
        @Nullable UserId user,
        VolumeLimit limit,
        Instant lapsesAt)
        implements ModerationFact {

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
