package io.wayhaven.simulator.scenario;

/** How many things are due by now at a steady rate. What could not happen is not caught up on. */
public final class Pace {

    private static final double LONGEST_CATCH_UP_SECONDS = 1;

    private final double perSecond;
    private long lastMillis;
    private double due;

    /** @param nowMillis when the first second starts */
    public Pace(double perSecond, long nowMillis) {
        this.perSecond = perSecond;
        this.lastMillis = nowMillis;
    }

    public double perSecond() {
        return perSecond;
    }

    /** Takes what has become due since the last time. */
    public int take(long nowMillis) {
        double seconds = Math.min(LONGEST_CATCH_UP_SECONDS, Math.max(0, nowMillis - lastMillis) / 1000.0);
        lastMillis = nowMillis;
        due += seconds * perSecond;
        int whole = (int) due;
        due -= whole;
        return whole;
    }
}
