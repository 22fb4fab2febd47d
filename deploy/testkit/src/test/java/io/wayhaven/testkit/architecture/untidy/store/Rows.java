package io.wayhaven.testkit.architecture.untidy.store;

import io.wayhaven.testkit.architecture.untidy.discord.Actor;
import io.wayhaven.testkit.architecture.untidy.feature.HastyDecision;

/** Breaks the rules of edges. */
public final class Rows {
    public static final int COUNT = "rows".length();

    public Actor actor(HastyDecision decision) {
        return new Actor(decision);
    }
}
