package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person whom a command is about.
 *
 * @param user the account
 * @param name the user name at that time if known, hostile text
 * @param roles the person's roles in the guild of the command; empty if the person is not a member
 */
public record Target(UserId user, @Nullable String name, List<RoleId> roles) {

    public Target {
        roles = List.copyOf(roles);
    }
}
