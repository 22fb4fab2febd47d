package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.FilterRoute;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.settings.KindFilter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Decides which kinds go by a route. */
public final class FilterRouteChange {

    private FilterRouteChange() {}

    /** Everything that a filter can name: ids of kinds, names of families. */
    public static List<String> names() {
        return Stream.concat(
                        Arrays.stream(Family.values()).map(Family::key),
                        Kinds.all().stream().map(EventKind::id))
                .toList();
    }

    static SettingsDecision decide(FilterRoute command, Scene scene) {
        var kind = command.kind();
        return switch (command.change()) {
            case RESET -> changed(command, scene, KindFilter.ALL, "lets everything pass");
            case INCLUDE -> named(command, kind == null ? "" : kind, scene, "lets %s pass");
            case EXCLUDE -> named(command, kind == null ? "" : kind, scene, "keeps %s out");
        };
    }

    private static SettingsDecision named(FilterRoute command, String kind, Scene scene, String says) {
        if (!names().contains(kind)) {
            return SettingsDecider.refused(
                    "There is no kind or family of events called “%s”.".formatted(kind),
                    Nearest.of(kind, names())
                            .map("Did you mean %s?"::formatted)
                            .orElse("Pick one that Discord suggests while you type."));
        }
        var filter = scene.settings().filter(command.route());
        var include = without(filter.include(), kind);
        var exclude = without(filter.exclude(), kind);
        var changed = switch (command.change()) {
            case INCLUDE -> new KindFilter(with(include, kind), exclude);
            case EXCLUDE -> new KindFilter(include, with(exclude, kind));
            case RESET -> KindFilter.ALL;
        };
        return changed(command, scene, changed, says.formatted(kind));
    }

    private static SettingsDecision changed(FilterRoute command, Scene scene, KindFilter filter, String says) {
        var name = command.route();
        var own = scene.own().withRoute(name, scene.own().route(name).withFilter(filter));
        return SettingsDecider.changed(
                own,
                "The filter of the route %s %s.".formatted(name.key(), says),
                "The filter of the route **%s** %s. It now is: %s."
                        .formatted(name.key(), says, SettingsText.filter(filter)));
    }

    private static List<String> without(List<String> names, String name) {
        return names.stream().filter(other -> !other.equals(name)).toList();
    }

    private static List<String> with(List<String> names, String name) {
        return Stream.concat(names.stream(), Stream.of(name)).toList();
    }
}
