package io.wayhaven.contracts.command;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command.
 *
 * @param user the account
 * @param name the display name at that time, hostile text
 * @param permissions what Discord computed for the issuer in the channel, as a bit set; 0 where Discord doesn't say
 * @param roles the issuer's roles in the guild; empty where Discord doesn't say
 * @see <a href="https://discord.com/developers/docs/topics/permissions">Discord: permissions</a>
 */
public record Issuer(
        UserId user,
        @Nullable String name,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long permissions,
        List<RoleId> roles) {

    public Issuer {
        roles = List.copyOf(roles);
    }
}
