package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What was held waits no longer.
 *
 * @param hold which hold
 * @param guild whose administrators were asked
 * @param by who answered; absent if nobody did
 * @param issuer whose punishments were held; absent if all that came from a linked guild were
 * @param actions how many were held
 */
public record HoldAnswered(
        long hold,
        GuildId guild,
        Answer answer,
        @Nullable UserId by,
        @Nullable UserId issuer,
        int actions) implements ModerationFact {

    /** What became of it. */
    public enum Answer {
        /** It is carried out. */
        APPROVED,
        /** It is not. */
        REJECTED,
        /** It is not, since nobody answered in time. */
        LAPSED
    }

    @Override
    public String partitionKey() {
        return guild.toString();
    }
}
