package io.wayhaven.syncengine.projection;

import static io.wayhaven.syncengine.projection.Facts.ban;
import static io.wayhaven.syncengine.projection.Facts.escalated;
import static io.wayhaven.syncengine.projection.Facts.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.fact.CaseAmended.Amendment;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.Samples;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.punishment.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonFoldTest {

    @Test
    void aCaseIsWhatIsDesiredWhereverItIsToHold() {
        assertThat(values("version", Projection.DESIRED_STATE, ban(1, 10, 11))).containsExactly("1", "1");
        assertThat(values("guild_id", Projection.DESIRED_STATE, ban(1, 10, 11))).containsExactly("10", "11");
        assertThat(values("action", Projection.CASES, ban(1, 10))).containsExactly("ban");
    }

    @Test
    void whatHappensOnceLeavesNothingDesiredAndSupersedesNothing() {
        var kick = opened(2, Action.KICK, null, Samples.guilds(10));

        assertThat(rows(Projection.DESIRED_STATE, ban(1, 10), kick)).hasSize(1);
        assertThat(values("superseded_by", Projection.CASES, ban(1, 10), kick)).containsExactly(null, null);
    }

    @Test
    void aCaseIsSupersededOnceNothingGoesBackToItAnyMore() {
        var half = opened(2, Action.UNBAN, null, Samples.guilds(10));
        var rest = opened(3, Action.UNBAN, null, Samples.guilds(11));
        var timeout = opened(4, Action.TIMEOUT, Samples.NOW, Samples.guilds(10, 11));

        assertThat(values("superseded_by", Projection.CASES, ban(1, 10, 11), half))
                .containsExactly(null, null);
        assertThat(values("superseded_by", Projection.CASES, ban(1, 10, 11), half, rest, timeout))
                .containsExactly("3", null, null, null);
    }

    @Test
    void aCaseIsCarriedFurtherAndLeftOut() {
        var further = new CaseExtended(1, Samples.TROUBLE, Samples.guilds(12));
        var leftOut = new CaseLeftOut(1, Samples.TROUBLE, Samples.guilds(10));
        var ofAnother = new CaseLeftOut(7, Samples.TROUBLE, Samples.guilds(12));

        assertThat(values("guild_id", Projection.DESIRED_STATE, ban(1, 10), further, leftOut, ofAnother))
                .containsExactly("12");
    }

    @Test
    void whatFollowsFromAWarningSaysFromWhich() {
        var warning = opened(1, Action.WARN, null, List.of());
        var ban = escalated(2, "c:1:escalated");
        var approved = escalated(2, "c:1:escalated:approved");

        assertThat(values("escalated_from", Projection.CASES, warning, ban)).containsExactly(null, "1");
        assertThat(values("escalated_from", Projection.CASES, warning, approved))
                .containsExactly(null, "1");
    }

    @Test
    void whatIsWrittenInACaseChangesWithATrace() {
        var edited = amended(Amendment.EDITED, "spam", "raid");
        var deleted = amended(Amendment.DELETED, null, "wrong person");
        var restored = amended(Amendment.RESTORED, null, "");

        assertThat(values("reason", Projection.CASES, ban(1, 10), edited)).containsExactly("raid");
        assertThat(values("deleted_why", Projection.CASES, ban(1, 10), edited, deleted))
                .containsExactly("wrong person");
        assertThat(values("deleted_at", Projection.CASES, ban(1, 10), deleted, restored))
                .containsOnlyNulls();
        assertThat(values("before", Projection.AMENDMENTS, ban(1, 10), edited, deleted, restored))
                .containsExactly("spam", null, null);
    }

    @Test
    void aNameIsTakenOverWhereNobodySaidOne() {
        var named = new CaseNamed(1, Samples.TROUBLE, "first");
        var again = new CaseNamed(1, Samples.TROUBLE, "second");

        assertThat(values("user_name", Projection.CASES, ban(1, 10), named, again))
                .containsExactly("first");
    }

    @Test
    void whatIsForATimeIsDueUntilItHasEnded() {
        var mute = opened(1, Action.MUTE, Samples.NOW.plusNanos(1_234_567), Samples.guilds(10));

        assertThat(values("due_at", Projection.EXPIRY, mute)).containsExactly("2026-11-21T12:00:00.001234Z");
        assertThat(rows(Projection.EXPIRY, mute, new CaseEnded(1, Samples.TROUBLE)))
                .isEmpty();
    }

    @Test
    void theLastConclusionInAGuildCounts() {
        var refused = concluded(DeliveryStatus.REFUSED, "not allowed");
        var applied = concluded(DeliveryStatus.APPLIED, null);

        assertThat(rows(Projection.DELIVERIES, ban(1, 10))).isEmpty();
        assertThat(values("status", Projection.DELIVERIES, ban(1, 10), refused, applied))
                .containsExactly("applied");
        assertThat(values("delivery_id", Projection.DELIVERIES, ban(1, 10), refused))
                .containsExactly("1:10");
    }

    @Test
    void anAdoptedCaseIsAsItWasFound() {
        var adopted = new CaseAdopted(
                1, Samples.TROUBLE, "as found", 2L, Samples.NOW, Samples.MODERATOR, "why", null, Samples.guilds(11));

        assertThat(values("guild_id", Projection.DESIRED_STATE, ban(1, 10), adopted))
                .containsExactly("11");
        assertThat(values("superseded_by", Projection.CASES, ban(1, 10), adopted))
                .containsExactly("2");
        assertThat(values("reason", Projection.CASES, ban(1, 10), adopted)).containsExactly("as found");
    }

    @Test
    void factsAboutACaseThatNoFactOpenedTellNothing() {
        assertThat(PersonFold.rows(List.of(
                        concluded(DeliveryStatus.APPLIED, null),
                        new CaseExtended(1, Samples.TROUBLE, Samples.guilds(12)),
                        new CaseEnded(1, Samples.TROUBLE))))
                .isEmpty();
    }

    private static CaseAmended amended(Amendment kind, @Nullable String before, String text) {
        return new CaseAmended(
                1, Samples.TROUBLE, new CommandId("c:" + kind), kind, Samples.MODERATOR, Samples.NOW, before, text);
    }

    private static DeliveryConcluded concluded(DeliveryStatus status, @Nullable String detail) {
        return new DeliveryConcluded(1, Samples.TROUBLE, new GuildId(10), status, detail, null);
    }

    private static List<ProjectedRow> rows(Projection projection, KeptFact... facts) {
        return PersonFold.rows(List.of(facts)).getOrDefault(projection, List.of());
    }

    private static List<@Nullable String> values(String column, Projection projection, KeptFact... facts) {
        return rows(projection, facts).stream()
                .<@Nullable String>map(row -> row.value(column))
                .toList();
    }
}
