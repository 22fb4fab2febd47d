package io.wayhaven.web.servers;

/**
 * How often something was logged.
 *
 * @param kind id in the catalogue
 * @param attributable entries where somebody acts
 * @param unknown those of them whose actor is unknown
 */
public record KindCount(String kind, long entries, long attributable, long unknown) {}
