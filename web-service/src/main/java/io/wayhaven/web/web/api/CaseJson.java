package io.wayhaven.web.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.web.cases.CaseRecord;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case, as the API gives it.
 *
 * @param expiresAt when the punishment ends; absent if it doesn't by itself
 * @param evidence the message for which it is; absent if it is for none
 * @param progress how many guilds are in which status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseJson(
        String caseNumber,
        String action,
        String sourceGuildId,
        @Nullable String sourceGuildName,
        String userId,
        @Nullable String userName,
        String reason,
        @Nullable String issuerId,
        @Nullable String issuerName,
        String origin,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable String supersededBy,
        @Nullable MessageSnapshot evidence,
        Map<String, Integer> progress) {

    /** A case of a list. */
    public static CaseJson of(CaseRecord record) {
        var issuer = record.issuer();
        var newer = record.supersededBy();
        return new CaseJson(
                Long.toString(record.number()),
                record.action(),
                Long.toUnsignedString(record.sourceGuild()),
                record.sourceGuildName(),
                Long.toUnsignedString(record.user()),
                record.userName(),
                record.reason(),
                issuer == null ? null : Long.toUnsignedString(issuer),
                record.issuerName(),
                record.origin(),
                record.issuedAt(),
                record.expiresAt(),
                newer == null ? null : newer.toString(),
                record.evidence(),
                record.progress().counts().entrySet().stream()
                        .collect(Collectors.toMap(count -> count.getKey().wireName(), Map.Entry::getValue)));
    }
}
