package io.wayhaven.contracts.settings;

import org.jspecify.annotations.Nullable;

/**
 * What keeps one person, or one linked guild, from doing too much at once.
 *
 * @param moderator what a moderator may give; absent for the operator's default
 * @param link what may come from one linked guild; absent for the operator's default
 * @param confirmBeyond bans for good that reach more guilds are asked about first, 0 for none of them; absent for the
 *     operator's default
 */
public record Safeguards(
        @Nullable VolumeLimit moderator,
        @Nullable VolumeLimit link,
        @Nullable Integer confirmBeyond) {

    /** Says nothing. */
    public static final Safeguards NONE = new Safeguards(null, null, null);

    /** The limit of a scope; absent for the operator's default. */
    public @Nullable VolumeLimit of(VolumeScope scope) {
        return switch (scope) {
            case MODERATOR -> moderator;
            case LINK -> link;
        };
    }

    /** The same with another limit. */
    public Safeguards with(VolumeScope scope, VolumeLimit changed) {
        return switch (scope) {
            case MODERATOR -> new Safeguards(changed, link, confirmBeyond);
            case LINK -> new Safeguards(moderator, changed, confirmBeyond);
        };
    }

    /** The same with another number of guilds. */
    public Safeguards withConfirmBeyond(int guilds) {
        return new Safeguards(moderator, link, guilds);
    }
}
