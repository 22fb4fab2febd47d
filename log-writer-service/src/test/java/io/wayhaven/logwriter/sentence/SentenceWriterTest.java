package io.wayhaven.logwriter.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.MemberKinds;
import io.wayhaven.contracts.kind.MessageKinds;
import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentenceWriterTest {

    private static final Value.User BOB = new Value.User(7, "bob");
    private static final Value.User MOD = new Value.User(8, "mod");

    @Test
    void namesWhoIsKnownAndLinksThem() {
        var sentence = write(ModerationKinds.BAN, MOD, BOB, "spam", Map.of());

        assertThat(sentence.parts())
                .containsExactly(
                        new Part(Part.Type.USER, "mod", 8L),
                        Part.words(" banned "),
                        new Part(Part.Type.USER, "bob", 7L),
                        Part.words(": "),
                        new Part(Part.Type.QUOTE, "spam", null));
    }

    @Test
    void anAmendmentGivesTheSentenceThatAKnownActorWouldHaveGiven() {
        assertThat(write(ModerationKinds.BAN, null, BOB, null, Map.of()).text()).isEqualTo("Someone banned bob");
        assertThat(write(ModerationKinds.BAN, MOD, BOB, null, Map.of()).text()).isEqualTo("mod banned bob");
    }

    @Test
    void oneActsOnOneselfWithoutBeingNamedTwice() {
        assertThat(write(MemberKinds.NICK, BOB, BOB, null, Map.of()).text()).isEqualTo("bob changed the nickname");
        assertThat(write(MemberKinds.NICK, MOD, BOB, null, Map.of()).text())
                .isEqualTo("mod changed the nickname of bob");
        assertThat(write(MemberKinds.JOIN, BOB, BOB, null, Map.of()).text()).isEqualTo("bob joined the server");
    }

    @Test
    void whoHasNoNameIsReferredTo() {
        var nameless = write(ModerationKinds.BAN, null, new Value.User(7, null), null, Map.of());

        assertThat(nameless.text()).isEqualTo("Someone banned user 7");
        assertThat(nameless.parts()).contains(new Part(Part.Type.USER, "7", 7L));
    }

    @Test
    void aNameOfInvisibleCharactersIsNone() {
        var invisible = new Value.User(7, "\u202E\u200B");

        assertThat(write(ModerationKinds.BAN, null, invisible, null, Map.of()).text())
                .isEqualTo("Someone banned user 7");
    }

    @Test
    void longListsAreCounted() {
        var roles = new Value.Several(LongStream.rangeClosed(1, 7)
                .<Value>mapToObj(id -> new Value.Role(id, "r" + id))
                .toList());

        assertThat(write(MemberKinds.ROLES, MOD, BOB, null, Map.of("added", roles))
                        .text())
                .isEqualTo("mod changed the roles of bob, gave @r1, @r2, @r3, @r4, @r5 and 2 more");
        assertThat(write(
                                MemberKinds.ROLES,
                                MOD,
                                BOB,
                                null,
                                Map.of(
                                        "removed",
                                        new Value.Several(roles.values().subList(0, 2))))
                        .text())
                .isEqualTo("mod changed the roles of bob, took @r1 and @r2");
    }

    @Test
    void aNoteOfTheLogStandsInBrackets() {
        var channel = Map.<String, Value>of("channel", new Value.Channel(5, "general"), "author", BOB);
        var facts = new Facts(BOB, BOB, null, "presumed", channel);

        assertThat(new SentenceWriter().write(MessageKinds.DELETE, facts).text())
                .isEqualTo("bob deleted a message in #general (presumed)");
    }

    @Test
    void momentsAreOneForMachinesAndOneForPeople() {
        var until = new Value.Moment(Instant.parse("2026-11-21T13:00:00Z"));
        var sentence = write(ModerationKinds.TIMEOUT, MOD, BOB, null, Map.of("until", until));

        assertThat(sentence.parts()).contains(new Part(Part.Type.MOMENT, "2026-11-21T13:00:00Z", null));
        assertThat(sentence.text()).isEqualTo("mod timed out bob until 2026-11-21 13:00 UTC");
    }

    @Test
    void hostileReasonsStayOnOneBoundedLine() {
        var text = write(ModerationKinds.BAN, MOD, BOB, "x\n\u202E".repeat(1000), Map.of())
                .text();

        assertThat(text).doesNotContain("\n", "\u202E").hasSizeLessThan(CleanText.QUOTE + 30);
    }

    private static Sentence write(
            EventKind kind,
            Value.@Nullable User actor,
            Value target,
            @Nullable String reason,
            Map<String, Value> fields) {
        return new SentenceWriter().write(kind, new Facts(actor, target, reason, null, fields));
    }
}
