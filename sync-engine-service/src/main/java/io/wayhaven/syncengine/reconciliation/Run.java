package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.id.GuildId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that is to be made now, by nobody else.
 *
 * @param lease tells this taker from others
 * @param guild any of the network's guilds; where it was asked for, if somebody asked
 * @param only the only cause to mend, whatever the policy says
 * @param request who asked; absent if it was time
 * @param now the database's time
 */
public record Run(
        long id,
        long lease,
        GuildId guild,
        Mode mode,
        @Nullable DriftCause only,
        @Nullable CommandContext request,
        Instant now) {}
