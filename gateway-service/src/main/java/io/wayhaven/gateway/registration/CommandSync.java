package io.wayhaven.gateway.registration;

import io.wayhaven.contracts.id.ApplicationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Registers the commands: a copy of the global ones in the guild for development if there is one, then everywhere unless
 * only that guild is wanted. What that guild lacks afterwards is registered everywhere all the same.
 */
final class CommandSync {
    private static final Scope EVERYWHERE = new Scope.Everywhere();

    private final CommandRegister register;
    private final SyncPlan plan;
    private final RegistrationJournal journal;

    CommandSync(CommandRegister register, SyncPlan plan, RegistrationJournal journal) {
        this.register = register;
        this.plan = plan;
        this.journal = journal;
    }

    /** Does it once. */
    CompletionStage<SyncReport> run() {
        journal.present(plan.local());
        return register.application()
                .thenCompose(application -> application
                        .map(this::run)
                        .orElseGet(() ->
                                CompletableFuture.completedFuture(new SyncReport(plan, null, Map.of(), List.of()))));
    }

    private CompletionStage<SyncReport> run(ApplicationId application) {
        var configured = plan.application();
        if (configured != null && !configured.equals(application)) {
            journal.mismatch(configured, application);
        }
        var outcomes = new LinkedHashMap<Scope, Registration>();
        return inGuild(application, outcomes).thenCompose(missing -> {
            var report = new SyncReport(plan, application, outcomes, missing);
            return plan.guild() != null && plan.onlyThere() && missing.isEmpty()
                    ? CompletableFuture.completedFuture(report)
                    : ensure(application, EVERYWHERE, outcomes).thenApply(outcome -> report);
        });
    }

    private CompletionStage<List<String>> inGuild(ApplicationId application, Map<Scope, Registration> outcomes) {
        var guild = plan.guild();
        if (guild == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        return ensure(application, new Scope.InGuild(guild), outcomes).thenApply(outcome -> {
            var missing = switch (outcome) {
                case Registration.Registered registered -> plan.missingFrom(registered.names());
                case Registration.Refused refused -> plan.missingFrom(List.of());
                case Registration.Unanswered unanswered -> List.<String>of();
            };
            if (!missing.isEmpty()) {
                journal.missing(missing);
            }
            return missing;
        });
    }

    private CompletionStage<Registration> ensure(
            ApplicationId application, Scope scope, Map<Scope, Registration> outcomes) {
        journal.attempting(scope);
        return register.ensure(application, scope).thenApply(outcome -> {
            journal.attempted(scope, outcome);
            outcomes.put(scope, outcome);
            return outcome;
        });
    }
}
