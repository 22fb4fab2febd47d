package io.wayhaven.gateway.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

    static final String NOBODY_FOUND =
            "Nothing was done: Discord did not say who that is. Try again in a minute; a deleted account cannot be"
                    + " punished.";

    private final CommandInterpreter interpreter;
    private final InteractionReplies replies;
    private final People people;
    private final CommandSink commands;
    private final TypingSink typing;
    private final Diagnostics diagnostics;
    private final InteractionJournal journal;
    private final Clock clock;

    public InteractionDesk(
            CommandInterpreter interpreter,
            InteractionReplies replies,
            People people,
            CommandSink commands,
            TypingSink typing,
            Diagnostics diagnostics,
            InteractionJournal journal,
            Clock clock) {
        this.interpreter = interpreter;
        this.replies = replies;
        this.people = people;
        this.commands = commands;
        this.typing = typing;
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
        if (interaction.kind() == Interaction.Kind.TYPING) {
            return complete(interaction);
        }
        return switch (interpreter.read(interaction)) {
            case Reading.Rejected rejected ->
                replies.answer(interaction, rejected.answer())
                        .thenAccept(acknowledgement -> journal.rejected(interaction));
            case Reading.Answered answered ->
                replies.answer(interaction, answered.answer())
                        .thenAccept(acknowledgement ->
                                journal.told(interaction, acknowledgement == Acknowledgement.ACCEPTED));
            case Reading.Unfilled unfilled -> ask(interaction, unfilled);
            case Reading.Asked asked -> accept(interaction, AnswerPlace.NEW_MESSAGE, () -> tell(interaction, asked));
            case Reading.About about -> accept(interaction, AnswerPlace.NEW_MESSAGE, () -> lookUp(interaction, about));
            case Reading.Accepted accepted -> accept(interaction, accepted.place(), () -> keep(interaction, accepted));
        };
    }

    /**
     * A form opens within the 3 seconds or never, so that it waits for nothing. Should what is to be kept get lost, whoever
     * sends the form is told by those who miss it.
     */
    private CompletionStage<Void> ask(Interaction interaction, Reading.Unfilled unfilled) {
        var asked =
                replies.open(interaction, unfilled.form()).thenAccept(acknowledgement -> journal.asked(interaction));
        var kept = unfilled.kept();
        return kept == null
                ? asked
                : commands.publish(kept.context(), kept).thenCombine(asked, (keeping, asking) -> keeping);
    }

    private CompletionStage<Void> lookUp(Interaction interaction, Reading.About about) {
        return people.find(about.context().guild(), about.user())
                .thenCompose(found -> found.map(target -> keep(
                                interaction,
                                new Reading.Accepted(
                                        about.context(), about.command().apply(target), AnswerPlace.NEW_MESSAGE)))
                        .orElseGet(() -> say(interaction, AnswerPlace.NEW_MESSAGE, NOBODY_FOUND)
                                .thenAccept(told -> journal.refused(interaction, told))));
    }

    /** What is stored is suggested by those who have it, and nothing at all if they can't be told. */
    private CompletionStage<Void> complete(Interaction interaction) {
        return interpreter
                .typed(interaction)
                .map(stored -> typing.publish(stored)
                        .handle((sent, failure) -> failure)
                        .thenCompose(failure -> failure == null
                                ? CompletableFuture.completedFuture(null)
                                : suggest(interaction, List.of())))
                .orElseGet(() -> suggest(interaction, Suggestions.of(interaction)));
    }

    private CompletionStage<Void> suggest(Interaction interaction, List<Suggestion> suggestions) {
        return replies.suggest(interaction, suggestions).thenAccept(acknowledgement -> {});
    }

    private CompletionStage<Void> accept(
            Interaction interaction, AnswerPlace place, Supplier<CompletionStage<Void>> run) {
        var began = clock.instant();
        return replies.defer(interaction, place).thenCompose(acknowledgement -> switch (acknowledgement) {
            case ACCEPTED -> {
                journal.acknowledged(interaction, Duration.between(began, clock.instant()));
                yield run.get();
            }
            // Its first run may have ended between the acknowledgement and Kafka; the command's id makes a second copy
            // harmless. But who was told that nothing was done is taken at that word.
            case REPEATED ->
                isUnanswered(interaction, place)
                        .thenCompose(unanswered -> unanswered ? run.get() : CompletableFuture.completedFuture(null));
            case EXPIRED -> {
                journal.expired(interaction, acknowledgement);
                yield CompletableFuture.completedFuture(null);
            }
            case FAILED -> {
                journal.expired(interaction, acknowledgement);
                // Should Discord have taken it without our hearing of it, nobody waits for an answer in vain
                yield say(interaction, place, NOTHING_DONE).thenAccept(told -> {});
            }
        });
    }

    /** A message that a button belongs to doesn't show what the answers to earlier presses were. */
    private CompletionStage<Boolean> isUnanswered(Interaction interaction, AnswerPlace place) {
        return switch (place) {
            case NEW_MESSAGE -> replies.isUnanswered(interaction);
            case SAME_MESSAGE -> CompletableFuture.completedFuture(true);
        };
    }

    /** What stands in the message of a button stays there. */
    private CompletionStage<Boolean> say(Interaction interaction, AnswerPlace place, String text) {
        return switch (place) {
            case NEW_MESSAGE -> replies.edit(interaction, text);
            case SAME_MESSAGE -> replies.add(interaction, text);
        };
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
                    return say(interaction, accepted.place(), NOTHING_DONE)
                            .thenAccept(told -> journal.refused(interaction, told));
                });
    }
}
