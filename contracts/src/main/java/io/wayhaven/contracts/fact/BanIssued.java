package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person is to be banned in a guild and wherever that guild is followed.
 *
 * @param guild where the command was given
 * @param reason hostile text
 * @param issuer who is responsible; absent if Discord didn't tell
 * @param targets the guilds in which it is carried out, the source included unless it already happened there
 * @param until when it ends; absent if it doesn't by itself
 */
public record BanIssued(
        long caseNumber,
        CommandId command,
        GuildId guild,
        UserId user,
        String reason,
        @Nullable UserId issuer,
        Origin origin,
        Instant issuedAt,
        List<GuildId> targets,
        @Nullable Instant until)
        implements ModerationFact {

    public BanIssued {
        targets = List.copyOf(targets);
    }

    @Override
    public String partitionKey() {
        return user.toString();
    }
}
