package io.wayhaven.syncengine.echo;

/**
 * What is known about a person in a guild when an action is seen there. All of it is durable: it holds after a
 * restart, however late the report comes, and for a report that comes twice.
 *
 * @param linked whether actions travel to or from the guild
 * @param auditLogVisible whether the bot gets the guild's audit log entries
 * @param expected whether the bot made a call of which this is the report, each call being reported once; false where
 *     the report itself tells whose doing it is
 */
public record Evidence(boolean linked, boolean auditLogVisible, boolean expected) {}
