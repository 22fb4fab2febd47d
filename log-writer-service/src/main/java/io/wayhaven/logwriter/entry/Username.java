package io.wayhaven.logwriter.entry;

import org.jspecify.annotations.Nullable;

/**
 * What a person is called: by their username, which is theirs alone.
 *
 * @see <a href="https://discord.com/developers/docs/resources/user#user-object">Discord: user object</a>
 */
public final class Username {

    private Username() {}

    /** Bots still have a discriminator; people's is 0. */
    public static @Nullable String of(@Nullable String username, @Nullable String discriminator) {
        return username == null || discriminator == null || discriminator.matches("0+")
                ? username
                : username + "#" + discriminator;
    }
}
