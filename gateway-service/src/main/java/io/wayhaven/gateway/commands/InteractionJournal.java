package io.wayhaven.gateway.commands;

import java.time.Duration;

/** What happens to interactions, for log lines and metrics. */
public interface InteractionJournal {
    /** Discord took the acknowledgement. */
    void acknowledged(Interaction interaction, Duration after);

    /** Its command is durable. */
    void accepted(Interaction interaction);

    /** The gateway has answered it by itself, or couldn't. */
    void told(Interaction interaction, boolean heard);

    /** It was answered that it can't be used as it is. */
    void rejected(Interaction interaction);

    /** Something is to be filled in before it can be run. */
    void asked(Interaction interaction);

    /** It was not run, because nobody can be answered any more. */
    void expired(Interaction interaction, Acknowledgement acknowledgement);

    /** It could not be followed to its end; the failure's message may hold its token. */
    void failed(Interaction interaction, Throwable failure);

    /** It was not run, because the command couldn't be kept. */
    void refused(Interaction interaction, boolean told);
}
