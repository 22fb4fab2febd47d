package io.wayhaven.contracts.command;

import io.wayhaven.contracts.id.GuildId;

/** What an administrator asks about the links of a guild. */
public sealed interface LinkCommand extends ModerationCommand
        permits AcceptChild,
                AcceptLink,
                DeclineChild,
                DeclineLink,
                ProposeLink,
                RemoveChild,
                RequestLink,
                SetMainGuild,
                Unlink {

    /** Who asks, where. */
    CommandContext context();

    /** The other guild that it is about; its own if there is none. */
    GuildId otherGuild();
}
