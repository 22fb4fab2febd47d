package io.wayhaven.web.tail;

/**
 * Events of a partition that the ring no longer holds.
 *
 * @param from first offset, inclusive
 * @param to last offset, exclusive
 * @param mustBeStored the range is complete in the store once this offset is there; -1 if nothing is outstanding
 */
record MissingRange(int partition, long from, long to, long mustBeStored) {}
