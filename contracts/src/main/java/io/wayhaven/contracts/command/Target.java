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
 * @param member whether the person is a member of the guild of the command; absent if nobody said
 * @param bot whether it is a bot's account; absent where Discord doesn't say
 */
public record Target(
        UserId user,
        @Nullable String name,
        List<RoleId> roles,
        @Nullable Boolean member,
        @Nullable Boolean bot) {

    public Target {
        roles = List.copyOf(roles);
    }

    /** Somebody of whom nobody said whether they are a member or a bot. */
    public Target(UserId user, @Nullable String name, List<RoleId> roles) {
        this(user, name, roles, null, null);
    }

    /** Somebody of whom nobody said whether they are a bot. */
    public Target(UserId user, @Nullable String name, List<RoleId> roles, @Nullable Boolean member) {
        this(user, name, roles, member, null);
    }
}
