package io.wayhaven.logwriter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wayhaven.logwriter.ingest.PayloadJson;
import io.wayhaven.logwriter.interpretation.Interpreter;
import io.wayhaven.logwriter.projection.PostDecider;
import io.wayhaven.logwriter.projection.Projection;
import io.wayhaven.logwriter.projection.Understanding;
import io.wayhaven.logwriter.silence.SilenceRule;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the projection together. */
@Dependent
class ProjectionWiring {

    @Produces
    @Singleton
    static Understanding understanding() {
        return new Interpreter();
    }

    @Produces
    @Singleton
    static SilenceRule silence(LogWriterConfig config) {
        var silence = config.silence();
        return new SilenceRule(silence.atLeast(), silence.timesMean(), silence.events(), silence.learning());
    }

    @Produces
    @Singleton
    static Projection projection(Understanding understanding, PostDecider decider) {
        return new Projection(
                new JsonMapper(PayloadJson.factory()), understanding, decider, Infrastructure.getDefaultWorkerPool());
    }
}
