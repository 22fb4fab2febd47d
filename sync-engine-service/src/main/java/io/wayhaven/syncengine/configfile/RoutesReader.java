package io.wayhaven.syncengine.configfile;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.syncengine.settings.FilterRouteChange;
import io.wayhaven.syncengine.settings.Nearest;
import io.wayhaven.syncengine.settings.RouteLayer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads where routes lead, and what goes by them. */
final class RoutesReader {

    private static final List<String> KEYS = List.of("channel_id", "enabled", "include", "exclude", "ignore");

    private final Notes notes;
    private final Values values;

    RoutesReader(Notes notes, Values values) {
        this.notes = notes;
        this.values = values;
    }

    Map<RouteName, RouteLayer> read(Json value) {
        var routes = new EnumMap<RouteName, RouteLayer>(RouteName.class);
        for (var member : values.members(value)) {
            Arrays.stream(RouteName.values())
                    .filter(name -> name.key().equals(member.getKey()))
                    .findFirst()
                    .ifPresentOrElse(
                            name -> routes.put(name, route(member.getValue())),
                            () -> notes.unknown(
                                    member.getValue(),
                                    member.getKey(),
                                    Arrays.stream(RouteName.values())
                                            .map(RouteName::key)
                                            .toList()));
        }
        return routes;
    }

    private RouteLayer route(Json value) {
        var off = false;
        @Nullable ChannelId channel = null;
        @Nullable List<String> include = null;
        @Nullable List<String> exclude = null;
        var ignore = IgnoreRules.NONE;
        for (var member : values.members(value)) {
            var part = member.getValue();
            switch (member.getKey()) {
                case "channel_id" -> channel = values.destination(part);
                case "enabled" -> off = !values.flag(part).orElse(true);
                case "include" -> include = kinds(part);
                case "exclude" -> exclude = kinds(part);
                case "ignore" -> ignore = new IgnoreReader(notes, values).read(part);
                default -> notes.unknown(part, member.getKey(), KEYS);
            }
        }
        var filter = include == null && exclude == null
                ? null
                : new KindFilter(include == null ? List.of() : include, exclude == null ? List.of() : exclude);
        return new RouteLayer(off, off ? null : channel, null, filter, ignore);
    }

    private List<String> kinds(Json value) {
        return values.items(value)
                .flatMap(item -> values.text(item).filter(name -> known(item, name)).stream())
                .toList();
    }

    /** A filter that lacks one of its names would let the wrong things pass: better no file than such a filter. */
    private boolean known(Json at, String name) {
        var known = FilterRouteChange.names().contains(name);
        if (!known) {
            notes.error(
                    at,
                    "there is no kind or family of events called “%s”.%s"
                            .formatted(
                                    name,
                                    Nearest.of(name, FilterRouteChange.names())
                                            .map(" Did you mean “%s”?"::formatted)
                                            .orElse(" See docs/reference/events.md for their names.")));
        }
        return known;
    }
}
