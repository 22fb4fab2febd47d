package io.wayhaven.syncengine.pacing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the loops that something was committed, so that nothing waits for the next poll. */
public final class Bell {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Calls the listener at each ring from now on. */
    public void onRing(Runnable listener) {
        listeners.add(listener);
    }

    /** Calls every listener. */
    public void ring() {
        listeners.forEach(Runnable::run);
    }
}
