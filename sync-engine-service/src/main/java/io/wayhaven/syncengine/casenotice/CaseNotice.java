package io.wayhaven.syncengine.casenotice;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was carried out at a guild.
 *
 * @param guild where
 * @param source in which guild it was decided
 * @param sourceName that guild's name, hostile text
 * @param userName hostile text; null if nobody told it
 * @param reason hostile text, possibly empty
 * @param issuer who is responsible; null if nobody is, or Discord didn't tell
 * @param issuerName hostile text
 * @param until when it ends; null if it doesn't by itself
 * @param at when it was carried out
 */
public record CaseNotice(
        long caseNumber,
        GuildId guild,
        GuildId source,
        String sourceName,
        Action action,
        UserId user,
        @Nullable String userName,
        String reason,
        @Nullable UserId issuer,
        @Nullable String issuerName,
        @Nullable Instant until,
        Instant at) {

    /** Whether it was decided in another guild. */
    boolean synced() {
        return !guild.equals(source);
    }
}
