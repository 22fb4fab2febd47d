package io.wayhaven.contracts.command;

import io.wayhaven.contracts.evidence.MessageSnapshot;

/**
 * Keeps a message for a while, because somebody has opened a form about it. The command that the form becomes names this
 * one's id: a form brings back 100 characters of what it was opened with.
 *
 * @param context who opened it; nobody waits for an answer
 */
public record KeepMessage(CommandContext context, MessageSnapshot message) implements ModerationCommand {

    /** The author, whom the command that follows is about. */
    @Override
    public String partitionKey() {
        return message.author().toString();
    }
}
