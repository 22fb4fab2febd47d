package io.wayhaven.local.stack;

/** Infrastructure that can be taken away from the services and given back, on the same address and with the same data. */
public interface Part {
    /** Stops it; does nothing while it is stopped. */
    void stop();

    /** Starts it and returns once it serves clients; does nothing while it runs. */
    void start();
}
