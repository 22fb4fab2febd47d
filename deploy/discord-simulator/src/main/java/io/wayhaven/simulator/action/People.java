package io.wayhaven.simulator.action;

import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Timers;
import io.wayhaven.simulator.world.World;

/** Everything that people and bots can do, over one world. */
public record People(
        Authority authority,
        Messages messages,
        Posting posting,
        Reacting reacting,
        Pins pins,
        DirectMessages directs,
        Polls polls,
        AutoMod autoMod,
        Voice voice,
        Membership membership,
        Members members,
        Bans bans,
        NonMemberBans nonMemberBans,
        Profiles profiles,
        ChannelEdits channels,
        Overwrites overwrites,
        Threads threads,
        ThreadMembers threadMembers,
        RoleEdits roles,
        GuildEdits guilds,
        Resources resources,
        Invites invites) {

    public static People over(World world, EventSink events, Timers timers, Faults faults, AuditTiming timing) {
        var audit = new AuditTrail(world, events, timers, faults, timing);
        var authority = new Authority(world);
        var messages = new Messages(world, events, audit, authority);
        var posting = new Posting(world, messages, authority);
        var nonMemberBans = new NonMemberBans(world, faults);
        var voice = new Voice(world, events, audit, authority);
        var membership = new Membership(world, events, audit, authority, voice);
        var resources = new Resources(world, events, audit, authority);
        var threadMembers = new ThreadMembers(world, events, authority);
        return new People(
                authority,
                messages,
                posting,
                new Reacting(events, authority),
                new Pins(world, events, audit, authority, messages),
                new DirectMessages(world, events, posting, faults),
                new Polls(events, messages, authority),
                new AutoMod(world, events, audit, messages),
                voice,
                membership,
                new Members(world, events, audit, authority, voice),
                new Bans(world, events, audit, authority, messages, membership, nonMemberBans),
                nonMemberBans,
                new Profiles(world, events),
                new ChannelEdits(world, events, audit, authority, voice),
                new Overwrites(world, events, audit, authority),
                new Threads(world, events, audit, authority, messages, threadMembers),
                threadMembers,
                new RoleEdits(world, events, audit, authority),
                new GuildEdits(world, events, audit, authority),
                resources,
                new Invites(world, events, membership, resources));
    }
}
