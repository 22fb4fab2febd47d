package io.wayhaven.contracts.command;

/** What somebody asks to be done about a person, here and in every guild that follows. */
public sealed interface PersonCommand extends ModerationCommand
        permits Ban, Kick, Mute, Note, Softban, Timeout, Unban, Unmute, Untimeout, Warn {

    /** Who asks, where. */
    CommandContext context();

    /** Whom it is about. */
    Target target();

    /** Why, hostile text of at most 512 characters; empty if nothing was said. */
    String reason();

    /** The person: commands about one are decided in the order they were given. */
    @Override
    default String partitionKey() {
        return target().user().toString();
    }
}
