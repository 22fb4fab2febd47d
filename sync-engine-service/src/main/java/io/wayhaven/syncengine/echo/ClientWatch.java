package io.wayhaven.syncengine.echo;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.NativeActions;
import io.wayhaven.syncengine.guild.BotIdentity;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Watches what is done in Discord clients, and turns what moderators do there into commands. */
public final class ClientWatch {

    private final BotIdentity identity;
    private final EvidenceBook evidence;
    private final Accounts accounts;
    private final NativeCommands commands;
    private final EchoObserver observer;

    /** A watch that holds no state of its own. */
    public ClientWatch(
            BotIdentity identity,
            EvidenceBook evidence,
            Accounts accounts,
            NativeCommands commands,
            EchoObserver observer) {
        this.identity = identity;
        this.evidence = evidence;
        this.accounts = accounts;
        this.commands = commands;
        this.observer = observer;
    }

    /** Completes when what follows from the action is durable. */
    public CompletionStage<Void> seen(SeenAction seen) {
        return identity.self().thenCompose(bot -> isOwn(seen, bot) ? echoed(seen) : judged(seen, bot));
    }

    /** Most of what is seen: nothing else has to be known to tell. */
    private static boolean isOwn(SeenAction seen, UserId bot) {
        return bot.equals(seen.actor()) && seen.role() == null;
    }

    private CompletionStage<Void> echoed(SeenAction seen) {
        return evidence.note(seen).thenRun(() -> observer.judged(new Verdict.Echo()));
    }

    private CompletionStage<Void> judged(SeenAction seen, UserId bot) {
        return evidence.about(seen, bot)
                .thenCompose(known -> known.concerns(seen)
                        ? follow(seen, known, Verdict.on(seen, bot, known))
                        : CompletableFuture.completedStage(null));
    }

    private CompletionStage<Void> follow(SeenAction seen, Evidence known, Verdict verdict) {
        return evidence.note(seen)
                .thenCompose(noted -> counts(seen, known, verdict))
                .thenCompose(counts -> act(seen, counts ? verdict : new Verdict.Ignored()));
    }

    private CompletionStage<Boolean> counts(SeenAction seen, Evidence known, Verdict verdict) {
        var actor = seen.actor();
        return verdict instanceof Verdict.Native && known.spread() == NativeActions.PEOPLE && actor != null
                ? accounts.isBot(actor).thenApply(bot -> !bot)
                : CompletableFuture.completedStage(true);
    }

    private CompletionStage<Void> act(SeenAction seen, Verdict verdict) {
        observer.judged(verdict);
        return switch (verdict) {
            case Verdict.Echo echo -> CompletableFuture.completedStage(null);
            case Verdict.Ignored ignored -> CompletableFuture.completedStage(null);
            case Verdict.Native found -> commands.submit(seen.command(), seen.guild(), seen.at(), found.command());
        };
    }
}
