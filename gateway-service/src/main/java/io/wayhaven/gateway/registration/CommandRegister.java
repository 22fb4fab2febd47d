package io.wayhaven.gateway.registration;

import io.wayhaven.contracts.id.ApplicationId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Discord's register of the bot's commands. No stage ever fails. */
public interface CommandRegister {
    /** The application that the bot's token belongs to; empty if that can't be found out now. */
    CompletionStage<Optional<ApplicationId>> application();

    /** What is registered in a scope. */
    CompletionStage<Registration> look(ApplicationId application, Scope scope);

    /** Has exactly our commands registered in a scope; writes them only if they aren't. */
    CompletionStage<Registration> ensure(ApplicationId application, Scope scope);
}
