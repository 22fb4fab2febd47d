package io.wayhaven.syncengine.projection;

import static io.wayhaven.syncengine.projection.Column.Type.NUMBER;
import static io.wayhaven.syncengine.projection.Column.Type.TEXT;
import static io.wayhaven.syncengine.projection.Column.json;
import static io.wayhaven.syncengine.projection.Column.key;
import static io.wayhaven.syncengine.projection.Column.number;
import static io.wayhaven.syncengine.projection.Column.text;
import static io.wayhaven.syncengine.projection.Column.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tables that can be told from facts, in the order in which they refer to each other, with the columns that are. */
public enum Projection {
    /** What was decided about people. */
    CASES(
            "moderation_case",
            key("case_number", NUMBER),
            text("command_id"),
            text("action"),
            text("aspect"),
            number("source_guild_id"),
            number("user_id"),
            text("user_name"),
            text("reason"),
            number("delete_message_seconds"),
            number("issuer_id"),
            text("issuer_name"),
            text("origin"),
            time("issued_at"),
            time("expires_at"),
            number("channel_id"),
            number("version"),
            number("superseded_by"),
            number("parent_case"),
            number("escalated_from"),
            time("deleted_at"),
            number("deleted_by"),
            text("deleted_why"),
            json("evidence")),

    /** What was changed of what is written in cases. */
    AMENDMENTS(
            "case_amendment",
            key("case_number", NUMBER),
            key("command_id", TEXT),
            text("kind"),
            number("issuer_id"),
            time("amended_at"),
            text("before"),
            text("text")),

    /** What is to be true of people in guilds. What Discord last said of it is no decision, and not among them. */
    DESIRED_STATE(
            "desired_state",
            key("guild_id", NUMBER),
            key("user_id", NUMBER),
            key("aspect", TEXT),
            text("action"),
            time("until"),
            number("version"),
            number("case_number")),

    /** What ends when. */
    EXPIRY("expiry", key("case_number", NUMBER), time("due_at")),

    /** What became of cases in guilds. What is under way is work to do, and not among them. */
    DELIVERIES(
            "delivery",
            key("delivery_id", TEXT),
            number("case_number"),
            number("guild_id"),
            number("user_id"),
            text("aspect"),
            text("action"),
            number("version"),
            text("status"),
            text("detail"),
            text("remedy"));

    private final String table;
    private final List<Column> columns;

    Projection(String table, Column... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** The table's name. */
    public String table() {
        return table;
    }

    /** The columns that are told from facts. */
    public List<Column> columns() {
        return columns;
    }

    /** How people call it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that people call so. */
    public static Optional<Projection> titled(String title) {
        return Arrays.stream(values())
                .filter(projection -> projection.title().equals(title))
                .findFirst();
    }
}
