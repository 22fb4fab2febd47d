package io.wayhaven.simulator;

import io.wayhaven.simulator.action.AuditTiming;
import io.wayhaven.simulator.gateway.GatewayLimits;
import io.wayhaven.simulator.interaction.InteractionLimits;
import io.wayhaven.simulator.rest.RestLimits;
import java.time.Clock;

/**
 * What a simulator is like.
 *
 * @param port the port on the loopback interface, 0 for a free one
 * @param token the token that the bot must present
 * @param seed what the world and its people are derived from
 * @param scenario {@code demo} (guilds and people who act), {@code none} (the same guilds, quiet) or {@code empty}
 * @param speed a factor on the scenario's pace
 * @param eventsPerSecond the scenario's pace
 * @param gateway the gateway's limits
 * @param rest REST's limits
 * @param interactions the time limits of interactions
 * @param audit when audit entries are written and told of
 * @param clock the time
 */
public record SimulatorOptions(
        int port,
        String token,
        long seed,
        String scenario,
        double speed,
        double eventsPerSecond,
        GatewayLimits gateway,
        RestLimits rest,
        InteractionLimits interactions,
        AuditTiming audit,
        Clock clock) {

    public SimulatorOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The port must be between 0 and 65535, but is " + port + ".");
        }
        if (!scenario.equals("demo") && !scenario.equals("none") && !scenario.equals("empty")) {
            throw new IllegalArgumentException(
                    "There is no scenario \"" + scenario + "\"; choose demo, none or empty.");
        }
        if (!(speed > 0) || !(eventsPerSecond > 0)) {
            throw new IllegalArgumentException("Speed and events per second must be above 0.");
        }
    }

    /** A quiet simulator on a free port. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                0,
                "simulated-token",
                1,
                "none",
                1,
                2,
                GatewayLimits.defaults(),
                RestLimits.defaults(),
                InteractionLimits.defaults(),
                AuditTiming.defaults(),
                Clock.systemUTC());
    }

    public SimulatorOptions withPort(int changed) {
        return new SimulatorOptions(
                changed, token, seed, scenario, speed, eventsPerSecond, gateway, rest, interactions, audit, clock);
    }

    public SimulatorOptions withToken(String changed) {
        return new SimulatorOptions(
                port, changed, seed, scenario, speed, eventsPerSecond, gateway, rest, interactions, audit, clock);
    }

    public SimulatorOptions withSeed(long changed) {
        return new SimulatorOptions(
                port, token, changed, scenario, speed, eventsPerSecond, gateway, rest, interactions, audit, clock);
    }

    /** The scenario by name, with its pace. */
    public SimulatorOptions withScenario(String name, double changedSpeed, double changedEventsPerSecond) {
        return new SimulatorOptions(
                port,
                token,
                seed,
                name,
                changedSpeed,
                changedEventsPerSecond,
                gateway,
                rest,
                interactions,
                audit,
                clock);
    }

    public SimulatorOptions withScenario(String name) {
        return withScenario(name, speed, eventsPerSecond);
    }

    public SimulatorOptions withGateway(GatewayLimits changed) {
        return new SimulatorOptions(
                port, token, seed, scenario, speed, eventsPerSecond, changed, rest, interactions, audit, clock);
    }

    public SimulatorOptions withRest(RestLimits changed) {
        return new SimulatorOptions(
                port, token, seed, scenario, speed, eventsPerSecond, gateway, changed, interactions, audit, clock);
    }

    public SimulatorOptions withInteractions(InteractionLimits changed) {
        return new SimulatorOptions(
                port, token, seed, scenario, speed, eventsPerSecond, gateway, rest, changed, audit, clock);
    }

    public SimulatorOptions withAudit(AuditTiming changed) {
        return new SimulatorOptions(
                port, token, seed, scenario, speed, eventsPerSecond, gateway, rest, interactions, changed, clock);
    }

    public SimulatorOptions withClock(Clock changed) {
        return new SimulatorOptions(
                port, token, seed, scenario, speed, eventsPerSecond, gateway, rest, interactions, audit, changed);
    }

    @Override
    public String toString() {
        return "SimulatorOptions[port=" + port + ", seed=" + seed + ", scenario=" + scenario + ", speed=" + speed
                + ", eventsPerSecond=" + eventsPerSecond + "]";
    }
}
