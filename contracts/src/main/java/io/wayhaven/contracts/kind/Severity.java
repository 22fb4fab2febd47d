package io.wayhaven.contracts.kind;

/** How much a moderator ought to care. Ordered: a later one is graver. */
public enum Severity {
    /** Everyday life: people come, talk and go. */
    INFO("Everyday life: people come, talk and go."),
    /** How the server looks or works has changed. */
    NOTICE("How the server looks or works has changed."),
    /** Somebody was sanctioned, content was removed, or somebody's powers changed. */
    WARNING("Somebody was sanctioned, content was removed, or somebody's powers changed."),
    /** The server itself or the completeness of the log is at stake. */
    CRITICAL("The server itself or the completeness of the log is at stake.");

    private final String meaning;

    Severity(String meaning) {
        this.meaning = meaning;
    }

    /** One sentence for people. */
    public String meaning() {
        return meaning;
    }
}
