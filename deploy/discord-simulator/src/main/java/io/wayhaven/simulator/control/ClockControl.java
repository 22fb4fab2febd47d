package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code GET /clock} and {@code POST /clock {advanceSeconds}}: the world's time, and hours that pass at once. */
public final class ClockControl {

    private final Supplier<Instant> now;
    private final Supplier<Duration> shift;
    private final Consumer<Duration> advance;

    /** @param shift how far the clock was put forward so far */
    public ClockControl(Supplier<Instant> now, Supplier<Duration> shift, Consumer<Duration> advance) {
        this.now = now;
        this.shift = shift;
        this.advance = advance;
    }

    public void mount(ControlApi api) {
        api.route(HttpMethod.GET, "/clock", call -> shown());
        api.route(HttpMethod.POST, "/clock", call -> {
            advance.accept(Duration.ofSeconds(call.body().path("advanceSeconds").asLong(0)));
            return shown();
        });
    }

    private ObjectNode shown() {
        return Json.object()
                .put("now", now.get().toString())
                .put("aheadSeconds", shift.get().toSeconds());
    }
}
