package io.wayhaven.simulator.scenario;

import java.util.List;

/** The four guilds of the demo, with 120 members between them. */
public final class DemoWorld {

    private static final List<GuildPlan> GUILDS = List.of(
            GuildPlan.usual("Lantern Harbor", 45),
            GuildPlan.usual("Pixel Meadow", 30),
            GuildPlan.usual("The Study Hall", 25),
            GuildPlan.usual("Retro Arcade", 20));

    private DemoWorld() {}

    public static void build(WorldBuilder builder) {
        GUILDS.forEach(builder::build);
    }
}
