package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.ToggleEvent;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Kinds;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what is logged. */
public final class ToggleChange {

    private ToggleChange() {}

    /** Everything that can be switched: toggles, and ids of kinds. */
    public static List<String> names() {
        return Stream.concat(
                        Kinds.toggles().keySet().stream(),
                        Kinds.all().stream().filter(kind -> !kind.alwaysOn()).map(EventKind::id))
                .toList();
    }

    static SettingsDecision decide(ToggleEvent command, Scene scene) {
        var key = command.event();
        var kinds = Kinds.byToggle(key);
        if (kinds.isEmpty()) {
            return Kinds.byId(key)
                    .map(fixed -> SettingsDecider.refused(
                            "“%s” is always logged.".formatted(fixed.label()),
                            "Keep it out of a channel with /config filter instead."))
                    .orElseGet(() -> SettingsDecider.refused(
                            "There is no event called “%s”.".formatted(key),
                            Nearest.of(key, names())
                                    .map("Did you mean %s?"::formatted)
                                    .orElse("Pick one that Discord suggests while you type.")));
        }
        var toggles = new TreeMap<>(scene.own().toggles());
        toggles.keySet().removeAll(EffectiveSettings.idsUnder(key));
        toggles.put(key, command.enabled());
        var state = command.enabled() ? "on" : "off";
        return SettingsDecider.changed(
                scene.own().withToggles(toggles),
                "The event %s is switched %s.".formatted(key, state),
                "Switched %s: %s.".formatted(state, labels(kinds)));
    }

    private static String labels(List<EventKind> kinds) {
        return kinds.stream().map(EventKind::label).collect(Collectors.joining(", "));
    }
}
