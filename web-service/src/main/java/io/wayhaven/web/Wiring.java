package io.wayhaven.web;

import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.web.access.Application;
import io.wayhaven.web.access.Doorkeeper;
import io.wayhaven.web.access.GuildRights;
import io.wayhaven.web.access.LoginThrottle;
import io.wayhaven.web.access.Operator;
import io.wayhaven.web.access.Sessions;
import io.wayhaven.web.cases.CaseChanges;
import io.wayhaven.web.entry.EntryFeed;
import io.wayhaven.web.tail.ReplayRing;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the features' objects, which know no container. */
final class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Operator operator(WebConfig config) {
        return new Operator(
                config.operator().user().orElse(""),
                config.operator().password().orElse(""),
                config.sessionSecret().orElse("-"));
    }

    @Produces
    @Singleton
    Application application(WebConfig config) {
        var discord = config.discord();
        return new Application(
                discord.clientSecret().isEmpty() ? null : discord.clientId().orElse(null),
                discord.rightsRefresh(),
                discord.rightsKeep());
    }

    @Produces
    @Singleton
    Doorkeeper doorkeeper(
            Operator operator, Application application, Sessions sessions, GuildRights rights, WebConfig config) {
        return new Doorkeeper(
                operator,
                application,
                sessions,
                rights,
                new TokenSeal(config.sessionSecret().orElse("-")));
    }

    @Produces
    @Singleton
    LoginThrottle throttle(Clock clock) {
        return new LoginThrottle(clock);
    }

    @Produces
    @Singleton
    ReplayRing ring(WebConfig config) {
        return new ReplayRing(config.tail().capacity());
    }

    @Produces
    @Singleton
    EntryFeed entryFeed(WebConfig config) {
        return new EntryFeed(config.entries().capacity());
    }

    @Produces
    @Singleton
    CaseChanges caseChanges() {
        return new CaseChanges();
    }
}
