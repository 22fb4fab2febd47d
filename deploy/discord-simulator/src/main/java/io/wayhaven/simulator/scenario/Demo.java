package io.wayhaven.simulator.scenario;

import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.world.World;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The life of the demo's guilds, one small thing at a time; the same things for the same seed. */
public final class Demo {

    private static final int PER_MILLE = 1_000;

    private final RandomGenerator random;
    private final Cast cast;
    private final Talk talk;
    private final Afterthoughts afterthoughts;
    private final Comings comings;
    private final Moderators moderators;
    private final Happenings happenings;

    public Demo(World world, People people, Supplier<WorldBuilder> builder, long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.cast = new Cast(world, random);
        this.talk = new Talk(cast, people.messages(), random);
        this.afterthoughts = new Afterthoughts(cast, people, random);
        this.comings = new Comings(world, cast, people, random, builder);
        this.moderators = new Moderators(world, cast, people, random);
        this.happenings = new Happenings(world, cast, people, random, builder);
    }

    /** Lets one thing happen. */
    public void step() {
        int chance = random.nextInt(PER_MILLE);
        if (chance < 685) {
            talk.goOn();
        } else if (chance < 700) {
            happenings.happen();
        } else if (chance < 780) {
            afterthoughts.react();
        } else if (chance < 840) {
            afterthoughts.edit();
        } else if (chance < 875) {
            afterthoughts.delete();
        } else if (chance < 925) {
            comings.voice();
        } else if (chance < 945) {
            comings.join();
        } else if (chance < 960) {
            comings.leave();
        } else if (chance < 975) {
            comings.changeRole();
        } else if (chance < 990) {
            comings.changeNick();
        } else {
            moderators.act();
        }
    }
}
