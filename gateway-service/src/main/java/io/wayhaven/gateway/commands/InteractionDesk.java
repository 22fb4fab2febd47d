package io.wayhaven.gateway.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Acknowledges an interaction before anything else, then keeps its command. A command that can't be kept is not run, and
 * the person is told so.
 */
public final class InteractionDesk implements InteractionHandler {
    static final String NOTHING_DONE =
            "Nothing was done: the command could not be recorded. Try again in a minute; if its result appears here"
                    + " after all, it was.";

    private final CommandInterpreter interpreter;
    private final InteractionReplies replies;
    private final CommandSink commands;
    private final Diagnostics diagnostics;
    private final InteractionJournal journal;
    private final Clock clock;

    public InteractionDesk(
            CommandInterpreter interpreter,
            InteractionReplies replies,
            CommandSink commands,
            Diagnostics diagnostics,
            InteractionJournal journal,
            Clock clock) {
        this.interpreter = interpreter;
        this.replies = replies;
        this.commands = commands;
        this.diagnostics = diagnostics;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> handle(Interaction interaction) {
        return CompletableFuture.completedFuture(interaction)
                .thenCompose(this::follow)
                .exceptionally(failure -> {
                    journal.failed(interaction, failure);
                    return null;
                });
    }

    private CompletionStage<Void> follow(Interaction interaction) {
        if (interaction.focused() != null) {
            return replies.suggest(interaction, Suggestions.of(interaction)).thenAccept(acknowledgement -> {});
        }
        return switch (interpreter.read(interaction)) {
            case Reading.Rejected rejected ->
                replies.answer(interaction, rejected.answer())
                        .thenAccept(acknowledgement -> journal.rejected(interaction));
            case Reading.Asked asked -> accept(interaction, () -> tell(interaction, asked));
            case Reading.Accepted accepted -> accept(interaction, () -> keep(interaction, accepted));
        };
    }

    private CompletionStage<Void> accept(Interaction interaction, Supplier<CompletionStage<Void>> run) {
        var began = clock.instant();
        return replies.defer(interaction).thenCompose(acknowledgement -> switch (acknowledgement) {
            case ACCEPTED -> {
                journal.acknowledged(interaction, Duration.between(began, clock.instant()));
                yield run.get();
            }
            // Its first run may have ended between the acknowledgement and Kafka; the command's id makes a second copy
            // harmless. But who was told that nothing was done is taken at that word.
            case REPEATED ->
                replies.isUnanswered(interaction)
                        .thenCompose(unanswered -> unanswered ? run.get() : CompletableFuture.completedFuture(null));
            case EXPIRED -> {
                journal.expired(interaction, acknowledgement);
                yield CompletableFuture.completedFuture(null);
            }
            case FAILED -> {
                journal.expired(interaction, acknowledgement);
                // Should Discord have taken it without our hearing of it, nobody waits for an answer in vain
                yield replies.edit(interaction, NOTHING_DONE).thenAccept(told -> {});
            }
        });
    }

    private CompletionStage<Void> tell(Interaction interaction, Reading.Asked asked) {
        var answer = switch (asked.question()) {
            case SYNC_NOW -> diagnostics.syncNow();
            case STATUS -> diagnostics.status(asked.guild());
        };
        return answer.thenCompose(text -> replies.edit(interaction, text))
                .thenAccept(told -> journal.told(interaction, told));
    }

    private CompletionStage<Void> keep(Interaction interaction, Reading.Accepted accepted) {
        return commands.publish(accepted.context(), accepted.command())
                .handle((kept, failure) -> failure)
                .thenCompose(failure -> {
                    if (failure == null) {
                        journal.accepted(interaction);
                        return CompletableFuture.completedFuture(null);
                    }
                    return replies.edit(interaction, NOTHING_DONE)
                            .thenAccept(told -> journal.refused(interaction, told));
                });
    }
}
