package io.wayhaven.syncengine.pacing;

/** Leave to make requests. */
public interface Permits {

    /** Runs the request when there is a permit, in the order of asking. Each is to be followed by one answer. */
    void ask(Runnable request);

    /** The answer to a request has come, or never will. */
    void answered();

    /** A permit is free to be used at once. */
    void free();
}
