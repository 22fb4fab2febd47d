package io.wayhaven.syncengine.banlist;

import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is banned.
 *
 * @param name their user name
 * @param reason why, as whoever banned them said
 * @see <a href="https://discord.com/developers/docs/resources/guild#ban-object">Discord: ban object</a>
 */
public record Ban(
        UserId user, @Nullable String name, @Nullable String reason) {}
