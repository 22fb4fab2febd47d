package io.wayhaven.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the viewer. */
@ConfigMapping(prefix = "wayhaven.web")
public interface WebConfig {

    /** The local account. */
    OperatorAccount operator();

    /** Signs sessions and CSRF tokens: at least 32 random characters. */
    Optional<String> sessionSecret();

    /** Logging in with a Discord account. */
    Discord discord();

    /** Events on a page of the log. */
    @WithDefault("50")
    int pageSize();

    Tail tail();

    Entries entries();

    /** What only a demonstration has. */
    Demo demo();

    /** The local account; see {@link io.wayhaven.web.access.PasswordPolicy}. */
    interface OperatorAccount {
        Optional<String> user();

        /** At least 12 characters, none of the well-known defaults. */
        Optional<String> password();
    }

    /** Logging in with a Discord account; nobody can without an application's id and secret. */
    interface Discord {

        /** The application's id. */
        Optional<String> clientId();

        /** The application's secret, from the Developer Portal, tab OAuth2. Never logged. */
        Optional<String> clientSecret();

        /** Discord's REST API. */
        URI baseUrl();

        /** How long what Discord said of somebody's rights is taken without asking again. */
        @WithDefault("3m")
        Duration rightsRefresh();

        /** How long it holds while Discord can't be asked; then they see nothing. */
        @WithDefault("10m")
        Duration rightsKeep();
    }

    /** What only a demonstration has. */
    interface Demo {

        /** The page on which visitors act as anybody in the simulated Discord. */
        Optional<URI> consoleUrl();
    }

    /** The live tail. */
    interface Tail {

        /** Events that are held in memory for readers. */
        @WithDefault("20000")
        int capacity();

        /** Events that are read back from each partition at the start. */
        @WithDefault("500")
        long preload();

        /** How often a stream says that it is still there. */
        @WithDefault("15s")
        Duration heartbeat();

        /** How long events are gathered before they are sent. */
        @WithDefault("100ms")
        Duration gather();
    }

    /** Following what the log means. */
    interface Entries {

        /** How often changes of entries are looked for while somebody watches. */
        @WithDefault("1s")
        Duration poll();

        /** How often they are looked for while nobody does. */
        @WithDefault("10s")
        Duration idlePoll();

        /** Changes that are held in memory for watchers. */
        @WithDefault("5000")
        int capacity();
    }
}
