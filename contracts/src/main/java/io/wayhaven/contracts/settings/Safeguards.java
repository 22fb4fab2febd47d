package io.wayhaven.contracts.settings;

import org.jspecify.annotations.Nullable;

/**
 * What keeps one person, or one linked guild, from doing too much at once.
 *
 * @param moderator what a moderator may give; absent for the operator's default
 * @param link what may come from one linked guild; absent for the operator's default
 */
public record Safeguards(
        @Nullable VolumeLimit moderator, @Nullable VolumeLimit link) {

    /** Says nothing. */
    public static final Safeguards NONE = new Safeguards(null, null);

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
            case MODERATOR -> new Safeguards(changed, link);
            case LINK -> new Safeguards(moderator, changed);
        };
    }
}
