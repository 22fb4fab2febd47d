package io.wayhaven.syncengine.banlist;

import java.time.Duration;
import java.util.List;

/** What came of asking for a piece of a list of bans. */
public sealed interface BanPage {

    /**
     * Bans, by ascending ids.
     *
     * @param complete whether there are no more
     */
    record Bans(List<Ban> bans, boolean complete) implements BanPage {
        public Bans {
            bans = List.copyOf(bans);
        }
    }

    /** The bot may not read it. */
    record Closed() implements BanPage {}

    /** Discord could not answer. */
    record Later(Duration delay) implements BanPage {}
}
