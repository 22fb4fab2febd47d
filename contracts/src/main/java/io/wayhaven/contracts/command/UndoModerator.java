package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.UserId;
import java.time.Instant;

/**
 * Lifts whatever a moderator did in the guild since a time, wherever it was done and nothing newer counts.
 *
 * @param moderator whose cases
 * @param since from when on
 * @param reason why, hostile text of at most 512 characters; empty if none was given
 */
public record UndoModerator(CommandContext context, UserId moderator, Instant since, String reason)
        implements CaseCommand {}
