package io.wayhaven.simulator.scenario;

import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.World;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Load for tests: messages, edits and deletions, each exactly one dispatch. Only what was minted counts; while no
 * session takes it, nothing does.
 */
public final class Traffic {

    private static final int PER_CENT = 100;

    private final Cast cast;
    private final People people;
    private final Afterthoughts afterthoughts;
    private final RandomGenerator random;
    private long minted;

    public Traffic(World world, People people, long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.cast = new Cast(world, random);
        this.people = people;
        this.afterthoughts = new Afterthoughts(cast, people, random);
    }

    /** Lets one dispatch happen. @return whether it was minted */
    public boolean one() {
        int chance = random.nextInt(PER_CENT);
        boolean done = chance >= 80 && (chance < 92 ? afterthoughts.edit() : afterthoughts.delete()) || write();
        if (done) {
            minted++;
        }
        return done;
    }

    private boolean write() {
        return cast.guild()
                .flatMap(guild -> cast.channel(guild, Channel.TEXT)
                        .flatMap(channel -> cast.person(guild)
                                .filter(member -> cast.maySpeak(channel, member))
                                .map(member ->
                                        people.messages().say(channel, member, "load " + random.nextInt(1_000_000)))))
                .orElse(false);
    }

    /** How many dispatches it caused so far. */
    public long minted() {
        return minted;
    }
}
