package io.wayhaven.logwriter.projection;

import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of whom an entry speaks. */
final class People {

    private People() {}

    static Stream<Value.User> in(Entry entry) {
        return Stream.of(
                        Stream.of(entry.attribution().actor(), entry.target()),
                        entry.fields().values().stream(),
                        entry.changes().stream().flatMap(change -> Stream.of(change.before(), change.after())))
                .flatMap(values -> values)
                .filter(Objects::nonNull)
                .flatMap(People::in);
    }

    private static Stream<Value.User> in(Value value) {
        return switch (value) {
            case Value.User person -> Stream.of(person);
            case Value.Several several -> several.values().stream().flatMap(People::in);
            case Value.Text text -> Stream.empty();
            case Value.Quote quote -> Stream.empty();
            case Value.Channel channel -> Stream.empty();
            case Value.Role role -> Stream.empty();
            case Value.Name name -> Stream.empty();
            case Value.Moment moment -> Stream.empty();
            case Value.Count count -> Stream.empty();
        };
    }

    /** The entry with names for those who had none, by id. */
    static StoredEntry named(StoredEntry stored, Map<Long, String> names) {
        var entry = stored.entry();
        var attribution = entry.attribution();
        var fields = new LinkedHashMap<String, Value>();
        entry.fields().forEach((name, value) -> fields.put(name, named(value, names)));
        return new StoredEntry(
                new Entry(
                        entry.id(),
                        entry.kind(),
                        entry.guildId(),
                        entry.channelId(),
                        entry.messageId(),
                        new Attribution(
                                attribution.actor() == null ? null : named(attribution.actor(), names),
                                attribution.confidence(),
                                attribution.note(),
                                attribution.auditEntryId()),
                        namedIfAny(entry.target(), names),
                        entry.reason(),
                        fields,
                        entry.changes().stream()
                                .map(change -> named(change, names))
                                .toList(),
                        entry.query(),
                        entry.recovered(),
                        entry.revision(),
                        entry.occurredAt()),
                stored.seemed(),
                stored.position());
    }

    private static Change named(Change change, Map<Long, String> names) {
        return new Change(
                change.property(),
                change.known(),
                namedIfAny(change.before(), names),
                namedIfAny(change.after(), names));
    }

    private static @Nullable Value namedIfAny(@Nullable Value value, Map<Long, String> names) {
        return value == null ? null : named(value, names);
    }

    private static Value.User named(Value.User person, Map<Long, String> names) {
        return person.name() == null ? new Value.User(person.id(), names.get(person.id())) : person;
    }

    private static Value named(Value value, Map<Long, String> names) {
        return switch (value) {
            case Value.User person -> named(person, names);
            case Value.Several several ->
                new Value.Several(several.values().stream()
                        .map(each -> named(each, names))
                        .toList());
            case Value.Text text -> text;
            case Value.Quote quote -> quote;
            case Value.Channel channel -> channel;
            case Value.Role role -> role;
            case Value.Name name -> name;
            case Value.Moment moment -> moment;
            case Value.Count count -> count;
        };
    }
}
