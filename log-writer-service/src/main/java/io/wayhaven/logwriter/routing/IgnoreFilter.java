package io.wayhaven.logwriter.routing;

import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.settings.IgnoreRules;
import java.util.List;
import java.util.Set;

/** Decides what a guild doesn't want to be told. */
final class IgnoreFilter {

    private final MessagePatterns patterns;

    IgnoreFilter(MessagePatterns patterns) {
        this.patterns = patterns;
    }

    /** Whether the rules keep a scene of this family from being posted. */
    boolean ignores(IgnoreRules rules, Family family, Scene scene) {
        return anyOf(rules.users(), scene.people())
                || rules.bots() && scene.byBot()
                || anyOf(rules.roles(), scene.roles())
                || anyOf(rules.channels(), scene.places())
                || anyOf(rules.threads(), scene.places())
                || anyOf(rules.categories(), scene.places())
                || family == Family.MESSAGES && patterns.anyFoundIn(rules.messagePatterns(), scene.written());
    }

    private static boolean anyOf(List<? extends Snowflake> ignored, Set<Long> present) {
        return ignored.stream().anyMatch(id -> present.contains(id.value()));
    }
}
