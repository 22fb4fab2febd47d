package io.wayhaven.syncengine.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Processes that share a limit, their requests as Discord sees them, and the place where they agree: all of it simulated. */
final class SharedLimit {

    static final int PERMITS = 50;

    private static final Duration ROUND = Duration.ofMillis(500);

    /** The database's clock shows another time than the processes' stopwatches. */
    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    final FakeTimer timer = new FakeTimer();
    final List<Long> arrivals = new ArrayList<>();

    private final Map<String, PermitHolder> book = new HashMap<>();
    private final Random random;
    private boolean bookIsAway;

    SharedLimit(long seed) {
        this.random = new Random(seed);
    }

    /** Requests that reached Discord from one time to another, in milliseconds. */
    long arrived(Collection<Long> of, long from, long to) {
        return of.stream().filter(at -> at >= from && at < to).count();
    }

    /** The most requests that reached Discord within any one second. */
    int mostInASecond() {
        var sorted = arrivals.stream().sorted().toList();
        var most = 0;
        var first = 0;
        for (var last = 0; last < sorted.size(); last++) {
            while (sorted.get(last) - sorted.get(first) >= 1_000) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    void pass(long millis) {
        timer.pass(Duration.ofMillis(millis));
    }

    void bookIsAway(boolean away) {
        bookIsAway = away;
    }

    /** A process that renews its lease, and sends as much as it is asked to. */
    final class Process implements PermitBook {

        final PermitLease lease;
        final List<Long> mine = new ArrayList<>();
        private boolean alive = true;
        private boolean cutOff;

        Process(String name) {
            this.lease = new PermitLease(name, this, this::later, () -> Duration.ofMillis(timer.now()));
            var loop = new Loop(lease::round, this::later, ROUND, failure -> {});
            lease.onNews(loop::wake);
            loop.wake();
        }

        void ask(int requests) {
            for (var request = 0; request < requests; request++) {
                lease.window().ask(this::send);
            }
        }

        /** Nothing of it goes on. What it has sent arrives. */
        void dies() {
            alive = false;
        }

        void cutOff(boolean fromTheBook) {
            cutOff = fromTheBook;
        }

        void ends() {
            var unused = lease.leave();
            dies();
        }

        private void send() {
            var way = Duration.ofMillis(1 + random.nextInt(300));
            timer.after(way, () -> {
                arrivals.add(timer.now());
                mine.add(timer.now());
                later(Duration.ofMillis(random.nextInt(200)), lease.window()::answered);
            });
        }

        private void later(Duration delay, Runnable task) {
            timer.after(delay, () -> {
                if (alive) {
                    task.run();
                }
            });
        }

        @Override
        public CompletionStage<Lease> renew(PermitReport report) {
            var answer = new CompletableFuture<Lease>();
            timer.after(Duration.ofMillis(random.nextInt(40)), () -> {
                if (bookIsAway || cutOff) {
                    later(Duration.ZERO, () -> answer.completeExceptionally(new IllegalStateException("away")));
                    return;
                }
                var renewal = PermitLedger.renew(PERMITS, book.values(), report, now());
                book.put(report.process(), renewal.holder());
                later(Duration.ofMillis(random.nextInt(40)), () -> answer.complete(renewal.lease()));
            });
            return answer;
        }

        @Override
        public CompletionStage<Void> leave(PermitReport report) {
            book.computeIfPresent(
                    report.process(),
                    (name, known) -> new PermitHolder(
                            name, report.round(), report.held(), known.need(), now(), known.pausedUntil()));
            return CompletableFuture.completedStage(null);
        }

        private Instant now() {
            return START.plusMillis(timer.now());
        }
    }
}
