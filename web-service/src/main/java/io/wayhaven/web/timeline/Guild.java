package io.wayhaven.web.timeline;

/** A guild to choose from. */
public record Guild(long id, String name) {}
