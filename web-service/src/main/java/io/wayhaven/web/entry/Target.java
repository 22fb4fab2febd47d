package io.wayhaven.web.entry;

import org.jspecify.annotations.Nullable;

/**
 * Whom or what an entry is about.
 *
 * @param type such as {@code user} or {@code role}
 */
public record Target(
        @Nullable String type, @Nullable Long id, @Nullable String name) {}
