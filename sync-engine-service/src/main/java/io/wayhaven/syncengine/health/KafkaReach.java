package io.wayhaven.syncengine.health;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wayhaven.contracts.environment.KafkaServers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Whether anybody listens where Kafka should. */
@ApplicationScoped
public class KafkaReach {

    private static final int TIMEOUT_MILLIS = 2_000;

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(KafkaReach.class);

    private final String servers;
    private final AtomicBoolean waiting = new AtomicBoolean();

    KafkaReach(Config config) {
        this.servers = config.getValue("kafka.bootstrap.servers", String.class);
    }

    /** Where Kafka should be. */
    public String servers() {
        return servers;
    }

    /** Whether one of the servers can be connected to. Takes up to two seconds a server. */
    public boolean reachable() {
        return KafkaServers.addresses(servers).anyMatch(KafkaReach::listens);
    }

    /** Says so if Kafka has to be waited for, and when it is there. */
    public void watch() {
        Uni.createFrom()
                .item(this::reachable)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .repeat()
                .withDelay(AGAIN)
                .whilst(reached -> !reached)
                .subscribe()
                .with(this::tell, failure -> LOG.debugf("no longer looking for Kafka: %s", failure));
    }

    private void tell(boolean reached) {
        if (!reached && waiting.compareAndSet(false, true)) {
            LOG.warnf("waiting for Kafka servers=%s", servers);
        } else if (reached && waiting.get()) {
            LOG.infof("Kafka is there servers=%s", servers);
        }
    }

    private static boolean listens(InetSocketAddress server) {
        try (var socket = new Socket()) {
            socket.connect(server, TIMEOUT_MILLIS);
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
