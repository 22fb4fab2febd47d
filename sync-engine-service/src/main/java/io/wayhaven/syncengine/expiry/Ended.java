package io.wayhaven.syncengine.expiry;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.ActionWords;
import io.wayhaven.syncengine.punishment.Punishment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A punishment whose time is over.
 *
 * @param guild in which it was decided
 * @param userName hostile text
 * @param issuer who decided it, and with it that it ends now
 * @param issuerName hostile text
 */
public record Ended(
        long caseNumber,
        Action action,
        GuildId guild,
        UserId user,
        @Nullable String userName,
        @Nullable UserId issuer,
        @Nullable String issuerName) {

    /** What ends it; empty for what ends at Discord without anybody's doing. */
    public Optional<Punishment> end(Instant now) {
        return switch (action) {
            case BAN -> Optional.of(end(Action.UNBAN, now));
            case MUTE -> Optional.of(end(Action.UNMUTE, now));
            case UNBAN, SOFTBAN, KICK, UNMUTE, TIMEOUT, UNTIMEOUT, WARN, NOTE -> Optional.empty();
        };
    }

    private Punishment end(Action lifting, Instant now) {
        var by = issuer == null ? null : new Issuer(issuer, issuerName, 0, List.of());
        return new Punishment(
                new CommandContext(CommandId.ofExpiry(caseNumber), guild, by, Origin.EXPIRY, now, null),
                lifting,
                new Target(user, userName, List.of()),
                "The time of case %d (%s) is over"
                        .formatted(caseNumber, ActionWords.noun(action).toLowerCase(Locale.ROOT)),
                null,
                0,
                null);
    }
}
