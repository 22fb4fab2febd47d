package io.wayhaven.gateway.commands;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Answers to interactions, seen by the person who used the command only. No stage ever fails. */
public interface InteractionReplies {
    /** Promises an answer, within Discord's 3 seconds. */
    CompletionStage<Acknowledgement> defer(Interaction interaction, AnswerPlace place);

    /** Answers at once. */
    CompletionStage<Acknowledgement> answer(Interaction interaction, String text);

    /** Shows a form to fill in. */
    CompletionStage<Acknowledgement> open(Interaction interaction, Form form);

    /** Shows what can complete the option that is being typed. */
    CompletionStage<Acknowledgement> suggest(Interaction interaction, List<Suggestion> suggestions);

    /** Whether a promised answer is still owed; true if that can't be found out. */
    CompletionStage<Boolean> isUnanswered(Interaction interaction);

    /** Fills in a promised answer; false if that wasn't possible. */
    CompletionStage<Boolean> edit(Interaction interaction, String text);

    /** Says something besides, in a message of its own; false if that wasn't possible. */
    CompletionStage<Boolean> add(Interaction interaction, String text);
}
