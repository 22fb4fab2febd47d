package io.wayhaven.web.timeline;

/**
 * How many match, all pages together. Nobody reads further than this, and a full count of a large log takes long:
 * counting ends at {@link #MOST}.
 *
 * @param value how many; if not exact, at least as many
 */
public record Total(int value, boolean exact) {

    /** The most that is counted. */
    public static final int MOST = 10_000;

    /**
     * The total of what a count found.
     *
     * @param found counted up to one more than {@link #MOST}
     */
    public static Total of(int found) {
        return found > MOST ? new Total(MOST, false) : new Total(found, true);
    }
}
