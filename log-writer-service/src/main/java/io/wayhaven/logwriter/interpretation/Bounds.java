package io.wayhaven.logwriter.interpretation;

/** How much of long lists entries show. What they count is exact. */
final class Bounds {

    /** Values of one property. */
    static final int VALUES = 100;

    /** Messages of a bulk delete: as many as Discord lets one delete at once. */
    static final int MESSAGES = 100;

    /** Characters of each message in the archive of a bulk delete. */
    static final int ARCHIVED = 500;

    /** Embeds of a message: as many as Discord lets one carry. */
    static final int EMBEDS = 10;

    /** Characters of each embed. */
    static final int EMBED = 1000;

    private Bounds() {}
}
