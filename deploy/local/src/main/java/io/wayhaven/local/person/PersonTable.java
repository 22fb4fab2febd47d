package io.wayhaven.local.person;

/**
 * A table that holds something about people, and how to find a person's rows: the same that an erasure looks at. Ids stand
 * in documents as strings of digits, in quotes or in mentions, never as part of a longer number.
 */
enum PersonTable {
    EVENTS("log.event", "r.user_id = ? OR " + said("r.payload::text"), "r.received_at, r.row_id"),
    ENTRIES(
            "log.entry",
            "? IN (r.actor_id, r.target_id) OR " + said("concat(r.sentence::text, r.fields::text, r.changes::text)"),
            "r.occurred_at, r.event_id, r.ordinal"),
    MESSAGES("log.message", "r.author_id = ? OR " + said("r.payload::text"), "r.message_id"),
    REVISIONS(
            "log.message_revision",
            "r.message_id IN (SELECT message_id FROM log.message WHERE author_id = ?) OR " + said("r.payload::text"),
            "r.message_id, r.revision"),
    SNAPSHOTS(
            "log.snapshot",
            "r.object_id = ? AND lower(r.type) IN ('member', 'user') OR " + said("r.payload::text"),
            "r.guild_id, r.type, r.object_id"),
    AUDIT("log.audit_entry", "? IN (r.user_id, r.target_id) OR " + said("r.changes::text"), "r.guild_id, r.entry_id"),
    /** Posts on their way to Kafka: bytes that are JSON. */
    OUTBOX("log.outbox", """
            json_build_object('post_id', r.post_id, 'revision', r.revision, 'guild_id', r.guild_id,
                'decided_at', r.decided_at, 'value', convert_from(r.value, 'UTF8')::json)""", said("convert_from(r.value, 'UTF8')"), "r.position"),
    POSTS("sync.post", said("r.embed::text"), "r.sequence"),
    CASES("sync.moderation_case", "? IN (r.user_id, r.issuer_id)", "r.case_number"),
    DELIVERIES("sync.delivery", "r.user_id = ?", "r.created_at"),
    FACTS("sync.fact", "r.user_id = ? OR " + said("r.body::text"), "r.sequence");

    private final String table;
    private final String row;
    private final String condition;
    private final String order;

    PersonTable(String table, String condition, String order) {
        this(table, "row_to_json(r)", condition, order);
    }

    PersonTable(String table, String row, String condition, String order) {
        this.table = table;
        this.row = row;
        this.condition = condition;
        this.order = order;
    }

    /** Every parameter is the person's id; one column, the line. */
    String query() {
        return "SELECT json_build_object('table', '%s', 'row', %s)::text FROM %s r WHERE %s ORDER BY %s"
                .formatted(table, row, table, condition, order);
    }

    /** Whether the id is in a text: first as the cheap search for the digits, then as a word of its own. */
    private static String said(String text) {
        return "(%1$s LIKE '%%' || ?::bigint || '%%' AND %1$s ~ ('\\y' || ?::bigint || '\\y'))".formatted(text);
    }
}
