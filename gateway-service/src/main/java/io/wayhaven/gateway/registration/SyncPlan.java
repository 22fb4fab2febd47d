package io.wayhaven.gateway.registration;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be registered where.
 *
 * @param local the names of our commands
 * @param guild the guild for development; absent if there is none
 * @param onlyThere whether they are registered in no other guild
 * @param expected the one command whose absence counts; absent to look for all of ours
 * @param application whose token was configured; absent if nobody said
 */
public record SyncPlan(
        List<String> local,
        @Nullable GuildId guild,
        boolean onlyThere,
        @Nullable String expected,
        @Nullable ApplicationId application) {
    public SyncPlan {
        local = List.copyOf(local);
        expected = expected == null ? null : expected.strip().replaceFirst("^/", "");
    }

    /** What isn't among registered names and should be. */
    List<String> missingFrom(List<String> registered) {
        var wanted = expected == null || expected.isEmpty() ? local : List.of(expected);
        return wanted.stream().filter(name -> !registered.contains(name)).toList();
    }
}
