package io.wayhaven.web.web;

import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Severity;
import io.wayhaven.web.access.Scope;
import io.wayhaven.web.entry.Confidence;
import io.wayhaven.web.entry.EntryCursor;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.entry.EntryPageRequest;
import io.wayhaven.web.entry.Mention;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filter of entries, as it stands in an address. */
public final class EntryParameters {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern KIND = Pattern.compile("[a-z_.]{1,80}");

    @RestQuery
    @Parameter(description = "A kind of the catalogue, such as member.ban")
    public @Nullable String kind;

    @RestQuery
    @Parameter(description = "A family of kinds, such as moderation")
    public @Nullable String family;

    @RestQuery
    @Parameter(description = "At least as grave: info, notice, warning or critical")
    public @Nullable String severity;

    @RestQuery
    @Parameter(description = "A server’s id")
    public @Nullable String guild;

    @RestQuery
    @Parameter(description = "Who did it: an id, or the name that they had")
    public @Nullable String actor;

    @RestQuery
    @Parameter(description = "Whom or what it was done to: an id, or the name that it had")
    public @Nullable String target;

    @RestQuery
    @Parameter(description = "A channel’s id")
    public @Nullable String channel;

    @RestQuery
    @Parameter(description = "A message’s id")
    public @Nullable String message;

    @RestQuery
    @Parameter(description = "How the actor is known: exact, inferred, self, unknown or none")
    public @Nullable String confidence;

    @RestQuery
    @Parameter(description = "From this time on (UTC), such as 2026-11-21 or 2026-11-21T08:00")
    public @Nullable String since;

    @RestQuery
    @Parameter(description = "Before this time (UTC)")
    public @Nullable String until;

    @RestQuery("q")
    @Parameter(description = "Part of the sentence")
    public @Nullable String text;

    /** The filter; refused with the name of the parameter that can't be read. */
    public EntryFilter filter(Scope scope) {
        return new EntryFilter(
                scope,
                read(
                        "kind",
                        kind,
                        value -> Optional.of(value).filter(KIND.asMatchPredicate()),
                        "a kind, such as member.ban"),
                read("family", family, Family::byKey, "a family of kinds, such as moderation"),
                read("severity", severity, EntryParameters::severity, "info, notice, warning or critical"),
                read("guild", guild, Parameters::id, "digits only, such as 81384788765712384"),
                read("actor", actor, EntryParameters::mention, "an id or a name"),
                read("target", target, EntryParameters::mention, "an id or a name"),
                read("channel", channel, Parameters::id, "digits only, such as 81384788765712384"),
                read("message", message, Parameters::id, "digits only, such as 81384788765712384"),
                read("confidence", confidence, Confidence::byKey, "exact, inferred, self, unknown or none"),
                read("since", since, Moments::parse, "a time, such as 2026-11-21 or 2026-11-21T08:00"),
                read("until", until, Moments::parse, "a time, such as 2026-11-21 or 2026-11-21T08:00"),
                read("q", text, EntryParameters::text, "at most " + LONGEST_TEXT + " characters"));
    }

    /** The page between these places. */
    public static EntryPageRequest page(@Nullable String older, @Nullable String newer) {
        if (older != null && !older.isBlank()) {
            return new EntryPageRequest.OlderThan(cursor("older", older));
        }
        return newer == null || newer.isBlank()
                ? new EntryPageRequest.Newest()
                : new EntryPageRequest.NewerThan(cursor("newer", newer));
    }

    /** The page that follows an answer of the API. */
    public static EntryPageRequest pageAfter(@Nullable String cursor) {
        return cursor == null || cursor.isBlank()
                ? new EntryPageRequest.Newest()
                : new EntryPageRequest.OlderThan(cursor("cursor", cursor));
    }

    private static EntryCursor cursor(String field, String text) {
        return Parameters.read(field, text, EntryCursor::parse, "taken from an answer of before as it was");
    }

    private static <T> @Nullable T read(
            String field, @Nullable String text, Function<String, Optional<T>> reader, String form) {
        return text == null || text.isBlank() ? null : Parameters.read(field, text, reader, form);
    }

    private static Optional<Severity> severity(String text) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static Optional<Mention> mention(String text) {
        return text(text).map(Mention::of);
    }

    // A database's text has no NUL
    private static Optional<String> text(String text) {
        return Optional.of(text).filter(value -> value.length() <= LONGEST_TEXT && value.indexOf('\0') < 0);
    }
}
