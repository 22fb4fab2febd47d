package io.wayhaven.logwriter.outbox;

/** Is told that posts were committed to the outbox, so that they needn't wait for its next look. */
@FunctionalInterface
public interface OutboxSignal {

    void filled();
}
