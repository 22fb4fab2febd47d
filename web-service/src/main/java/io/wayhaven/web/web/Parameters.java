package io.wayhaven.web.web;

import io.wayhaven.web.access.Scope;
import io.wayhaven.web.cases.CasePageRequest;
import io.wayhaven.web.timeline.EventCursor;
import io.wayhaven.web.timeline.EventFilter;
import io.wayhaven.web.timeline.KafkaPosition;
import io.wayhaven.web.timeline.PageRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what comes in the address; each mistake names the parameter and how it should look. */
public final class Parameters {

    /** The most that is given at once. */
    public static final int MOST = 200;

    /** What {@code count} asks for. */
    public static final String COUNT = "true: tell how many match, all pages together, as far as 10,000";

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

    private Parameters() {}

    public static EventFilter filter(Scope scope, @Nullable String guild, @Nullable String type) {
        return new EventFilter(
                scope,
                guild == null || guild.isBlank()
                        ? null
                        : read("guild", guild, Parameters::id, "digits only, such as 81384788765712384"),
                type == null || type.isBlank()
                        ? null
                        : read(
                                "type",
                                type,
                                text -> Optional.of(text).filter(TYPE.asMatchPredicate()),
                                "the name of a dispatch, such as MESSAGE_CREATE"));
    }

    public static PageRequest page(@Nullable String older, @Nullable String newer) {
        if (older != null && !older.isBlank()) {
            return new PageRequest.OlderThan(cursor("older", older));
        }
        return newer == null || newer.isBlank()
                ? new PageRequest.Newest()
                : new PageRequest.NewerThan(cursor("newer", newer));
    }

    /** The page that follows an answer of the API. */
    public static PageRequest pageAfter(@Nullable String cursor) {
        return cursor == null || cursor.isBlank()
                ? new PageRequest.Newest()
                : new PageRequest.OlderThan(cursor("cursor", cursor));
    }

    private static EventCursor cursor(String field, String text) {
        return read(field, text, EventCursor::parse, "taken from an answer of before as it was");
    }

    public static CasePageRequest casePage(@Nullable String older, @Nullable String newer) {
        return casePage("older", older, newer);
    }

    /** A page of cases, where the parameter for older ones has this name. */
    public static CasePageRequest casePage(String field, @Nullable String older, @Nullable String newer) {
        if (older != null && !older.isBlank()) {
            return new CasePageRequest.OlderThan(caseNumber(field, older));
        }
        return newer == null || newer.isBlank()
                ? new CasePageRequest.Newest()
                : new CasePageRequest.NewerThan(caseNumber("newer", newer));
    }

    /** A case's number. */
    public static long caseNumber(String field, String text) {
        return read(
                field,
                text,
                number -> Parameters.number(number).filter(found -> found > 0),
                "the number of a case, such as 1042");
    }

    /** How many are wanted. */
    public static int limit(@Nullable String text, int usual) {
        return text == null || text.isBlank()
                ? usual
                : read(
                                "limit",
                                text,
                                number -> Parameters.number(number).filter(found -> found >= 1 && found <= MOST),
                                "a number from 1 to " + MOST)
                        .intValue();
    }

    /** Whether something is asked for that isn't given by itself. */
    public static boolean flag(String field, @Nullable String text) {
        return text != null
                && !text.isBlank()
                && read(
                        field,
                        text,
                        value -> switch (value) {
                            case "true" -> Optional.of(true);
                            case "false" -> Optional.of(false);
                            default -> Optional.<Boolean>empty();
                        },
                        "true or false");
    }

    /** A message's id. */
    public static long message(String text) {
        return read("id", text, Parameters::id, "digits only, such as 81384788765712384");
    }

    /** An event's id. */
    public static KafkaPosition event(String text) {
        return read("id", text, KafkaPosition::parse, "as an event’s page or the API gives it, such as 3-1042");
    }

    /** A value that has to be readable. */
    public static <T> T read(String field, String text, Function<String, Optional<T>> reader, String form) {
        return reader.apply(text.strip()).orElseThrow(() -> new BadParameterException(field, form));
    }

    static Optional<Long> id(String text) {
        try {
            return Optional.of(Long.parseUnsignedLong(text));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
