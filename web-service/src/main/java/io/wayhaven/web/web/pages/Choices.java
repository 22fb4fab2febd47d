package io.wayhaven.web.web.pages;

import static java.util.stream.Collectors.groupingBy;

import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.kind.Severity;
import io.wayhaven.web.entry.Confidence;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.entry.Mention;
import io.wayhaven.web.sentence.EventKind;
import io.wayhaven.web.sentence.EventKinds;
import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.Guild;
import io.wayhaven.web.web.EntryAddress;
import io.wayhaven.web.web.pages.LogView.Choice;
import io.wayhaven.web.web.pages.LogView.ChoiceGroup;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the forms of the log offer, and what is chosen. */
final class Choices {

    /** As a browser's field has it. */
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private Choices() {}

    static FilterView filter(List<Guild> guilds, EntryFilter filter) {
        return new FilterView(
                Objects.requireNonNullElse(filter.text(), ""),
                guilds(guilds, filter.guild()),
                Arrays.stream(Family.values())
                        .map(family -> new Choice(family.key(), family.title(), family == filter.family()))
                        .toList(),
                kinds(filter),
                Arrays.stream(Severity.values())
                        .skip(1)
                        .map(severity -> new Choice(
                                EntryAddress.key(severity), severityTitle(severity), severity == filter.severity()))
                        .toList(),
                Arrays.stream(Confidence.values())
                        .map(confidence ->
                                new Choice(confidence.key(), confidence.title(), confidence == filter.confidence()))
                        .toList(),
                written(filter.actor()),
                written(filter.target()),
                id(filter.channel()),
                id(filter.message()),
                time(filter.since()),
                time(filter.until()),
                Stream.of(
                                filter.family(),
                                filter.severity(),
                                filter.actor(),
                                filter.target(),
                                filter.channel(),
                                filter.message(),
                                filter.confidence(),
                                filter.since(),
                                filter.until())
                        .anyMatch(Objects::nonNull));
    }

    static List<Choice> guilds(List<Guild> guilds, @Nullable Long chosen) {
        var choices = new ArrayList<Choice>();
        for (var guild : guilds) {
            choices.add(new Choice(
                    Long.toUnsignedString(guild.id()),
                    VisibleText.line(guild.name(), 60),
                    chosen != null && chosen == guild.id()));
        }
        if (chosen != null && choices.stream().noneMatch(Choice::selected)) {
            var id = Long.toUnsignedString(chosen);
            choices.add(new Choice(id, "server " + id, true));
        }
        return choices;
    }

    /** The types of everything that Discord sends. */
    static List<ChoiceGroup> types(EventFilter filter) {
        var kinds = new ArrayList<>(EventKinds.known());
        var type = filter.type();
        if (type != null && kinds.stream().noneMatch(kind -> kind.type().equals(type))) {
            kinds.add(EventKinds.of(type));
        }
        var byFamily = kinds.stream().collect(groupingBy(EventKind::family));
        return byFamily.keySet().stream()
                .sorted()
                .map(family -> new ChoiceGroup(
                        family.title(),
                        byFamily.getOrDefault(family, List.of()).stream()
                                .map(kind -> new Choice(
                                        kind.type(), kind.label(), kind.type().equals(type)))
                                .toList()))
                .toList();
    }

    /** What there is, from this severity on. */
    static String severityTitle(Severity severity) {
        return switch (severity) {
            case INFO -> "Everyday life";
            case NOTICE -> "Changes and graver";
            case WARNING -> "Sanctions and graver";
            case CRITICAL -> "Critical only";
        };
    }

    private static List<ChoiceGroup> kinds(EntryFilter filter) {
        var chosen = filter.kind();
        var groups = new ArrayList<ChoiceGroup>();
        for (var family : Family.values()) {
            var choices = Kinds.all().stream()
                    .filter(kind -> kind.family() == family)
                    .map(kind -> new Choice(kind.id(), kind.label(), kind.id().equals(chosen)))
                    .toList();
            if (!choices.isEmpty()) {
                groups.add(new ChoiceGroup(family.title(), choices));
            }
        }
        if (chosen != null && Kinds.byId(chosen).isEmpty()) {
            groups.add(new ChoiceGroup("Unknown here", List.of(new Choice(chosen, chosen, true))));
        }
        return groups;
    }

    private static String written(@Nullable Mention mention) {
        return mention == null ? "" : mention.written();
    }

    private static String id(@Nullable Long id) {
        return id == null ? "" : Long.toUnsignedString(id);
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : FIELD.format(time);
    }
}
