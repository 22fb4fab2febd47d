package io.wayhaven.web.access;

/**
 * Somebody who has been let in.
 *
 * @param name what to call them, hostile text
 * @param scope what they may see
 */
public record Visitor(String name, Scope scope) {}
