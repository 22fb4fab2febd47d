package io.wayhaven.syncengine.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.fact.HoldAnswered;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final GuildId HERE = new GuildId(1);
    private static final UserId MODERATOR = new UserId(7);
    private static final long MANAGE_GUILD = 1L << 5;
    private static final Target TARGET = new Target(new UserId(9), "trouble", List.of());

    @Test
    void whatIsMoreThanTheLimitIsTooMuch() {
        var limit = new VolumeLimit(3, 10);

        assertThat(Counting.exceeds(limit, 2, 1)).isFalse();
        assertThat(Counting.exceeds(limit, 3, 1)).isTrue();
        assertThat(Counting.exceeds(limit, 0, 4)).isTrue();
        assertThat(Counting.exceeds(VolumeLimit.NONE, 1_000_000, 200)).isFalse();
    }

    @Test
    void endsAndWordsAreNeverCountedNorWhatNobodyGives() {
        assertThat(Counting.counted()).containsExactly("ban", "softban", "kick", "mute", "timeout");
        assertThat(Counting.limitsIssuer(Origin.EXPIRY)).isFalse();
        assertThat(Counting.limitsIssuer(Origin.APPROVED)).isFalse();
        assertThat(Counting.limitsLinks(Origin.APPROVED)).isTrue();
        assertThat(Counting.limitsLinks(Origin.RECONCILIATION)).isFalse();
    }

    @Test
    void whatIsApprovedIsGivenByTheSameModeratorAndLastsAsLong() {
        var given = NOW.minusSeconds(3600);
        var held = context(given);
        var context = Reissue.context(held, new CommandId("interaction:5"), NOW);

        assertThat(context.id()).isEqualTo(new CommandId("interaction:5:approved"));
        assertThat(context.issuer()).isEqualTo(held.issuer());
        assertThat(context.origin()).isEqualTo(Origin.APPROVED);
        assertThat(Reissue.of(new Timeout(held, TARGET, "spam", given.plusSeconds(600)), context))
                .isEqualTo(new Timeout(context, TARGET, "spam", NOW.plusSeconds(600)));
        assertThat(Reissue.of(new Ban(held, TARGET, "spam", 60, null), context))
                .isEqualTo(new Ban(context, TARGET, "spam", 60, null));
    }

    @Test
    void whatFollowedByARuleIsApprovedAsThat() {
        var held = new CommandContext(
                new CommandId("interaction:4:escalated"), HERE, issuer(7, 1L << 40), Origin.ESCALATION, NOW, null);
        var context = Reissue.context(held, held.id(), NOW);

        assertThat(context.origin()).isEqualTo(Origin.ESCALATION);
        assertThat(Reissue.isApproved(context.id())).isTrue();
        assertThat(Reissue.isApproved(held.id())).isFalse();
        assertThat(Counting.limitsIssuer(Origin.ESCALATION)).isTrue();
        assertThat(Counting.limitsLinks(Origin.ESCALATION)).isTrue();
    }

    @Test
    void whoeverManagesTheServerAnswersUnlessTheyGaveItThemselves() {
        var hold = hold(null);

        assertThat(obstacle(8, MANAGE_GUILD, hold)).isEmpty();
        assertThat(obstacle(8, 1L << 2, hold)).get(STRING).contains("people with the permission Manage Server");
        assertThat(obstacle(MODERATOR.value(), 1L << 3, hold))
                .get(STRING)
                .contains("You gave these punishments yourself");
        assertThat(obstacle(8, MANAGE_GUILD, hold(HoldAnswered.Answer.LAPSED)))
                .get(STRING)
                .contains("Hold 12 was answered already: lapsed.");
        assertThat(HoldRights.toSee(issuer(8, MANAGE_GUILD), Optional.empty())).isPresent();
    }

    @Test
    void aNoticeTellsWhoAnsweredWhatAndWhen() {
        var asked = new Embed.Field("Hold", "12", true);
        var notice = new Embed("Held", "more than 3", null, 1, null, List.of(asked), "foot", NOW);

        assertThat(HoldText.answered(notice, HoldAnswered.Answer.APPROVED, new UserId(8), NOW))
                .isEqualTo(new Embed(
                        "Held",
                        "more than 3",
                        null,
                        1,
                        null,
                        List.of(asked, new Embed.Field("Answer", "Approved by <@8> · <t:1795262400:f>", false)),
                        "foot",
                        NOW));
        assertThat(HoldText.answered(notice, HoldAnswered.Answer.LAPSED, null, NOW)
                        .fields())
                .last()
                .isEqualTo(new Embed.Field("Answer", "Lapsed: nobody answered in time · <t:1795262400:f>", false));
    }

    @Test
    void namesAndReasonsAreEscapedInTheQuestion() {
        var question = HoldText.question(
                hold(null), List.of(new HeldAction(Action.BAN, new UserId(9), 1, "**raid**\n@everyone", null)));

        assertThat(question)
                .contains("Carry out **37** held actions by <@7>", "• Ban of <@9>: \\*\\*raid\\*\\* \\@everyone")
                .endsWith("and 36 more");
        assertThat(HoldText.list(List.of()).text()).isEqualTo("Nothing waits for approval here.");
        assertThat(HoldText.list(List.of(hold(null), hold(null), hold(null))).buttons())
                .hasSize(4);
    }

    private static Hold hold(HoldAnswered.@Nullable Answer answer) {
        return new Hold(12, HERE, MODERATOR, null, NOW, 37, answer, null);
    }

    private static Optional<String> obstacle(long user, long permissions, Hold hold) {
        var guild = new Guild(HERE, "here", new UserId(1), false, true, Map.of(), Set.of());
        return HoldRights.toAnswer(issuer(user, permissions), Optional.of(guild), hold)
                .map(Refusal::text);
    }

    private static Issuer issuer(long user, long permissions) {
        return new Issuer(new UserId(user), "somebody", permissions, List.of());
    }

    private static CommandContext context(Instant at) {
        return new CommandContext(new CommandId("interaction:4"), HERE, issuer(7, 1L << 2), Origin.SLASH, at, null);
    }
}
