package io.wayhaven.simulator.action;

import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers the nonces of an author's messages for a few minutes. See "enforce_nonce" in "Create Message". */
public final class Nonces {

    /** How many minutes "a few" are is assumed. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Used(Message message, Instant at) {}

    private final World world;
    private final LinkedHashMap<String, Used> used = new LinkedHashMap<>();

    public Nonces(World world) {
        this.world = world;
    }

    /** The message that an author posted with a nonce lately. */
    public @Nullable Message earlier(long authorId, String nonce) {
        forget();
        Used earlier = used.get(authorId + "|" + nonce);
        return earlier == null ? null : earlier.message();
    }

    public void remember(long authorId, String nonce, Message message) {
        forget();
        used.putLast(authorId + "|" + nonce, new Used(message, world.now()));
    }

    public void clear() {
        used.clear();
    }

    private void forget() {
        Instant oldest = world.now().minus(KEPT);
        Iterator<Used> each = used.values().iterator();
        while (each.hasNext() && each.next().at().isBefore(oldest)) {
            each.remove();
        }
    }
}
