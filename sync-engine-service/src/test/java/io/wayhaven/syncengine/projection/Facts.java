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
        return new CaseOpened(
                number,
                new CommandId("c:" + number),
                action,
                new GuildId(10),
                Samples.TROUBLE,
                null,
                "spam",
                0,
                Samples.MODERATOR,
                "mod",
                Origin.SLASH,
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
