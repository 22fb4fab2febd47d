package io.wayhaven.logwriter;

import io.wayhaven.logwriter.embed.EntryEmbed;
import io.wayhaven.logwriter.embed.LogLine;
import io.wayhaven.logwriter.embed.ViewerLinks;
import io.wayhaven.logwriter.projection.PostDecider;
import io.wayhaven.logwriter.routing.EntryRouter;
import io.wayhaven.logwriter.settings.CachedSettings;
import io.wayhaven.logwriter.settings.SettingsReader;
import io.wayhaven.logwriter.settings.SettingsStore;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Puts together what decides where entries are told. */
@Dependent
class RoutingWiring {

    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    /** Some 2 MiB where each guild's settings take a kilobyte. */
    private static final int MOST_GUILDS = 2_000;

    private static final Logger LOG = Logger.getLogger(RoutingWiring.class);

    @Produces
    @Singleton
    static SettingsReader settings(SettingsStore store, Clock clock) {
        return new CachedSettings(store, clock, FRESH_FOR, MOST_GUILDS);
    }

    @Produces
    @Singleton
    static PostDecider posts(LogPolicyConfig config) {
        var embed = new EntryEmbed(new ViewerLinks(config.viewerUrl().orElse(null)));
        return new EntryRouter(
                embed,
                (pattern, why) -> LOG.warnf(
                        "message pattern ignored pattern=%s reason=%s",
                        LogLine.printable(pattern), LogLine.printable(why)));
    }
}
