package io.wayhaven.gateway.registration;

import io.wayhaven.contracts.id.ApplicationId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How registering went.
 *
 * @param plan what was to be done
 * @param application whose token it is; absent if Discord didn't say, and nothing was done therefore
 * @param outcomes by scope, in the order they were tried
 * @param missing what the guild for development lacked afterwards
 */
record SyncReport(
        SyncPlan plan, @Nullable ApplicationId application, Map<Scope, Registration> outcomes, List<String> missing) {

    /** Whether all of it should be tried again. */
    boolean isUnfinished() {
        return application == null
                || outcomes.values().stream().anyMatch(outcome -> outcome instanceof Registration.Unanswered);
    }
}
