package io.wayhaven.simulator.fault;

import java.time.Duration;

/** Something that goes wrong until it is taken back or used up. */
public sealed interface Fault {

    /** REST answers 429. @param scope {@code user}, {@code global} or {@code shared} */
    record RateLimitStorm(String route, String scope, double retryAfterSeconds) implements Fault {}

    /**
     * REST answers a server error at some rate.
     *
     * @param rate the share of calls, from 0 to 1
     * @param afterEffect whether the call takes effect although its answer is an error
     */
    record ServerErrors(String route, int status, double rate, boolean afterEffect) implements Fault {}

    /** REST takes effect at once but answers late. */
    record SlowResponses(String route, Duration delay) implements Fault {}

    /** Bans of non-members get 400 and code 30035 beyond so many a guild in any so long time. */
    record NonMemberBanLimit(int quota, Duration window) implements Fault {}

    /** Opening direct messages gets 400 and code 40003. */
    record DirectMessageLimit() implements Fault {}

    /** REST answers like the proxy in front of Discord: 429 in HTML, without Discord's headers. */
    record ProxyBlock(String route) implements Fault {}

    /** IDENTIFY is answered with op 9. */
    record RefuseIdentify() implements Fault {}

    /** Audit entries are never written. */
    record CutAuditEntries() implements Fault {}

    /** Audit entries are written late. */
    record DelayAuditEntries(Duration delay) implements Fault {}

    /**
     * Audit entries are written, but bots are told of them in another order, or never.
     *
     * @param rate the share of entries, from 0 to 1
     * @param action the number of the only kind of entry this is about, 0 for all
     */
    record PushAuditEntries(AuditOrder order, Duration delay, double rate, int action) implements Fault {}

    /**
     * Dispatches are lost without a trace: no session is given them, and no sequence is missing.
     *
     * @param type a part of the dispatch's name, empty for all
     * @param rate the share of dispatches, from 0 to 1
     */
    record LoseDispatches(String type, double rate) implements Fault {}

    /** Dispatches come late, so that later ones overtake them. */
    record ReorderDispatches(String type, double rate, Duration delay) implements Fault {}
}
