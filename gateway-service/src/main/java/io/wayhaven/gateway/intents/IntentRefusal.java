package io.wayhaven.gateway.intents;

import io.wayhaven.contracts.kind.Intent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a bot misses without intents, and where they are switched on. */
final class IntentRefusal {
    private static final int MOST_KINDS = 5;
    private static final String PORTAL = "https://discord.com/developers/applications";

    private IntentRefusal() {}

    /** One sentence. */
    static String explain(Collection<Intent> intents, IntentPlan plan) {
        return "Discord does not allow this bot "
                + intents.stream().map(intent -> clause(intent, plan)).collect(Collectors.joining(", nor "))
                + "; everything else goes on, and once it is switched on at " + PORTAL
                + " (your bot, tab Bot, Privileged Gateway Intents) it is used within minutes.";
    }

    private static String clause(Intent intent, IntentPlan plan) {
        var needing = plan.needing(intent);
        return "the " + intent.title() + " (" + intent.name() + ")"
                + (needing.isEmpty() ? "" : ", without which Discord leaves out what these need: " + some(needing));
    }

    private static String some(List<String> kinds) {
        var named = kinds.stream().limit(MOST_KINDS).collect(Collectors.joining(", "));
        var more = kinds.size() - MOST_KINDS;
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
