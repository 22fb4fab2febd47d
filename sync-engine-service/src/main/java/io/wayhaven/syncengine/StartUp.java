package io.wayhaven.syncengine;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.wayhaven.syncengine.guild.BotIdentity;
import io.wayhaven.syncengine.guild.IdentitySource;
import io.wayhaven.syncengine.guild.IdentitySource.Answer;
import io.wayhaven.syncengine.health.KafkaReach;
import io.wayhaven.syncengine.pacing.Timer;
import io.wayhaven.syncengine.startup.StartRefusedException;
import io.wayhaven.syncengine.store.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What happens before the first record is taken; if it cannot, one line says why, and the process ends. */
@Singleton
class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class);
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

    void start(@Observes @Priority(BEFORE_ANY_CHANNEL) StartupEvent event) {
        try {
            if (config.discord().token().filter(token -> !token.isBlank()).isEmpty()) {
                throw new StartRefusedException(
                        "There is no bot token. Set WAYHAVEN_DISCORD_TOKEN to the one from Discord's Developer Portal, page Bot.");
            }
            if (!kafka.reachable()) {
                throw new StartRefusedException(
                        "Kafka cannot be reached at %s. Start it, or set KAFKA_BOOTSTRAP_SERVERS to where it is."
                                .formatted(kafka.servers()));
            }
            schema.migrate();
        } catch (StartRefusedException refused) {
            LOG.error(refused.getMessage());
            // Nothing is open yet; an orderly stop would first open every channel, with warnings that bury the one line
            Runtime.getRuntime().halt(1);
        }
        ask();
        loops.start();
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
            case Answer.WrongToken wrong -> {
                LOG.error(
                        "Discord rejects the bot token. Set WAYHAVEN_DISCORD_TOKEN to the one from Discord's Developer Portal, page Bot.");
                Quarkus.asyncExit(1);
            }
            case Answer.NotYet later -> again(new IllegalStateException(later.reason()));
        }
    }

    private void again(Throwable failure) {
        trouble.report(failure);
        timer.after(ASK_AGAIN, this::ask);
    }
}
