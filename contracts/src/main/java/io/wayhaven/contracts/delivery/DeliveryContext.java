package io.wayhaven.contracts.delivery;

import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What every delivery says.
 *
 * @param caseNumber the case that it carries out
 * @param command the command that started it
 * @param guild where to act
 * @param user whom it is about
 * @param version of the desired state of (guild, user): a delivery older than the newest version is superseded
 * @param reason for Discord's audit log, hostile text
 * @param issuer who is responsible; absent if Discord didn't tell
 */
public record DeliveryContext(
        DeliveryId id,
        long caseNumber,
        CommandId command,
        GuildId guild,
        UserId user,
        long version,
        String reason,
        @Nullable UserId issuer) {}
