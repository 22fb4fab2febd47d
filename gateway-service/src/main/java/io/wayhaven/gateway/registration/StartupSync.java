package io.wayhaven.gateway.registration;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.wayhaven.gateway.commands.CommandRegistrar;
import io.wayhaven.gateway.shard.Backoff;
import java.util.concurrent.ScheduledExecutorService;

/** Registers the commands when the bot is ready, and tries again until Discord has answered everything. */
public final class StartupSync implements CommandRegistrar {
    private final CommandSync sync;
    private final RegistrationJournal journal;
    private final Backoff backoff;
    private final ScheduledExecutorService executor;

    public StartupSync(
            CommandRegister register,
            SyncPlan plan,
            RegistrationJournal journal,
            Backoff backoff,
            ScheduledExecutorService executor) {
        this.sync = new CommandSync(register, plan, journal);
        this.journal = journal;
        this.backoff = backoff;
        this.executor = executor;
    }

    @Override
    public void register() {
        attempt(1);
    }

    private void attempt(int number) {
        var unused = sync.run().thenAccept(report -> {
            if (report.isUnfinished()) {
                var wait = backoff.after(number);
                journal.tryingAgain(wait);
                var unusedToo = executor.schedule(() -> attempt(number + 1), wait.toMillis(), MILLISECONDS);
            }
        });
    }
}
