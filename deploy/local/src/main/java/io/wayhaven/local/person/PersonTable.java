package io.wayhaven.local.person;

/** A table that holds something about people, and how to find a person's rows. */
enum PersonTable {
    EVENTS("log.event", "r.user_id = ?", "r.received_at, r.row_id"),
    ENTRIES("log.entry", "? IN (r.actor_id, r.target_id)", "r.occurred_at, r.event_id, r.ordinal"),
    MESSAGES("log.message", "r.author_id = ?", "r.message_id"),
    REVISIONS(
            "log.message_revision",
            "r.message_id IN (SELECT message_id FROM log.message WHERE author_id = ?)",
            "r.message_id, r.revision"),
    SNAPSHOTS("log.snapshot", "r.object_id = ? AND lower(r.type) IN ('member', 'user')", "r.guild_id"),
    CASES("sync.moderation_case", "? IN (r.user_id, r.issuer_id)", "r.case_number"),
    DELIVERIES("sync.delivery", "r.user_id = ?", "r.created_at");

    private final String table;
    private final String condition;
    private final String order;

    PersonTable(String table, String condition, String order) {
        this.table = table;
        this.condition = condition;
        this.order = order;
    }

    /** Every parameter is the person's id; one column, the line. */
    String query() {
        return "SELECT json_build_object('table', '%s', 'row', row_to_json(r))::text FROM %s r WHERE %s ORDER BY %s"
                .formatted(table, table, condition, order);
    }
}
