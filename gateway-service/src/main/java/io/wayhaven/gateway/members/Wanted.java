package io.wayhaven.gateway.members;

import java.time.Instant;
import java.util.BitSet;

/** A guild whose members aren't all known. */
final class Wanted {
    private final BitSet received = new BitSet();
    private Instant notBefore;
    private Instant heardAt = Instant.MIN;
    private String nonce = "";
    private int attempts;

    Wanted(Instant notBefore) {
        this.notBefore = notBefore;
    }

    boolean isTooEarly(Instant now) {
        return now.isBefore(notBefore);
    }

    void waitUntil(Instant time) {
        notBefore = time;
    }

    void ask(String newNonce, Instant now) {
        nonce = newNonce;
        heardAt = now;
        attempts++;
        received.clear();
    }

    /** How often it was asked for. */
    int attempts() {
        return attempts;
    }

    /** When the last part of the answer came, or else when it was asked for. */
    Instant heardAt() {
        return heardAt;
    }

    /** Notes a part of the answer, even a late one. @return whether it was the last that was missing */
    boolean takes(MemberNews.Chunk chunk, Instant now) {
        if (!nonce.equals(chunk.nonce())) {
            return false;
        }
        heardAt = now;
        received.set(chunk.index());
        return received.cardinality() >= chunk.count();
    }
}
