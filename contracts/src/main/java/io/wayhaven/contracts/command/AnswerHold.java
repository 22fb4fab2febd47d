package io.wayhaven.contracts.command;

import org.jspecify.annotations.Nullable;

/**
 * Says whether what is held is to be carried out.
 *
 * @param hold which hold
 * @param approved whether the answer is yes
 * @param actions how many held actions whoever answers has been shown; absent if they were shown the first one only
 */
public record AnswerHold(
        CommandContext context,
        long hold,
        boolean approved,
        @Nullable Integer actions) implements CaseCommand {}
