package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;

/** {@code POST /traffic}, {@code GET /traffic} and {@code DELETE /traffic}. */
public final class LoadControl {

    /** Load that can be started and stopped. */
    public interface Load {

        /** Starts to cause so many dispatches, at such a rate. */
        void start(double eventsPerSecond, long count);

        void stop();

        ObjectNode status();
    }

    private final Load load;

    public LoadControl(Load load) {
        this.load = load;
    }

    public void mount(ControlApi api) {
        api.route(HttpMethod.GET, "/traffic", call -> load.status());
        api.route(HttpMethod.DELETE, "/traffic", call -> {
            load.stop();
            return load.status();
        });
        api.route(HttpMethod.POST, "/traffic", call -> {
            double rate = call.body().path("eventsPerSecond").asDouble(0);
            if (!(rate > 0)) {
                throw new IllegalArgumentException("\"eventsPerSecond\" must be above 0.");
            }
            load.start(rate, call.body().path("count").asLong(Long.MAX_VALUE));
            return load.status();
        });
    }
}
