package io.wayhaven.contracts.settings;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.util.List;

/**
 * What is stored and not posted.
 *
 * @param users people who act or are acted on
 * @param bots whether everything that bots do
 * @param roles members with one of these roles
 * @param channels where it happens
 * @param categories what is in them
 * @param threads where it happens
 * @param messagePatterns regular expressions in RE2's syntax, found anywhere in a message
 * @see <a href="https://github.com/google/re2/wiki/Syntax">RE2: syntax</a>
 */
public record IgnoreRules(
        List<UserId> users,
        boolean bots,
        List<RoleId> roles,
        List<ChannelId> channels,
        List<ChannelId> categories,
        List<ChannelId> threads,
        List<String> messagePatterns) {

    /** Ignores nothing. */
    public static final IgnoreRules NONE =
            new IgnoreRules(List.of(), false, List.of(), List.of(), List.of(), List.of(), List.of());

    public IgnoreRules {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
        channels = List.copyOf(channels);
        categories = List.copyOf(categories);
        threads = List.copyOf(threads);
        messagePatterns = List.copyOf(messagePatterns);
    }
}
