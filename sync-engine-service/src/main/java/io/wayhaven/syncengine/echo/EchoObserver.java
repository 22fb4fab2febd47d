package io.wayhaven.syncengine.echo;

/** Who counts what is seen. */
public interface EchoObserver {

    /** An action was judged. */
    void judged(Verdict verdict);
}
