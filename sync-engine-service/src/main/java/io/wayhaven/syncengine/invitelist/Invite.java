package io.wayhaven.syncengine.invitelist;

import io.wayhaven.contracts.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An invite, or the server's own address.
 *
 * @param uses how many joined with it
 * @param inviter who made it
 * @param maxUses how many may; 0: as many as like to
 * @param expiresAt when it ends, as Discord wrote it
 * @param vanity whether it is the server's own address
 * @see <a href="https://discord.com/developers/docs/resources/invite#invite-metadata-object">Discord: invite metadata</a>
 */
public record Invite(
        String code,
        long uses,
        @Nullable UserId inviter,
        long maxUses,
        @Nullable String expiresAt,
        boolean vanity) {}
