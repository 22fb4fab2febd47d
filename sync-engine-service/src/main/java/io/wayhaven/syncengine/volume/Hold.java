package io.wayhaven.syncengine.volume;

import io.wayhaven.contracts.fact.HoldAnswered;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one answer.
 *
 * @param guild whose administrators answer
 * @param issuer whose punishments are held; absent if all that come from a linked guild are
 * @param sourceName the linked guild that they come from, hostile text; absent if they were given in the guild itself
 * @param actions how many are held
 * @param answer absent as long as nobody has answered
 * @param answeredBy absent if nobody did
 */
public record Hold(
        long number,
        GuildId guild,
        @Nullable UserId issuer,
        @Nullable String sourceName,
        Instant lapsesAt,
        int actions,
        HoldAnswered.@Nullable Answer answer,
        @Nullable UserId answeredBy) {}
