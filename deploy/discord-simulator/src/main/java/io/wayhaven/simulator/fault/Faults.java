package io.wayhaven.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The faults in force. */
public final class Faults {

    private static final class Active {
        private final Fault fault;
        private long left;

        private Active(Fault fault, long left) {
            this.fault = fault;
            this.left = left;
        }
    }

    private final List<Active> active = new ArrayList<>();
    private final RandomGenerator random;

    /** @param random what decides where a fault strikes only a share */
    public Faults(RandomGenerator random) {
        this.random = random;
    }

    /** Puts a fault in force for a number of uses. */
    public void add(Fault fault, long uses) {
        active.add(new Active(fault, uses));
    }

    public void clear() {
        active.clear();
    }

    public List<Fault> inForce() {
        return active.stream().map(entry -> entry.fault).toList();
    }

    /** The first fault of a kind that fits, counted as used. */
    public <F extends Fault> Optional<F> use(Class<F> kind, Predicate<F> fits) {
        for (Active entry : active) {
            if (kind.isInstance(entry.fault)) {
                F fault = kind.cast(entry.fault);
                if (fits.test(fault)) {
                    if (--entry.left <= 0) {
                        active.remove(entry);
                    }
                    return Optional.of(fault);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a fault of a kind is in force, without using it up. */
    public <F extends Fault> boolean any(Class<F> kind, Predicate<F> fits) {
        for (Active entry : active) {
            if (kind.isInstance(entry.fault) && fits.test(kind.cast(entry.fault))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a fault that strikes a share of cases strikes this one. */
    public boolean strikes(double share) {
        return share >= 1 || share > 0 && random.nextDouble() < share;
    }

    /** Whether a fault's route filter fits a call such as {@code PUT /guilds/:guild/bans/:user}; an empty filter fits all. */
    public static boolean fits(String filter, String call) {
        return filter.isEmpty() || call.contains(filter);
    }
}
