package io.wayhaven.simulator.control;

import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.wire.Json;

/** {@code POST /reset}: the world as at the start, sessions ended, ledger empty (its numbering goes on). */
public final class ResetControl {

    private final Runnable reset;

    public ResetControl(Runnable reset) {
        this.reset = reset;
    }

    public void mount(ControlApi api) {
        api.route(HttpMethod.POST, "/reset", call -> {
            reset.run();
            return Json.object().put("reset", true);
        });
    }
}
