package io.wayhaven.syncengine.reconciliation;

import static java.util.concurrent.CompletableFuture.completedStage;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Aspect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A book in memory. */
final class FakeReconciliationBook implements ReconciliationBook {

    final Deque<Run> due = new ArrayDeque<>();
    final Map<Aspect, List<Participant>> participants = new EnumMap<>(Aspect.class);
    final Map<Aspect, Map<GuildId, List<Standing>>> standings = new EnumMap<>(Aspect.class);
    final List<Stray> strays = new ArrayList<>();
    final List<Aspect> mendedAspects = new ArrayList<>();
    final List<Difference> mended = new ArrayList<>();
    final List<Findings> finished = new ArrayList<>();
    int steps = Integer.MAX_VALUE;

    @Override
    public CompletionStage<Void> schedule() {
        return completedStage(null);
    }

    @Override
    public CompletionStage<Optional<Run>> take() {
        return completedStage(Optional.ofNullable(due.poll()));
    }

    @Override
    public CompletionStage<Boolean> keep(Run run) {
        return completedStage(steps-- > 0);
    }

    @Override
    public CompletionStage<List<Participant>> participants(Run run, Aspect aspect) {
        return completedStage(participants.getOrDefault(aspect, List.of()));
    }

    @Override
    public CompletionStage<List<Standing>> standings(Aspect aspect, Participant guild, @Nullable UserId after) {
        var from = after == null ? 0 : after.value() + 1;
        return completedStage(standings.getOrDefault(aspect, Map.of()).getOrDefault(guild.guild(), List.of()).stream()
                .filter(one -> one.user().value() >= from)
                .limit(2)
                .toList());
    }

    @Override
    public CompletionStage<List<Stray>> strays(Aspect aspect, Collection<GuildId> guilds, @Nullable UserId after) {
        var from = after == null ? 0 : after.value() + 1;
        return completedStage((aspect == Aspect.BAN ? strays : List.<Stray>of())
                .stream().filter(one -> one.user().value() >= from).limit(2).toList());
    }

    @Override
    public CompletionStage<Void> mend(Run run, Aspect aspect, Difference difference) {
        mendedAspects.add(aspect);
        mended.add(difference);
        return completedStage(null);
    }

    @Override
    public CompletionStage<Void> finish(Run run, Findings findings) {
        finished.add(findings);
        return completedStage(null);
    }
}
