package io.wayhaven.syncengine.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.wayhaven.syncengine.SyncEngineConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes connections that give up on a silent server. Where the server's machine or the way to it is lost without a word, a
 * transaction would wait for its answer for ever, and what it is about with it.
 */
@Singleton
public class PatientPool implements PgPoolCreator {

    private final SyncEngineConfig config;

    PatientPool(SyncEngineConfig config) {
        this.config = config;
    }

    @Override
    public Pool create(Input input) {
        var silence = config.database().longestSilence();
        input.pgConnectOptionsList()
                .forEach(options -> options.setIdleTimeout((int) silence.toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setConnectTimeout((int) silence.toMillis()));
        return PgBuilder.pool(builder -> builder.with(input.poolOptions())
                .connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .using(input.vertx()));
    }
}
