package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every new case says.
 *
 * @param guild where the command was given
 * @param user whom it is about
 * @param reason hostile text
 * @param issuer who is responsible; absent if nobody is, or Discord didn't tell
 * @param targets the guilds in which it is carried out, the source included unless it already happened there
 */
public record CaseHeader(
        long caseNumber,
        CommandId command,
        GuildId guild,
        UserId user,
        String reason,
        @Nullable UserId issuer,
        Origin origin,
        Instant issuedAt,
        List<GuildId> targets) {

    public CaseHeader {
        targets = List.copyOf(targets);
    }
}
