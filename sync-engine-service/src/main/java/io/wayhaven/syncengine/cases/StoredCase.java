package io.wayhaven.syncengine.cases;

import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param source where it was opened
 * @param sourceName hostile text
 * @param userName hostile text
 * @param reason hostile text, possibly empty
 * @param issuer who is responsible, if Discord told
 * @param origin by which way it came
 * @param until when it ends; absent if it doesn't by itself
 * @param struck that it doesn't count any more; absent if it does
 * @param undoes the case that this one undoes
 * @param undoneBy the newest case that undoes this one
 * @param followsFrom the warning from which it follows by a rule
 * @param followedBy the case that follows from it by a rule
 * @param evidence the message for which it is; absent if it is for none
 */
public record StoredCase(
        long number,
        Action action,
        GuildId source,
        String sourceName,
        UserId user,
        @Nullable String userName,
        String reason,
        @Nullable UserId issuer,
        String origin,
        Instant issuedAt,
        @Nullable Instant until,
        @Nullable Struck struck,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        @Nullable Long followsFrom,
        @Nullable Long followedBy,
        @Nullable MessageSnapshot evidence) {

    /**
     * That a case doesn't count any more.
     *
     * @param why hostile text
     */
    public record Struck(UserId by, Instant at, String why) {}
}
