package io.wayhaven.logwriter.attribution;

import static io.wayhaven.contracts.kind.AuditAction.MEMBER_BAN_ADD;
import static io.wayhaven.contracts.kind.AuditAction.MEMBER_DISCONNECT;
import static io.wayhaven.contracts.kind.AuditAction.MEMBER_KICK;
import static io.wayhaven.contracts.kind.AuditAction.MEMBER_PRUNE;
import static io.wayhaven.contracts.kind.AuditAction.MEMBER_ROLE_UPDATE;
import static io.wayhaven.contracts.kind.AuditAction.MEMBER_UPDATE;
import static io.wayhaven.contracts.kind.AuditAction.MESSAGE_DELETE;
import static io.wayhaven.logwriter.attribution.Acts.TARGET;
import static io.wayhaven.logwriter.attribution.Acts.at;
import static io.wayhaven.logwriter.attribution.Acts.ban;
import static io.wayhaven.logwriter.attribution.Acts.counting;
import static io.wayhaven.logwriter.attribution.Acts.delete;
import static io.wayhaven.logwriter.attribution.Acts.disconnect;
import static io.wayhaven.logwriter.attribution.Acts.entry;
import static io.wayhaven.logwriter.attribution.Acts.evidence;
import static io.wayhaven.logwriter.attribution.Acts.grown;
import static io.wayhaven.logwriter.attribution.Acts.leave;
import static io.wayhaven.logwriter.attribution.Acts.memberUpdate;
import static io.wayhaven.logwriter.attribution.Acts.roleGiven;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.MemberKinds;
import io.wayhaven.contracts.kind.VoiceKinds;
import io.wayhaven.logwriter.attribution.AuditEntry.AuditChange;
import io.wayhaven.logwriter.attribution.AuditEntry.Observation;
import io.wayhaven.logwriter.attribution.Evidence.Access;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AttributorTest {

    private static final long ADA = 1;
    private static final long BOB = 2;

    @Test
    void joinsAnActWithItsEntryHoweverLateItWasReceived() {
        assertThat(resolve(List.of(ban("x", 200)), entry(MEMBER_BAN_ADD, 0, ADA)))
                .containsEntry("x", "exact 1");
        assertThat(resolve(List.of(ban("x", 240_000)), entry(MEMBER_BAN_ADD, 0, ADA)))
                .containsEntry("x", "exact 1");
        assertThat(resolve(List.of(ban("x", 0)), entry(MEMBER_BAN_ADD, 900, ADA)))
                .containsEntry("x", "exact 1");
    }

    @Test
    void joinsNothingThatDoesNotFit() {
        assertThat(resolve(List.of(ban("x", 0)), entry(MEMBER_BAN_ADD, 5000, ADA)))
                .containsEntry("x", "unknown");
        assertThat(resolve(List.of(ban("x", 310_000)), entry(MEMBER_BAN_ADD, 0, ADA)))
                .containsEntry("x", "unknown");
        assertThat(resolve(List.of(ban("x", 0)), entry(MEMBER_KICK, 0, ADA))).containsEntry("x", "unknown");
        assertThat(resolve(
                        List.of(ban("x", 0)), counting(MEMBER_BAN_ADD, TARGET + 1, 0, ADA, new Observation(at(0), 1))))
                .containsEntry("x", "unknown");
    }

    @Test
    void tellsRepeatedActsApartByTheirTime() {
        var acts = List.of(ban("x", 100), ban("y", 20_100));

        assertThat(resolve(acts, entry(MEMBER_BAN_ADD, 20_000, BOB)))
                .containsEntry("x", "unknown")
                .containsEntry("y", "exact 2");
        assertThat(resolve(acts, entry(MEMBER_BAN_ADD, 0, ADA), entry(MEMBER_BAN_ADD, 20_000, BOB)))
                .containsEntry("x", "exact 1")
                .containsEntry("y", "exact 2");
    }

    @Test
    void aPruneExplainsWhoLeftThenIfAsManyDid() {
        var prune = counting(MEMBER_PRUNE, null, 0, ADA, new Observation(at(0), 2));
        var two = List.of(leave("x", 500, 11), leave("y", 30_000, 12), leave("later", 70_000, 13));

        assertThat(resolve(two, prune))
                .containsEntry("x", "inferred 1")
                .containsEntry("y", "inferred 1")
                .containsEntry("later", "unknown");
    }

    @Test
    void aPruneExplainsNobodyIfMoreLeftOrFewer() {
        var prune = counting(MEMBER_PRUNE, null, 0, ADA, new Observation(at(0), 2));
        var three = List.of(leave("x", 500, 11), leave("y", 600, 12), leave("z", 700, 13));

        assertThat(resolve(three, prune).values()).containsOnly("unknown");
        assertThat(resolve(three.subList(0, 1), prune).values()).containsOnly("unknown");
        var kick = counting(MEMBER_KICK, 13L, 650, BOB, new Observation(at(650), 1));
        assertThat(resolve(three, prune, kick))
                .containsEntry("x", "inferred 1")
                .containsEntry("y", "inferred 1")
                .containsEntry("z", "exact 2");
    }

    @Test
    void joinsActsThatWereReplayedTogetherInTheirOrder() {
        var acts = List.of(ban("x", 200_000), ban("y", 200_001));

        assertThat(resolve(acts, entry(MEMBER_BAN_ADD, 0, ADA), entry(MEMBER_BAN_ADD, 60_000, BOB)))
                .containsEntry("x", "exact 1")
                .containsEntry("y", "exact 2");
        assertThat(resolve(acts, entry(MEMBER_BAN_ADD, 0, ADA)))
                .containsEntry("x", "unknown")
                .containsEntry("y", "unknown");
    }

    @Test
    void blamesNobodyWhereSeveralDidAlike() {
        var entries = List.of(entry(MEMBER_BAN_ADD, 0, ADA), entry(MEMBER_BAN_ADD, 60_000, BOB));
        assertThat(resolve(List.of(ban("x", 200_000)), entries.toArray(AuditEntry[]::new)))
                .containsEntry("x", "unknown");

        var alike = List.of(entry(MEMBER_BAN_ADD, 0, ADA), entry(MEMBER_BAN_ADD, 60_000, ADA));
        assertThat(resolve(List.of(ban("x", 200_000)), alike.toArray(AuditEntry[]::new)))
                .containsEntry("x", "inferred 1");
    }

    @Test
    void tellsAKickFromALeave() {
        assertThat(resolve(List.of(leave("x", 100)), entry(MEMBER_KICK, 0, ADA)))
                .containsEntry("x", "exact 1");
        assertThat(named(Attributor.resolve(List.of(leave("x", 100)), evidence(List.of()))))
                .containsEntry("x", "unknown");
        assertThat(named(Attributor.resolve(List.of(leave("x", 100)), evidence(List.of(), 60_000L))))
                .containsEntry("x", "self 7");
    }

    @Test
    void tellsChangesOfOneMemberApart() {
        var nick = memberUpdate(
                "nick", 100, MemberKinds.NICK, Change.of("nick", new Value.Quote("a"), new Value.Quote("b")));
        var mute = memberUpdate("mute", 200, VoiceKinds.SERVER_MUTE);

        assertThat(resolve(
                        List.of(nick, mute),
                        entry(MEMBER_UPDATE, 150, ADA, new AuditChange("mute", List.of("true"))),
                        entry(MEMBER_UPDATE, 50, TARGET, new AuditChange("nick", List.of("b")))))
                .containsEntry("nick", "exact 7")
                .containsEntry("mute", "exact 1");
        assertThat(resolve(
                        List.of(nick, mute), entry(MEMBER_UPDATE, 150, ADA, new AuditChange("mute", List.of("true")))))
                .containsEntry("nick", "unknown")
                .containsEntry("mute", "exact 1");
        assertThat(resolve(List.of(nick), entry(MEMBER_UPDATE, 50, ADA, new AuditChange("nick", List.of("another")))))
                .containsEntry("nick", "unknown");
    }

    @Test
    void tellsRolesApart() {
        var acts = List.of(roleGiven("x", 100, 501), roleGiven("y", 200, 502));

        assertThat(resolve(acts, entry(MEMBER_ROLE_UPDATE, 150, ADA, new AuditChange("$add", List.of("502")))))
                .containsEntry("x", "unknown")
                .containsEntry("y", "exact 1");
    }

    @Test
    void doesNotBlameAModeratorForWhatItsAuthorDeleted() {
        var acts = List.of(delete("x", 100, TARGET), delete("y", 30_000, TARGET));
        var entry = entry(MESSAGE_DELETE, 0, ADA);

        assertThat(resolve(acts, entry)).containsEntry("x", "exact 1").containsEntry("y", "unknown");
        assertThat(named(Attributor.resolve(acts, evidence(List.of(entry), 60_000L))))
                .containsEntry("x", "exact 1")
                .containsEntry("y", "self 7");
    }

    @Test
    void countsWhatOneEntryStandsFor() {
        var acts = IntStream.range(0, 4)
                .mapToObj(i -> delete("x" + i, 100 + 10_000L * i, TARGET))
                .toList();
        var entry = entry(MESSAGE_DELETE, 0, ADA);

        assertThat(named(Attributor.resolve(acts, evidence(List.of(grown(entry, 59_000, 4)), 60_000L))))
                .containsEntry("x0", "exact 1")
                .containsEntry("x1", "inferred 1")
                .containsEntry("x2", "inferred 1")
                .containsEntry("x3", "inferred 1");
        assertThat(named(Attributor.resolve(acts, evidence(List.of(grown(entry, 59_000, 3)), 60_000L))))
                .containsEntry("x0", "exact 1")
                .containsEntry("x1", "unknown")
                .containsEntry("x2", "unknown")
                .containsEntry("x3", "unknown");
    }

    @Test
    void countsBetweenReads() {
        var acts = List.of(
                delete("first", 100, TARGET),
                delete("own", 30_000, TARGET),
                delete("second", 90_000, TARGET),
                delete("last", 200_000, TARGET));
        var entry = grown(grown(entry(MESSAGE_DELETE, 0, ADA), 119_000, 2), 239_000, 2);

        assertThat(named(Attributor.resolve(acts, evidence(List.of(entry), 60_000L, 120_000L))))
                .containsEntry("first", "exact 1")
                .containsEntry("own", "self 7")
                .containsEntry("second", "inferred 1")
                .containsEntry("last", "unknown");
        assertThat(named(Attributor.resolve(acts, evidence(List.of(entry), 60_000L, 120_000L, 240_000L))))
                .containsEntry("last", "self 7");
    }

    @Test
    void doesNotTellWhatHappenedWhileTheLogWasRead() {
        var acts = List.of(delete("x", 100, TARGET), delete("y", 58_000, TARGET));
        var entry = entry(MESSAGE_DELETE, 0, ADA);

        assertThat(named(Attributor.resolve(acts, evidence(List.of(entry), 60_000L))))
                .containsEntry("y", "unknown");
        assertThat(named(Attributor.resolve(acts, evidence(List.of(entry), 60_000L, 120_000L))))
                .containsEntry("y", "self 7");
    }

    @Test
    void doesNotMixUpDisconnectedMembersWithThoseWhoLeft() {
        var acts = List.of(disconnect("x", 100, 8), disconnect("y", 900, 9));

        assertThat(resolve(acts, counting(MEMBER_DISCONNECT, null, 0, ADA, new Observation(at(0), 1))))
                .containsEntry("x", "unknown")
                .containsEntry("y", "unknown");
        assertThat(resolve(acts.subList(0, 1), counting(MEMBER_DISCONNECT, null, 0, ADA, new Observation(at(0), 1))))
                .containsEntry("x", "exact 1");
    }

    @Test
    void saysWhyNobodyIsKnown() {
        var denied = new Evidence(at(-1), List.of(), List.of(), Access.DENIED);
        assertThat(Attributor.resolve(List.of(ban("x", 0)), denied).get("x").note())
                .contains("View Audit Log");
        assertThat(Attributor.resolve(List.of(ban("x", 0)), evidence(List.of()))
                        .get("x")
                        .note())
                .contains("not tell yet");
        assertThat(Attributor.resolve(List.of(ban("x", 0)), evidence(List.of(), 60_000L))
                        .get("x")
                        .note())
                .contains("read past it");
        assertThat(Attributor.resolve(List.of(delete("x", 0, TARGET)), evidence(List.of()))
                        .get("x")
                        .note())
                .contains("by its author or");
    }

    private static Map<String, String> resolve(List<Act> acts, AuditEntry... entries) {
        return named(Attributor.resolve(acts, evidence(List.of(entries))));
    }

    private static Map<String, String> named(Map<String, Finding> findings) {
        return findings.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, found -> {
            var finding = found.getValue();
            assertThat(finding.note() == null).isEqualTo(finding.confidence() == Confidence.EXACT);
            return finding.confidence().key() + (finding.actorId() == null ? "" : " " + finding.actorId());
        }));
    }
}
