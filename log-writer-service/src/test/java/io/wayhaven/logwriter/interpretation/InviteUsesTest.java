package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.interpretation.Scene.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.logwriter.entry.Amendment;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which invite people came with, as far as uses before and after tell. */
class InviteUsesTest {

    private static final GuildId GUILD = new GuildId(Scene.GUILD);
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final Scene scene = new Scene();
    private Instant now = START;

    @ParameterizedTest(name = "{0} joined, uses {1} -> {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1 | a=3 b=1     | a=4 b=1     | a",
                "1 | a=3         | a=3 new=1   | new",
                "3 | a=3 b=1     | a=3 b=4     | b",
                "1 | a=3 home!=9 | a=3 home!=10 | home",
                "1 | a=3 gone=1  | a=4         | a",
                "2 | a=3 b=1     | a=4 b=2     | one of a b",
                "1 | a=3         | a=3         | unseen",
                "1 | a=3 gone=1  | a=3         | perhaps gone",
                "2 | a=3         | a=4         | perhaps a",
                "2 | a=3 gone=1  | a=4         | perhaps a gone",
                "1 | a=3 b=1     | a=5 b=1     | perhaps a",
                "1 | a=3 b=1     | a=4 b=2     | perhaps a b",
                "1 | a=3 b=1     | a=2 b=2     | -",
                "1 | -           | a=4         | -",
            })
    void usesBeforeAndAfterTell(int joins, @Nullable String before, String after, @Nullable String told) {
        if (before != null) {
            list(before);
        }
        for (int i = 0; i < joins; i++) {
            join();
        }

        var amendments = list(after);

        assertThat(amendments).hasSize(told == null ? 0 : joins);
        assertThat(amendments).extracting(InviteUsesTest::meaning).allMatch(said -> said.equals(told));
    }

    @Test
    void theInviterIsNamedAndWhatWasSaidBeforeIsReplaced() {
        list("a=0");
        join();

        var amendment = list("a=1").getFirst();

        var before =
                new LinkedHashMap<String, Value>(Map.of("note", UsedInvites.PRESUMED, "since", new Value.Count(1)));
        assertThat(amendment.on(before))
                .containsEntry("invite", new Value.Name("a"))
                .containsEntry("invited_by", new Value.User(80, null))
                .containsEntry("since", new Value.Count(1))
                .doesNotContainKey("note");
    }

    @Test
    void aJoinIsToldOnceAndCountsOnce() {
        list("a=0 b=0");
        join();
        assertThat(list("a=1 b=0")).hasSize(1);

        assertThat(list("a=1 b=0")).isEmpty();
        join();
        assertThat(list("a=1 b=1")).extracting(InviteUsesTest::meaning).containsExactly("b");
    }

    @Test
    void aReadThatAJoinIsCloseToIsNotEnough() {
        list("a=0 b=0");
        join();
        var asked = now;
        join();
        assertThat(list("a=1 b=0", asked)).isEmpty();

        assertThat(list("a=2 b=0")).extracting(InviteUsesTest::meaning).containsExactly("a", "a");
    }

    @Test
    void aReadThatHasCountedEverybodyIsEnoughHoweverClose() {
        list("a=0");
        join();
        var asked = now;
        join();

        assertThat(list("a=2", asked)).extracting(InviteUsesTest::meaning).containsExactly("a", "a");
    }

    @Test
    void whoJoinsAfterAReadIsComparedWithTheNext() {
        list("a=0 b=0");
        join();
        var asked = now.plusSeconds(1);
        pass(Duration.ofSeconds(4));
        join();

        assertThat(list("a=1 b=0", asked)).hasSize(1);
        assertThat(list("a=1 b=1")).extracting(InviteUsesTest::meaning).containsExactly("b");
    }

    @Test
    void whomTheFirstReadMayHaveCountedIsToldNothingWrong() {
        var asked = now;
        join();
        list("a=1 b=0", asked);
        join();

        assertThat(list("a=1 b=1")).extracting(InviteUsesTest::meaning).containsExactly("perhaps b", "perhaps b");
    }

    @Test
    void inACrowdThatNeverPausesNobodyWaitsForEver() {
        list("a=0");
        for (int i = 0; i < 120; i++) {
            join();
        }
        pass(SETTLED);
        var asked = now;
        join();

        assertThat(list("a=50", asked))
                .hasSize(120)
                .allMatch(told -> meaning(told).equals("perhaps a"));
        assertThat(list("a=51")).extracting(InviteUsesTest::meaning).containsExactly("a");
    }

    @Test
    void anInviteThatWasUsedUpLeavesTheOthersToTheRest() {
        list("a=0 b=4");
        event("INVITE_CREATE", "{'code':'once','max_uses':1,'created_at':'2026-11-21T12:00:00Z','max_age':3600}");
        event("INVITE_DELETE", "{'code':'once'}");
        join();
        pass(Duration.ofSeconds(10));
        join();

        assertThat(list("a=1 b=4")).extracting(InviteUsesTest::meaning).containsExactly("presumed a");
    }

    @Test
    void aPresumptionThatTheUsesContradictIsReplaced() {
        list("a=0");
        event("INVITE_CREATE", "{'code':'once','max_uses':1,'created_at':'2026-11-21T12:00:00Z','max_age':3600}");
        event("INVITE_DELETE", "{'code':'once'}");
        join();

        assertThat(list("a=1")).extracting(InviteUsesTest::meaning).containsExactly("a");
    }

    @Test
    void aNewSessionMayHaveMissedJoins() {
        list("a=0");
        var asked = now;
        pass(Duration.ofSeconds(10));
        event("GUILD_CREATE", "{'id':'41771983423143937'}");
        list("a=1", asked);
        join();

        assertThat(list("a=2")).isEmpty();
        join();
        assertThat(list("a=3")).extracting(InviteUsesTest::meaning).containsExactly("a");
    }

    @Test
    void invitesThatWereReadAreKnownWhenTheyAreUsedUp() {
        list("a=0 once=0/1");
        event("INVITE_DELETE", "{'code':'once'}");

        var join = scene.draft("GUILD_MEMBER_ADD", "{'user':{'id':'70','username':'bob'}}");

        assertThat(Scene.sentence(join)).contains("joined the server, with the invite once (presumed)");
        assertThat(join.fields()).containsEntry("invited_by", new Value.User(80, null));
    }

    @Test
    void nothingPersonalIsRememberedOfWhoJoined() {
        list("a=0");
        join();

        assertThat(String.valueOf(scene.remembered(SnapshotType.INVITE_USES, Scene.GUILD)))
                .doesNotContain("bob")
                .doesNotContain("'70'".replace('\'', '"'));
    }

    private void join() {
        event("GUILD_MEMBER_ADD", "{'user':{'id':'70','username':'bob'}}");
    }

    private void event(String type, String payload) {
        scene.after(type, payload);
    }

    private void pass(Duration time) {
        scene.wait(time);
        now = now.plus(time);
    }

    private List<Amendment> list(String uses) {
        pass(SETTLED);
        return list(uses, now);
    }

    /** {@code code=uses}, {@code code=uses/most}, or {@code code!=uses} for the server's own address. */
    private List<Amendment> list(String uses, Instant asked) {
        pass(SETTLED);
        var invites = Stream.of(uses.split(" ")).map(InviteUsesTest::invite).collect(Collectors.joining(","));
        return new ArrayList<>(scene.read(
                        "wayhaven.invites_read",
                        Scene.node("""
                {'at':'%s','until':'%s','invites':[%s]}""".formatted(asked, asked.plusMillis(100), invites)),
                        GUILD)
                .amendments());
    }

    private static String invite(String text) {
        var vanity = text.contains("!");
        var parts = text.replace("!", "").split("[=/]");
        return "{'code':'%s','uses':%s,'vanity':%s,'inviter_id':'80'%s}"
                .formatted(parts[0], parts[1], vanity, parts.length > 2 ? ",'max_uses':" + parts[2] : "");
    }

    private static String meaning(Amendment amendment) {
        var fields = amendment.fields();
        if (fields.get("invite") instanceof Value.Name code) {
            return (fields.containsKey("note") ? "presumed " : "") + code.text();
        }
        if (fields.get("possible_invites") instanceof Value.Several codes) {
            var certain = text(fields.get("invite_note")).startsWith("one of");
            return (certain ? "one of " : "perhaps ")
                    + codes.values().stream().map(InviteUsesTest::text).collect(Collectors.joining(" "));
        }
        return text(fields.get("invite_note")).startsWith("no invite was seen") ? "unseen" : "?";
    }

    private static String text(@Nullable Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Name(String text) -> text;
            case null, default -> "?";
        };
    }
}
