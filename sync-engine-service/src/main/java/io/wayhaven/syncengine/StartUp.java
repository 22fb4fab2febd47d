package io.wayhaven.syncengine;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.wayhaven.syncengine.guild.BotIdentity;
import io.wayhaven.syncengine.guild.IdentitySource;
import io.wayhaven.syncengine.guild.IdentitySource.Answer;
import io.wayhaven.syncengine.health.KafkaReach;
import io.wayhaven.syncengine.pacing.Patience;
import io.wayhaven.syncengine.pacing.Timer;
import io.wayhaven.syncengine.startup.StartRefusedException;
import io.wayhaven.syncengine.store.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What happens before the first record is worked on. Kafka, PostgreSQL and Discord are waited for; what only a person can
 * put right ends the process, and one line says what it is.
 */
@Singleton
class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class);

    /** EX_CONFIG of sysexits.h: something has to be configured otherwise. */
    private static final int CONFIGURATION_ERROR = 78;

    private static final int BEFORE_ANY_CHANNEL = 1;
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final SyncEngineConfig config;
    private final Schema schema;
    private final KafkaReach kafka;
    private final IdentitySource source;
    private final BotIdentity identity;
    private final Timer timer;
    private final Loops loops;
    private final TroubleLog trouble;

    StartUp(
            SyncEngineConfig config,
            Schema schema,
            KafkaReach kafka,
            IdentitySource source,
            BotIdentity identity,
            Timer timer,
            Loops loops,
            Clock clock) {
        this.config = config;
        this.schema = schema;
        this.kafka = kafka;
        this.source = source;
        this.identity = identity;
        this.timer = timer;
        this.loops = loops;
        this.trouble = new TroubleLog(clock, "the bot's identity");
    }

    void start(@Observes @Priority(BEFORE_ANY_CHANNEL) StartupEvent event, Config environment) {
        try {
            var aliases = EnvironmentAliases.read(environment);
            if (!aliases.problems().isEmpty()) {
                throw new StartRefusedException(aliases.problems().getFirst());
            }
            aliases.warnings().forEach(LOG::warn);
            if (config.discord().token().filter(token -> !token.isBlank()).isEmpty()) {
                throw new StartRefusedException(
                        "There is no bot token. Set DISCORD_TOKEN to the one from Discord's Developer Portal, page Bot.");
            }
            kafka.watch();
        } catch (StartRefusedException refused) {
            LOG.error(refused.getMessage());
            // Nothing is open yet; an orderly stop would first open every channel, with warnings that bury the one line
            Runtime.getRuntime().halt(CONFIGURATION_ERROR);
        }
        schema.migrate().thenRun(loops::start).exceptionally(this::unprepared);
        ask();
    }

    private @Nullable Void unprepared(Throwable failure) {
        switch (Patience.cause(failure)) {
            case StartRefusedException refused -> refuse(refused.getMessage());
            case RejectedExecutionException stopping -> LOG.debug("stopped before the database was there");
            case Throwable other -> {
                LOG.error("the database cannot be prepared", other);
                Quarkus.asyncExit(1);
            }
        }
        return null;
    }

    private static void refuse(@Nullable String sentence) {
        LOG.error(sentence);
        Quarkus.asyncExit(CONFIGURATION_ERROR);
    }

    private void ask() {
        source.ask().thenAccept(this::take).exceptionally(failure -> {
            again(failure);
            return null;
        });
    }

    private void take(Answer answer) {
        switch (answer) {
            case Answer.Known known -> {
                LOG.infof("acting as user=%s", known.self());
                identity.learn(known.self());
            }
            case Answer.WrongToken wrong ->
                refuse(
                        "Discord rejects the bot token. Set DISCORD_TOKEN to the one from Discord's Developer Portal, page Bot.");
            case Answer.NotYet later -> again(new IllegalStateException(later.reason()));
        }
    }

    private void again(Throwable failure) {
        trouble.report(failure);
        timer.after(ASK_AGAIN, this::ask);
    }
}
