package io.wayhaven.syncengine.pacing;

/** A limited part of all permits, for requests before which the others go. */
public final class PermitShare implements Permits {

    private final PermitWindow own;
    private final PermitWindow whole;

    /**
     * A share of a window.
     *
     * @param permits requests a second, at most
     */
    public PermitShare(PermitWindow whole, int permits, Timer timer) {
        this.own = new PermitWindow(permits, timer);
        this.whole = whole;
    }

    @Override
    public void ask(Runnable request) {
        own.ask(() -> whole.askLast(request));
    }

    @Override
    public void answered() {
        own.answered();
        whole.answeredLast();
    }

    @Override
    public void free() {
        own.free();
        whole.freeLast();
    }
}
