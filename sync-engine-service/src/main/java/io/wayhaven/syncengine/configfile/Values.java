package io.wayhaven.syncengine.configfile;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.Snowflake;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads single values, and notes what is wrong with them. */
final class Values {

    /** Discord's oldest ids have 17 digits. */
    private static final Pattern ID = Pattern.compile("\\d{17,20}");

    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,5}");

    private final Notes notes;

    Values(Notes notes) {
        this.notes = notes;
    }

    /** The members of an object. */
    List<Map.Entry<String, Json>> members(Json value) {
        if (value instanceof Json.Members object) {
            return List.copyOf(object.members().entrySet());
        }
        notes.error(value, "%s is no object. Write { … }.".formatted(value.shown()));
        return List.of();
    }

    /** An id, given as number or text. */
    OptionalLong id(Json value) {
        var digits = switch (value) {
            case Json.Number number -> number.digits();
            case Json.Text text -> text.text().strip();
            case Json.Members members -> "";
            case Json.Items items -> "";
            case Json.Flag flag -> "";
            case Json.Nothing nothing -> "";
        };
        if (ID.matcher(digits).matches()) {
            try {
                return OptionalLong.of(Snowflake.parse(digits));
            } catch (IllegalArgumentException tooLarge) {
                // Said below
            }
        }
        notes.error(
                value,
                "%s is no Discord id. Switch on Developer Mode in Discord, then copy the id: it has 17 to 20 digits."
                        .formatted(value.shown()));
        return OptionalLong.empty();
    }

    <T> @Nullable T id(Json value, LongFunction<T> type) {
        var id = id(value);
        return id.isPresent() ? type.apply(id.getAsLong()) : null;
    }

    /** The channel to which a route leads. */
    @Nullable
    ChannelId destination(Json value) {
        var channel = id(value, ChannelId::new);
        if (channel != null) {
            notes.leads(value, channel);
        }
        return channel;
    }

    <T> List<T> ids(Json value, LongFunction<T> type) {
        return items(value).flatMap(item -> Stream.ofNullable(id(item, type))).toList();
    }

    Stream<Json> items(Json value) {
        if (value instanceof Json.Items list) {
            return list.items().stream();
        }
        notes.error(value, "%s is no list. Write [ … ].".formatted(value.shown()));
        return Stream.empty();
    }

    Optional<String> text(Json value) {
        if (value instanceof Json.Text text) {
            return Optional.of(text.text());
        }
        notes.error(value, "%s is no text. Put it in quotes.".formatted(value.shown()));
        return Optional.empty();
    }

    Optional<Boolean> flag(Json value) {
        if (value instanceof Json.Flag flag) {
            return Optional.of(flag.value());
        }
        notes.error(value, "%s is neither true nor false. Write one of them, without quotes.".formatted(value.shown()));
        return Optional.empty();
    }

    /** A number of days, from 1. */
    @Nullable
    Integer days(Json value) {
        if (value instanceof Json.Number number && DAYS.matcher(number.digits()).matches()) {
            return Integer.valueOf(number.digits());
        }
        notes.error(
                value,
                "%s is no number of days. Write a whole number from 1 without quotes, or leave the key out to keep for ever."
                        .formatted(value.shown()));
        return null;
    }
}
