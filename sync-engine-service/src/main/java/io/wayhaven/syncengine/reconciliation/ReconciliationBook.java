package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Aspect;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What comparisons are made of. Nothing here asks Discord: what it last said is kept. */
public interface ReconciliationBook {

    /** If it is time, a comparison of every network is due. */
    CompletionStage<Void> schedule();

    /** Takes the comparison that has been due for longest; nobody else gets it for a while. */
    CompletionStage<Optional<Run>> take();

    /** The comparison goes on; false if it is somebody else's meanwhile. */
    CompletionStage<Boolean> keep(Run run);

    /** The guilds that a run compares, and how that kind of punishment travels between them. */
    CompletionStage<List<Participant>> participants(Run run, Aspect aspect);

    /**
     * People who may not stand in a guild as was decided, by ascending ids; everybody who is left out does. Mutes and
     * timeouts are about members alone.
     *
     * @param after the id above which they begin; null for the first of them
     */
    CompletionStage<List<Standing>> standings(Aspect aspect, Participant guild, @Nullable UserId after);

    /** People who are punished in some of these guilds but not in all, and about whom none has decided anything. */
    CompletionStage<List<Stray>> strays(Aspect aspect, Collection<GuildId> guilds, @Nullable UserId after);

    /** Has a difference mended the way that every decision takes. Does nothing about one that is none any more. */
    CompletionStage<Void> mend(Run run, Aspect aspect, Difference difference);

    /** Keeps what was found, and tells everybody who is to know. */
    CompletionStage<Void> finish(Run run, Findings findings);
}
