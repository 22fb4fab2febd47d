package io.wayhaven.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * The packages of a service: edges, which speak to the world, and features, which decide.
 *
 * @param base the service's package, such as {@code io.wayhaven.gateway}
 */
record Rooms(String base) {
    static final String MESSAGING = "messaging";
    static final String STORE = "store";
    static final String DISCORD = "discord";
    static final String WEB = "web";
    static final String HEALTH = "health";

    /** Edges that must not know each other; health looks at all of them. */
    static final Set<String> ADAPTERS = Set.of(MESSAGING, STORE, DISCORD, WEB);

    String everywhere() {
        return base + "..";
    }

    String room(String name) {
        return base + "." + name + "..";
    }

    /** Packages of features; the base package itself only wires and configures, so it isn't one. */
    DescribedPredicate<JavaClass> features() {
        return DescribedPredicate.describe("reside in a feature package of " + base, this::isFeature);
    }

    private boolean isFeature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return false;
        }
        String room = name.substring(base.length() + 1).split("\\.", 2)[0];
        return !ADAPTERS.contains(room) && !room.equals(HEALTH);
    }
}
