package io.wayhaven.contracts.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a command, for ever and before it is decided: the same request always yields the same id, so that a
 * command received twice is decided once.
 */
public record CommandId(@JsonValue String value) {

    @JsonCreator
    public CommandId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A command id is not blank");
        }
    }

    /** The command that an interaction carries. */
    public static CommandId ofInteraction(InteractionId interaction) {
        return new CommandId("interaction:" + interaction);
    }

    /** The command that a moderator gave by acting in a Discord client, known by its audit log entry. */
    public static CommandId ofAuditLogEntry(String entryId) {
        return new CommandId("audit-log-entry:" + entryId);
    }

    /**
     * The command that a moderator gave by acting in a Discord client, known by the dispatch's event id only: in guilds that hide
     * their audit log from the bot.
     */
    public static CommandId ofDispatch(String eventId) {
        return new CommandId("dispatch:" + eventId);
    }

    /** The end of a punishment whose time is over. */
    public static CommandId ofExpiry(long caseNumber) {
        return new CommandId("expiry:" + caseNumber);
    }

    @Override
    public String toString() {
        return value;
    }
}
