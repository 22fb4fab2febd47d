package io.wayhaven.syncengine.doctor;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.settings.GuildSettings;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a guild misses because Discord refuses the bot privileged intents, and where they are switched on.
 *
 * @see <a href="https://discord.com/developers/docs/events/gateway#privileged-intents">Discord: privileged intents</a>
 */
final class IntentReport {

    private static final int EXAMPLES = 2;

    private IntentReport() {}

    /** A line for each intent, as Discord markdown. */
    static List<String> lines(Set<Intent> refused, GuildSettings settings, ApplicationId application) {
        var kinds = Kinds.enabled(settings.toggles());
        return refused.stream()
                .sorted()
                .map(intent -> line(intent, kinds, application))
                .toList();
    }

    private static String line(Intent intent, Collection<EventKind> kinds, ApplicationId application) {
        var missed = kinds.stream()
                .filter(kind -> kind.intents().contains(intent))
                .map(EventKind::label)
                .toList();
        return "✗ Discord refuses the bot the %s%s. Whoever owns the bot switches it on at <https://discord.com/developers/applications/%s/bot>, under Privileged Gateway Intents."
                .formatted(
                        intent.title(),
                        missed.isEmpty() ? "" : ", so that %s do not come, or not whole".formatted(named(missed)),
                        application);
    }

    private static String named(List<String> labels) {
        var more = labels.size() - EXAMPLES;
        return labels.stream().limit(EXAMPLES).collect(Collectors.joining("”, “", "“", "”"))
                + (more > 0 ? " and %d more".formatted(more) : "");
    }
}
