package io.wayhaven.syncengine.projection;

import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.Samples;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about one person. */
final class Facts {

    private Facts() {}

    static CaseOpened opened(long number, Action action, @Nullable Instant until, List<GuildId> deliverTo) {
        return opened(number, "c:" + number, Origin.SLASH, action, until, deliverTo);
    }

    /** A ban that follows from a warning by a rule. */
    static CaseOpened escalated(long number, String command) {
        return opened(number, command, Origin.ESCALATION, Action.BAN, null, Samples.guilds(10));
    }

    private static CaseOpened opened(
            long number,
            String command,
            Origin origin,
            Action action,
            @Nullable Instant until,
            List<GuildId> deliverTo) {
        return new CaseOpened(
                number,
                new CommandId(command),
                action,
                new GuildId(10),
                Samples.TROUBLE,
                null,
                "spam",
                0,
                Samples.MODERATOR,
                "mod",
                origin,
                Samples.NOW,
                until,
                null,
                null,
                List.of(),
                deliverTo,
                null);
    }

    static CaseOpened ban(long number, long... guilds) {
        return opened(number, Action.BAN, null, Samples.guilds(guilds));
    }
}
