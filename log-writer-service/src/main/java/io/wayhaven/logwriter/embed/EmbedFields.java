package io.wayhaven.logwriter.embed;

import io.wayhaven.contracts.post.Embed;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the fields of an embed until it is full; what has no room is counted in the last one. */
final class EmbedFields {

    private static final int NAME = 100;
    /** Room for the field that says how many there are more. */
    private static final int REMARK = 60;

    private static final int SHORT = 40;

    private final List<Embed.Field> fields = new ArrayList<>();
    private int room;
    private int leftOut;

    /**
     * No fields yet.
     *
     * @param room characters for all of them
     */
    EmbedFields(int room) {
        this.room = room - REMARK;
    }

    /** Adds a change: texts word by word, else what it was and what it is. */
    void add(Change change) {
        if (change.before() instanceof Value.Quote before && change.after() instanceof Value.Quote after) {
            put(change.property(), Difference.of(before.text(), after.text(), Embed.FIELD_VALUE));
            return;
        }
        var after = change.after() == null ? "*nothing*" : shown(change.after());
        put(change.property(), before(change) + after);
    }

    /** Adds something that is known. */
    void add(String name, Value value) {
        put(name, ValueText.of(value, Embed.FIELD_VALUE));
    }

    List<Embed.Field> all() {
        if (leftOut > 0) {
            fields.add(new Embed.Field("More", leftOut + (leftOut == 1 ? " more detail" : " more details"), false));
        }
        return fields;
    }

    private static String before(Change change) {
        if (!change.known()) {
            return "now ";
        }
        return (change.before() == null ? "*nothing*" : shown(change.before())) + " → ";
    }

    private static String shown(@Nullable Value value) {
        var text = value == null ? "" : ValueText.of(value, (Embed.FIELD_VALUE - SHORT) / 2);
        return text.isBlank() ? "*nothing*" : text;
    }

    private void put(String property, String text) {
        var name = heading(property);
        var value = text.isBlank() ? "*nothing*" : text;
        int needed = name.length() + value.length();
        if (leftOut > 0 || fields.size() >= Embed.FIELDS - 1 || needed > room) {
            leftOut++;
            return;
        }
        room -= needed;
        fields.add(new Embed.Field(name, value, value.length() <= SHORT));
    }

    /** {@code default_reaction} becomes "Default reaction". */
    private static String heading(String property) {
        var words = HostileText.plain(property.replace('_', ' '), NAME).strip();
        return words.isEmpty() ? "?" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
