package io.wayhaven.gateway.registration;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.gateway.commands.Diagnostics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Tells administrators how the commands are registered. */
public final class SyncDiagnostics implements Diagnostics {
    private final CommandRegister register;
    private final SyncPlan plan;
    private final CommandSync sync;
    private final Supplier<List<String>> remarks;

    /**
     * Diagnostics of a bot.
     *
     * @param remarks what else an administrator should know now, a line each
     */
    public SyncDiagnostics(
            CommandRegister register, SyncPlan plan, RegistrationJournal journal, Supplier<List<String>> remarks) {
        this.register = register;
        this.plan = plan;
        this.sync = new CommandSync(register, plan, journal);
        this.remarks = remarks;
    }

    @Override
    public CompletionStage<String> syncNow() {
        return sync.run().thenApply(report -> SyncText.ofSync(report, remarks.get()));
    }

    @Override
    public CompletionStage<String> status(GuildId guild) {
        return register.application()
                .thenCompose(application -> application
                        .map(known -> look(known, guild))
                        .orElseGet(() ->
                                CompletableFuture.completedFuture(new SyncReport(plan, null, Map.of(), List.of()))))
                .thenApply(report -> SyncText.ofStatus(report, remarks.get()));
    }

    private CompletionStage<SyncReport> look(ApplicationId application, GuildId guild) {
        var everywhere = new Scope.Everywhere();
        var here = new Scope.InGuild(guild);
        return register.look(application, everywhere).thenCombine(register.look(application, here), (global, local) -> {
            var outcomes = new LinkedHashMap<Scope, Registration>();
            outcomes.put(everywhere, global);
            outcomes.put(here, local);
            return new SyncReport(plan, application, outcomes, List.of());
        });
    }
}
