package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A guild in which a person does not stand as was decided.
 *
 * @param caseNumber the decision that it differs from; absent if no case tells of it
 * @param inForceIn a guild in which the punishment holds, from where it can be decided anew; absent if there is none
 * @param until when the punishment ends that holds there, or is to; null if it doesn't by itself
 */
public record Difference(
        DriftCause cause,
        GuildId guild,
        UserId user,
        @Nullable Long caseNumber,
        @Nullable GuildId inForceIn,
        @Nullable Instant until) {}
