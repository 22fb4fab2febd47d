package io.wayhaven.contracts.kind;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code docs/reference/events.md}, written from the catalogue. */
final class EventsPage {

    /** How to write the page anew, from the project's root. */
    static final String COMMAND = "mvn -pl contracts test -Dtest=EventsPageTest -Dwayhaven.docs=write";

    private static final String HEAD = """
            # Events

            <!-- Written by `%s` from io.wayhaven.contracts.kind: change that, not this. -->

            What can be logged: %d kinds of events in %d families, from the %d dispatches and %d audit-log actions that Discord
            documents. Whatever arrives is stored; a kind that is off has no entry and no post.

            **Switching.** `events` in the settings maps keys to `true` or `false`. A key is a toggle, such as
            `on_member_update`, and switches every kind that bears it, or a kind's own id, such as `member.timeout`. The more
            specific key decides: the id, then the toggle, then the toggle that it follows, then the default. Toggles are named
            after the events of discord.py where it has one. An unknown key is reported and changes nothing.

            **Reading.** In a sentence, `[...]` is left out when one of its values is not known. *Told by* names the dispatches
            that bring an event about. *Actor and reason* names the audit-log actions that say who did it and why: they need the
            permission View Audit Log and the intent `GUILD_MODERATION`. An intent marked \\* is privileged: it has to be
            switched on in Discord's developer portal.

            ## Severities

            | severity | meaning |
            |---|---|
            %s
            """;

    private EventsPage() {}

    static String text() {
        var byFamily = Kinds.all().stream().collect(groupingBy(EventKind::family));
        var head = HEAD.formatted(
                COMMAND,
                Kinds.all().size(),
                byFamily.size(),
                DiscordDocumentation.dispatches().size(),
                AuditAction.values().length,
                rows(Arrays.stream(Severity.values()).map(severity -> row(lower(severity), severity.meaning()))));
        var families = Arrays.stream(Family.values())
                .map(family -> family(family, byFamily.getOrDefault(family, List.of())))
                .collect(joining("\n"));
        return head + "\n" + families + "\n" + silent() + "\n" + placeholders();
    }

    private static String family(Family family, List<EventKind> kinds) {
        return """
                ## %s

                Filter name `%s`, colour `#%06X`.

                | kind | reads | toggle | default | severity | told by | actor and reason | needs |
                |---|---|---|---|---|---|---|---|
                %s
                """.formatted(
                        family.title(),
                        family.key(),
                        family.colour(),
                        rows(kinds.stream().map(EventsPage::kind)));
    }

    private static String kind(EventKind kind) {
        return row(
                kind.icon() + " `" + kind.id() + "`<br>" + kind.label(),
                kind.sentence().text(),
                toggle(kind),
                kind.alwaysOn() ? "always on" : kind.enabledByDefault() ? "on" : "off",
                lower(kind.severity()),
                toldBy(kind),
                codes(kind.auditActions().stream().map(action -> "`" + action + "` (" + action.number() + ")")),
                needs(kind));
    }

    private static String toggle(EventKind kind) {
        if (kind.toggle() == null) {
            return "–";
        }
        return "`" + kind.toggle() + "`" + (kind.follows() == null ? "" : "<br>follows `" + kind.follows() + "`");
    }

    private static String toldBy(EventKind kind) {
        if (kind.equals(UnknownKinds.DISPATCH)) {
            return "any other dispatch";
        }
        return kind.dispatches().isEmpty()
                ? "Wayhaven"
                : codes(kind.dispatches().stream().map(name -> "`" + name + "`"));
    }

    private static String needs(EventKind kind) {
        return codes(Stream.concat(
                kind.intents().stream().map(intent -> "`" + intent + "`" + (intent.privileged() ? "\\*" : "")),
                kind.permissions().stream().map(Permission::title)));
    }

    private static String silent() {
        return """
                ## Without a kind

                Stored as they arrive, but never an entry.

                | dispatch | because it |
                |---|---|
                %s
                """.formatted(rows(SilentDispatches.all().entrySet().stream()
                .map(entry -> row("`" + entry.getKey() + "`", entry.getValue()))));
    }

    private static String placeholders() {
        return """
                ## Placeholders

                Where a value is unknown and the sentence cannot do without, the word on the right stands for it.

                | placeholder | stands for | unknown |
                |---|---|---|
                %s
                """.formatted(rows(Arrays.stream(Placeholder.values())
                .map(it -> row("`{" + it.key() + "}`", it.meaning(), it.fallback()))));
    }

    private static String codes(Stream<String> names) {
        var joined = names.collect(joining("<br>"));
        return joined.isEmpty() ? "–" : joined;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String rows(Stream<String> rows) {
        return rows.collect(joining("\n"));
    }

    private static String lower(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
