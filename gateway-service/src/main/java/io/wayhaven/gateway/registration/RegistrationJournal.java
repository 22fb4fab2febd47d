package io.wayhaven.gateway.registration;

import io.wayhaven.contracts.id.ApplicationId;
import java.time.Duration;
import java.util.List;

/** What happens when commands are registered, for log lines. */
public interface RegistrationJournal {
    /** Registration begins with these commands, which may be none. */
    void present(List<String> local);

    /** The token belongs to another application than the one that was configured. */
    void mismatch(ApplicationId configured, ApplicationId ofToken);

    /** A scope is about to be compared and written. */
    void attempting(Scope scope);

    /** What came of it. */
    void attempted(Scope scope, Registration outcome);

    /** Commands are missing in the guild for development: they are registered globally instead. */
    void missing(List<String> names);

    /** Something went without an answer; all of it is tried again. */
    void tryingAgain(Duration in);
}
