package io.wayhaven.contracts.command;

/**
 * Says whether a command is to be carried out about which somebody was asked.
 *
 * @param question which question
 * @param confirmed whether the answer is yes
 */
public record AnswerQuestion(CommandContext context, long question, boolean confirmed) implements CaseCommand {}
