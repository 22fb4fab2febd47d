package io.wayhaven.syncengine.pacing;

/**
 * How many permits a process could use in the next second.
 *
 * @param urgent for requests that somebody waits for
 * @param patient for those before which every other one goes
 */
public record Need(int urgent, int patient) {}
