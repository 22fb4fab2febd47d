package io.wayhaven.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.wayhaven.simulator.control.LoadControl;
import io.wayhaven.simulator.control.StormControl;
import io.wayhaven.simulator.scenario.Demo;
import io.wayhaven.simulator.scenario.Pace;
import io.wayhaven.simulator.scenario.Storm;
import io.wayhaven.simulator.scenario.Traffic;
import io.wayhaven.simulator.wire.Json;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Beats for the demo and for load. */
final class Pacemaker implements LoadControl.Load, StormControl.Driver {

    private static final long BEAT_MILLIS = 20;

    private final Clock clock;
    private final Supplier<Demo> demos;
    private final Supplier<Traffic> loads;
    private Demo demo;
    private Traffic traffic;
    private @Nullable Pace demoPace;
    private @Nullable Pace loadPace;
    private long loadLeft;
    private @Nullable Storm storm;
    private @Nullable Pace stormPace;

    /** @param demos makes the demo from its first step on; so does {@code loads} for load */
    Pacemaker(Vertx vertx, Clock clock, Supplier<Demo> demos, Supplier<Traffic> loads) {
        this.clock = clock;
        this.demos = demos;
        this.loads = loads;
        this.demo = demos.get();
        this.traffic = loads.get();
        vertx.setPeriodic(BEAT_MILLIS, beat -> beat());
    }

    void startDemo(double perSecond) {
        demo = demos.get();
        demoPace = new Pace(perSecond, clock.millis());
    }

    @Override
    public void start(double eventsPerSecond, long count) {
        traffic = loads.get();
        loadPace = new Pace(eventsPerSecond, clock.millis());
        loadLeft = count;
    }

    @Override
    public void stop() {
        loadPace = null;
        loadLeft = 0;
    }

    @Override
    public ObjectNode status() {
        return Json.object()
                .put("running", loadPace != null)
                .put("eventsPerSecond", loadPace == null ? 0 : loadPace.perSecond())
                .put("minted", traffic.minted())
                .put("left", loadLeft);
    }

    @Override
    public void start(Storm started, double perSecond) {
        storm = started;
        stormPace = new Pace(perSecond, clock.millis());
    }

    @Override
    public void stopStorm() {
        storm = null;
        stormPace = null;
    }

    @Override
    public ObjectNode stormStatus() {
        return storm == null ? Json.object().put("running", false) : storm.status();
    }

    private void beat() {
        long now = clock.millis();
        if (demoPace != null) {
            for (int due = demoPace.take(now); due > 0; due--) {
                demo.step();
            }
        }
        if (storm != null && stormPace != null && !storm.over()) {
            for (int due = stormPace.take(now); due > 0; due--) {
                storm.step();
            }
        }
        if (loadPace != null) {
            for (int due = loadPace.take(now); due > 0 && loadLeft > 0; due--) {
                if (traffic.one()) {
                    loadLeft--;
                }
            }
            if (loadLeft == 0) {
                loadPace = null;
            }
        }
    }
}
