package io.wayhaven.contracts.drift;

/**
 * How many differences of one cause a server has.
 *
 * @param found how many there are
 * @param mended for how many of them the call that mends it is on its way
 */
public record DriftCount(DriftCause cause, int found, int mended) {}
