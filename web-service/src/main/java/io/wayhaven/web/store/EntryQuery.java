package io.wayhaven.web.store;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.kind.Severity;
import io.wayhaven.web.entry.EntryCursor;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.entry.EntryPageRequest;
import io.wayhaven.web.entry.Mention;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The query of a page of entries: always from a key, never by counting off rows.
 *
 * @param parameters in their order
 */
record EntryQuery(String sql, List<Object> parameters) {

    private static final String KEY = "(e.occurred_at, e.event_id, e.ordinal)";

    static EntryQuery of(EntryFilter filter, EntryPageRequest request, int limit) {
        var conditions = conditions(filter);
        var order = switch (request) {
            case EntryPageRequest.Newest newest -> "DESC";
            case EntryPageRequest.OlderThan(var cursor) -> {
                beyond("<", cursor, conditions);
                yield "DESC";
            }
            case EntryPageRequest.NewerThan(var cursor) -> {
                beyond(">", cursor, conditions);
                yield "ASC";
            }
        };
        var most = conditions.parameter(limit);
        return new EntryQuery(
                EntryRows.SELECT + conditions.where() + " ORDER BY e.occurred_at " + order + ", e.event_id " + order
                        + ", e.ordinal " + order + " LIMIT " + most,
                conditions.parameters());
    }

    /** What an entry has to meet to pass. */
    static Conditions conditions(EntryFilter filter) {
        var conditions = new Conditions();
        conditions.add("e.guild_id = ANY(?)", Scopes.parameter(filter.scope()));
        conditions.add("e.guild_id = ?", filter.guild());
        conditions.add("e.kind = ?", filter.kind());
        conditions.add("e.kind = ANY(?)", kinds(filter.family()));
        conditions.add("e.severity = ANY(?)", severities(filter.severity()));
        mentioned(conditions, "e.actor_id", "e.actor_name", filter.actor());
        mentioned(conditions, "e.target_id", "e.target_name", filter.target());
        conditions.add("e.channel_id = ?", filter.channel());
        conditions.add("e.message_id = ?", filter.message());
        var confidence = filter.confidence();
        conditions.add("e.confidence = ?", confidence == null ? null : confidence.key());
        conditions.add("e.occurred_at >= ?", time(filter.since()));
        conditions.add("e.occurred_at < ?", time(filter.until()));
        var text = filter.text();
        conditions.add("e.sentence_text ILIKE ?", text == null ? null : Conditions.containing(text));
        return conditions;
    }

    private static void mentioned(Conditions conditions, String id, String name, @Nullable Mention mention) {
        if (mention == null) {
            return;
        }
        switch (mention) {
            case Mention.Id(long wanted) -> conditions.add(id + " = ?", wanted);
            case Mention.Name(String wanted) -> conditions.add("lower(" + name + ") = lower(?)", wanted);
        }
    }

    private static void beyond(String direction, EntryCursor cursor, Conditions conditions) {
        conditions.addAll(
                KEY + " " + direction + " (?, ?, ?)",
                cursor.occurredAt().atOffset(ZoneOffset.UTC),
                cursor.key().eventId(),
                cursor.key().ordinal());
    }

    /** A family by its kinds, of which there is an index. */
    private static String @Nullable [] kinds(@Nullable Family family) {
        return family == null
                ? null
                : Kinds.all().stream()
                        .filter(kind -> kind.family() == family)
                        .map(EventKind::id)
                        .toArray(String[]::new);
    }

    private static String @Nullable [] severities(@Nullable Severity least) {
        return least == null
                ? null
                : Arrays.stream(Severity.values())
                        .filter(severity -> severity.compareTo(least) >= 0)
                        .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
