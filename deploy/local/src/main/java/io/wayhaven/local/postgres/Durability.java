package io.wayhaven.local.postgres;

import java.util.Map;

/** What a commit is worth when the machine loses its power. */
public enum Durability {
    /** Committed means on disk: for everything that anyone might want to keep. */
    DURABLE("on"),
    /** Committed means in memory: for databases that a test throws away. */
    THROWAWAY("off");

    private final String flag;

    Durability(String flag) {
        this.flag = flag;
    }

    /** The server settings; all three have to be given, because the embedding library turns the first two off. */
    Map<String, String> serverConfig() {
        return Map.of("fsync", flag, "synchronous_commit", flag, "full_page_writes", flag);
    }
}
