package io.wayhaven.web.sentence;

import org.jspecify.annotations.Nullable;

/**
 * An account as an event names it.
 *
 * @param name hostile text
 */
public record Person(String name, @Nullable String id) {}
