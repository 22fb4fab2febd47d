package io.wayhaven.simulator.action;

import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;
import java.time.Duration;

/** Everything that people and bots can do, over one world. */
public record People(
        Authority authority, Messages messages, Voice voice, Membership membership, Members members, Bans bans) {

    public static People over(World world, EventSink events, Timers timers, Faults faults, Duration auditDelay) {
        var audit = new AuditTrail(world, events, timers, faults, auditDelay);
        var authority = new Authority(world);
        var messages = new Messages(world, events, audit, authority);
        var voice = new Voice(world, events);
        var membership = new Membership(world, events, audit, authority, voice);
        var members = new Members(world, events, audit, authority);
        var bans = new Bans(world, events, audit, authority, messages, membership, faults);
        return new People(authority, messages, voice, membership, members, bans);
    }
}
