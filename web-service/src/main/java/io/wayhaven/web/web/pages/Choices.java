package io.wayhaven.web.web.pages;

import io.wayhaven.web.sentence.EventKind;
import io.wayhaven.web.sentence.EventKinds;
import io.wayhaven.web.sentence.Family;
import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.Guild;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the selects of the log offer. */
final class Choices {

    private Choices() {}

    static List<LogView.Choice> guilds(List<Guild> guilds, EventFilter filter) {
        var choices = new ArrayList<LogView.Choice>();
        var chosen = filter.guild();
        for (var guild : guilds) {
            choices.add(new LogView.Choice(
                    Long.toUnsignedString(guild.id()),
                    VisibleText.line(guild.name(), 60),
                    chosen != null && chosen == guild.id()));
        }
        if (chosen != null && choices.stream().noneMatch(LogView.Choice::selected)) {
            var id = Long.toUnsignedString(chosen);
            choices.add(new LogView.Choice(id, "server " + id, true));
        }
        return choices;
    }

    static List<LogView.ChoiceGroup> types(EventFilter filter) {
        var kinds = new ArrayList<>(EventKinds.known());
        var type = filter.type();
        if (type != null && kinds.stream().noneMatch(kind -> kind.type().equals(type))) {
            kinds.add(EventKinds.of(type));
        }
        var byFamily = kinds.stream().collect(Collectors.groupingBy(EventKind::family));
        return byFamily.keySet().stream()
                .sorted()
                .map(family -> group(family, byFamily.getOrDefault(family, List.of()), filter))
                .toList();
    }

    private static LogView.ChoiceGroup group(Family family, List<EventKind> kinds, EventFilter filter) {
        return new LogView.ChoiceGroup(
                family.title(),
                kinds.stream()
                        .map(kind -> new LogView.Choice(
                                kind.type(), kind.label(), kind.type().equals(filter.type())))
                        .toList());
    }
}
