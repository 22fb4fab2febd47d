package io.wayhaven.systemtests.harness;

/** Many people of a guild who do the same thing in a short time. The simulator has room for one storm at a time. */
public final class Storm {

    private final SimulatorControl discord;

    private Storm(SimulatorControl discord) {
        this.discord = discord;
    }

    /** @param kind such as {@code deletes} */
    public static Storm start(SimulatorControl discord, String guild, String kind, int count, double perSecond) {
        var unused = discord.post(
                "/storm",
                SimulatorControl.JSON
                        .createObjectNode()
                        .put("guild", guild)
                        .put("kind", kind)
                        .put("count", count)
                        .put("perSecond", perSecond));
        return new Storm(discord);
    }

    /** Whether it goes on. */
    public boolean lasts() {
        return discord.get("/storm").path("running").asBoolean();
    }
}
