package io.wayhaven.web.cases;

import io.wayhaven.contracts.evidence.MessageSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a person.
 *
 * @param action such as {@code ban}
 * @param sourceGuild where it was given
 * @param reason hostile text, perhaps empty
 * @param issuer who is responsible; absent if Discord didn't tell
 * @param origin by which way it came, such as {@code slash}
 * @param expiresAt when the punishment ends; absent if it doesn't by itself
 * @param supersededBy the number of the case that overtook it
 * @param evidence the message for which it is; absent if it is for none
 */
public record CaseRecord(
        long number,
        String action,
        long sourceGuild,
        @Nullable String sourceGuildName,
        long user,
        @Nullable String userName,
        String reason,
        @Nullable Long issuer,
        @Nullable String issuerName,
        String origin,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Long supersededBy,
        @Nullable MessageSnapshot evidence,
        Progress progress) {}
