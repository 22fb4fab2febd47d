package io.wayhaven.syncengine.echo;

import io.wayhaven.syncengine.punishment.Action;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person in a guild when an action is seen there. All of it is durable: it holds after a restart
 * and however late the report comes.
 *
 * @param linked whether actions travel to or from the guild
 * @param auditLogVisible whether the bot gets the guild's audit log entries
 * @param desired what is to be true of the person there, if anything was decided
 */
public record Evidence(
        boolean linked, boolean auditLogVisible, @Nullable Action desired) {}
