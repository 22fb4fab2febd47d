package io.wayhaven.syncengine.reconciliation;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way in which a person can stand in a guild. */
final class Standings {

    static final GuildId HERE = new GuildId(11);
    static final GuildId ELSEWHERE = new GuildId(12);
    static final UserId PERSON = new UserId(100);

    private static final Instant OBSERVED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant BEFORE = OBSERVED.minusSeconds(60);
    private static final Instant AFTER = OBSERVED.plusSeconds(60);

    private Standings() {}

    static Standing of(@Nullable Desired desired, @Nullable Incoming incoming, boolean punished) {
        return new Standing(HERE, PERSON, desired, incoming, punished, null, OBSERVED);
    }

    static Desired ban(long number, Carrying carrying) {
        return new Desired(number, true, null, carrying, BEFORE);
    }

    static Desired timeout(long number, Duration length, Carrying carrying) {
        return new Desired(number, true, BEFORE.plus(length), carrying, BEFORE);
    }

    /** Timed out there, for so long since it was last carried out. */
    static Standing timedOut(Desired desired, Duration length) {
        return new Standing(HERE, PERSON, desired, null, true, BEFORE.plus(length), OBSERVED);
    }

    static Desired lift(long number, Carrying carrying) {
        return new Desired(number, false, null, carrying, BEFORE);
    }

    static Incoming banElsewhere(long number) {
        return new Incoming(number, ELSEWHERE, true, null);
    }

    static Incoming liftElsewhere(long number) {
        return new Incoming(number, ELSEWHERE, false, null);
    }

    /** One that was settled after Discord last said anything. */
    static Desired fresh(Desired desired) {
        return new Desired(desired.caseNumber(), desired.punishes(), desired.until(), desired.carrying(), AFTER);
    }

    static List<Standing> every() {
        var desired = new ArrayList<@Nullable Desired>();
        desired.add(null);
        for (var carrying : Carrying.values()) {
            desired.addAll(
                    List.of(ban(2, carrying), fresh(ban(2, carrying)), lift(2, carrying), fresh(lift(2, carrying))));
        }
        var incoming = new ArrayList<@Nullable Incoming>();
        incoming.add(null);
        for (var number = 1; number <= 3; number++) {
            incoming.add(banElsewhere(number));
            incoming.add(liftElsewhere(number));
        }
        var every = new ArrayList<Standing>();
        for (var one : desired) {
            for (var other : incoming) {
                every.add(of(one, other, true));
                every.add(of(one, other, false));
            }
        }
        return every;
    }
}
