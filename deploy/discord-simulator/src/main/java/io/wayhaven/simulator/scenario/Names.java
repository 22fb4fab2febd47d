package io.wayhaven.simulator.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Plausible names, each given out once. */
final class Names {

    private static final List<String> FIRST = List.of(
            "Maya", "Jonas", "Priya", "Leo", "Amara", "Felix", "Noor", "Theo", "Ines", "Kofi", "Sana", "Milo", "Greta",
            "Tariq", "Lena", "Oscar", "Yuki", "Dario", "Freya", "Hugo", "Zadie", "Emil", "Carmen", "Ravi", "Nadia",
            "Finn", "Aisha", "Luca", "Signe", "Mateo", "Hana", "Otto", "Thandi", "Eli", "Marta", "Idris", "Clara",
            "Sven", "Layla", "Pavel", "June", "Rafael", "Wren", "Anton", "Mei", "Caleb", "Odette", "Kai");

    private static final List<String> HANDLES = List.of(
            "pixel", "otter", "lantern", "maple", "comet", "juniper", "biscuit", "harbor", "violet", "raven", "cobalt",
            "meadow", "static", "pepper", "willow", "ember", "domino", "sparrow", "nimbus", "pickle", "quartz", "tofu",
            "marble", "echo", "saffron", "puddle", "cricket", "basil", "orbit", "thistle");

    private final RandomGenerator random;
    private final Set<String> taken = new HashSet<>();

    Names(RandomGenerator random) {
        this.random = random;
    }

    /** A display name and its username. */
    record Name(String display, String username) {}

    Name next() {
        String first = pick(FIRST);
        String handle = pick(HANDLES);
        String username = switch (random.nextInt(4)) {
            case 0 -> first + "." + handle;
            case 1 -> handle + "_" + first;
            case 2 -> first + handle;
            default -> handle + random.nextInt(10, 100);
        };
        username = username.toLowerCase(Locale.ROOT);
        while (!taken.add(username)) {
            username = username + random.nextInt(10);
        }
        String display = random.nextInt(3) == 0 ? handle : first;
        return new Name(display, username);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
