package io.wayhaven.web.sentence;

/** What kind of thing an event is about. */
public enum Family {
    MESSAGES("Messages"),
    MEMBERS("Members"),
    MODERATION("Moderation"),
    ROLES("Roles"),
    CHANNELS("Channels and threads"),
    VOICE("Voice"),
    REACTIONS("Reactions"),
    INTERACTIONS("Commands"),
    SERVER("Server"),
    GAPS("Gaps"),
    OTHER("Other");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    /** The heading for people. */
    public String title() {
        return title;
    }
}
