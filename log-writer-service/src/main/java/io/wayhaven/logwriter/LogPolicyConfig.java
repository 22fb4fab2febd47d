package io.wayhaven.logwriter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** What the operator wants of the log as such: how long it is kept, where it is read and told. */
@ConfigMapping(prefix = "wayhaven")
public interface LogPolicyConfig {

    /** The viewer's address as people reach it, for links in log channels; without it there are none. */
    Optional<URI> viewerUrl();

    /** Where entries are told besides the channels. */
    Log log();

    /** How long things are kept; a guild's own settings may only shorten it. */
    Retention retention();

    interface Log {

        /** Whether every entry is a line of the service's own output, which neither purges nor erasures reach. */
        @WithDefault("false")
        boolean consoleEvents();
    }

    interface Retention {

        /** Days that everything Discord told is kept; without it, for ever. */
        Optional<String> eventsDays();

        /** The same by its name in the environment of the logging platform; two different values are refused. */
        Optional<String> purgeLogsAfterDays();

        /** Days that what people wrote is kept; without it, as long as the events, and 90 days if those are kept for ever. */
        Optional<String> messagesDays();
    }
}
