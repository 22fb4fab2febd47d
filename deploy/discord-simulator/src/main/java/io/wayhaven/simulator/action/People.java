package io.wayhaven.simulator.action;

import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;

/** Everything that people and bots can do, over one world. */
public record People(
        Authority authority,
        Messages messages,
        Voice voice,
        Membership membership,
        Members members,
        Bans bans,
        Profiles profiles) {

    public static People over(World world, EventSink events, Timers timers, Faults faults, AuditTiming timing) {
        var audit = new AuditTrail(world, events, timers, faults, timing);
        var authority = new Authority(world);
        var messages = new Messages(world, events, audit, authority);
        var voice = new Voice(world, events, audit, authority);
        var membership = new Membership(world, events, audit, authority, voice);
        var members = new Members(world, events, audit, authority, voice);
        var bans = new Bans(world, events, audit, authority, messages, membership, faults);
        return new People(authority, messages, voice, membership, members, bans, new Profiles(world, events));
    }
}
