package io.wayhaven.syncengine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The settings of this service. */
@ConfigMapping(prefix = "wayhaven")
public interface SyncEngineConfig {

    /** Discord's REST API. */
    Discord discord();

    /** How far actions travel. */
    Network network();

    /** How many punishments are let through at once. */
    Volume volume();

    /** How deliveries are worked off. */
    Delivery delivery();

    /** How replies are kept up to date. */
    Reply reply();

    /** How entries of the log are posted. */
    Posts posts();

    /** The colours of notices about what was carried out. */
    Colours colours();

    /** The connections to PostgreSQL. */
    Database database();

    /** Where people open the web pages; posts link there. */
    Optional<URI> viewerUrl();

    /** The operator's configuration file; by default {@code config.json} in the working directory, if there is one. */
    Optional<Path> configFile();

    /** How audit logs are read. */
    Audit audit();

    /** How lists of bans are read. */
    Bans bans();

    /** How invites are read. */
    Invites invites();

    /** How lists of members are read. */
    Members members();

    /** How linked guilds are compared with what was decided. */
    Reconciliation reconciliation();

    /** Discord's REST API. */
    interface Discord {

        /** Base URL with the API's version; also the place for a rate-limit proxy or a simulator. */
        @WithDefault("https://discord.com/api/v10")
        URI baseUrl();

        /** The bot's token, from the Developer Portal. A secret: never logged. */
        Optional<String> token();

        /**
         * How many requests a second the token may send, which is 50 unless Discord allows a bot more. All processes of
         * this service share them by need, through PostgreSQL; it is to be the same for each.
         */
        @WithDefault("50")
        int requestsPerSecond();

        /**
         * How many of them are left to whoever else uses the token. The gateways need one for each start and each new
         * connection, and wait where Discord refuses it.
         */
        @WithDefault("0")
        int requestsReserved();

        /**
         * How long a call may take, waiting for rate limits included, before it counts as not answered. Where Discord
         * asks to wait for more than half of it, the call ends at once and is made again at Discord's time.
         */
        @WithDefault("20s")
        Duration callTimeout();

        /**
         * After how many refused requests within ten minutes (401, 403, and 429 but of shared resources) this process
         * asks nothing until half of them are forgotten. Discord shuts an address out at 10,000: share them out among
         * the processes behind it.
         */
        @WithDefault("2500")
        int invalidRequests();
    }

    /** How far actions travel. */
    interface Network {

        /** Over how many links an action travels at most. */
        @WithDefault("6")
        int hopLimit();

        /**
         * Bans for good that reach more servers are asked about first, in servers that say nothing else by
         * {@code /config confirmation}; 0 for none.
         */
        @WithDefault("5")
        int confirmBeyond();
    }

    /**
     * How many punishments are let through at once, in servers that say nothing else by {@code /config volumelimit}. More
     * of them are held until somebody approves them.
     */
    interface Volume {

        /** How many punishments a moderator may give within {@link #minutes()}; 0 for any number. */
        @WithDefault("50")
        int perModerator();

        /** How many punishments may come from one linked server within {@link #minutes()}; 0 for any number. */
        @WithDefault("200")
        int perLink();

        /** In which time they are counted, in minutes. */
        @WithDefault("10")
        int minutes();
    }

    /** How deliveries are worked off. */
    interface Delivery {

        /** How many deliveries of one guild wait in memory; more of them wait in the database. */
        @WithDefault("32")
        int perGuild();

        /** How many deliveries are in memory altogether. */
        @WithDefault("512")
        int inMemory();

        /** Wait after a first attempt that failed; each further wait is twice as long. */
        @WithDefault("2s")
        Duration retryFirst();

        /** Longest wait between attempts. */
        @WithDefault("60s")
        Duration retryLongest();

        /** How often a delivery that Discord answers with an error of its own is attempted; without it, for ever. */
        OptionalInt mostAttempts();

        /** First wait of bans of people who are no members of a guild that has reached Discord's limit of those. */
        @WithDefault("15m")
        Duration parkedFirst();

        /** Longest such wait; each is twice as long as the one before. */
        @WithDefault("6h")
        Duration parkedLongest();

        /** Least time between two deliveries of one guild, on top of Discord's rate limits. */
        @WithDefault("0s")
        Duration pause();
    }

    /** How audit logs are read. */
    interface Audit {

        /** Longest time between two looks at a guild's audit log. */
        @WithDefault("4m")
        Duration interval();

        /** How long entries are left to settle before they are taken: Discord writes them with a delay. */
        @WithDefault("10s")
        Duration settle();

        /**
         * How many of {@link Discord#requestsPerSecond} reading audit logs may take. With more guilds than so many times
         * the interval's seconds, the interval becomes longer.
         */
        @WithDefault("10")
        int requestsPerSecond();
    }

    /** How lists of bans are read. */
    interface Bans {

        /** Time between two looks at a guild's list; after a gap it is read at once. */
        @WithDefault("24h")
        Duration interval();

        /** How many of {@link Discord#requestsPerSecond} reading lists of bans may take; one gives up to 1000 bans. */
        @WithDefault("2")
        int requestsPerSecond();
    }

    /** How the lists of members of linked guilds are read, for which the bot needs the privileged intent for members. */
    interface Members {

        /** Time between two looks at a guild's list; after a gap it is read at once. */
        @WithDefault("24h")
        Duration interval();

        /** How many of {@link Discord#requestsPerSecond} reading lists of members may take; one gives up to 1000. */
        @WithDefault("2")
        int requestsPerSecond();
    }

    /** How linked guilds are compared with what was decided. */
    interface Reconciliation {

        /** Time between two comparisons of every network. */
        @WithDefault("6h")
        Duration interval();

        /**
         * How many differences of one guild are mended where nobody asked. More of them are reported, and wait for
         * somebody to ask.
         */
        @WithDefault("100")
        int mostUnasked();
    }

    /** How invites are read: when a guild is first seen, and after people joined. */
    interface Invites {

        /** How long an answer is held back, so that everybody whose join it has counted is told before it. */
        @WithDefault("3s")
        Duration settle();

        /** How many of {@link Posts#requestsPerSecond} reading invites may take. */
        @WithDefault("5")
        int requestsPerSecond();
    }

    /** How replies are kept up to date. */
    interface Reply {

        /** Least time between two edits of one reply, the last edit excepted. */
        @WithDefault("1500ms")
        Duration editInterval();
    }

    /** How entries of the log are posted. */
    interface Posts {

        /** How long entries are gathered for one message, unless it is full before. */
        @WithDefault("1500ms")
        Duration gather();

        /** How long newer revisions are gathered for one edit of a message. */
        @WithDefault("3s")
        Duration editGather();

        /** How many entries may wait for a channel; of more of them a summary is posted. */
        @WithDefault("50")
        int stormAt();

        /** How many of the requests a second posts may use, after everything else. */
        @WithDefault("20")
        int requestsPerSecond();

        /** When a channel that cannot be written to is tried again, if no change of permissions is seen before. */
        @WithDefault("1h")
        Duration parkedRetry();

        /** How long entries wait for such a channel, and how long posted ones can be edited. */
        @WithDefault("7d")
        Duration keep();
    }

    /** The colours of notices, as six hexadecimal digits such as {@code 0xff6b6b}. */
    interface Colours {

        /** Of bans and softbans. */
        @WithDefault("0xff0000")
        String ban();

        /** Of mutes and timeouts. */
        @WithDefault("0xffa500")
        String mute();

        /** Of kicks. */
        @WithDefault("0xff6b6b")
        String kick();

        /** Of warnings. */
        @WithDefault("0xffff00")
        String warn();

        /** Of what lifts something. */
        @WithDefault("0x00ff00")
        String success();
    }

    /** The connections to PostgreSQL. */
    interface Database {

        /** A connection that is silent for so long is closed. A transaction may wait for Kafka for half of it. */
        @WithDefault("60s")
        Duration longestSilence();
    }
}
