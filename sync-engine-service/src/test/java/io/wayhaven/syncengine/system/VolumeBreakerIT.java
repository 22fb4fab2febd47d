package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.guildId;
import static io.wayhaven.syncengine.system.Fixture.id;
import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.AnswerHold;
import io.wayhaven.contracts.command.AnswerQuestion;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.MassBan;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.SetEscalation;
import io.wayhaven.contracts.command.SetVolumeLimit;
import io.wayhaven.contracts.command.ShowCase;
import io.wayhaven.contracts.command.ShowHeld;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.UndoCase;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.fact.ActionsHeld;
import io.wayhaven.contracts.fact.HoldAnswered;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PostButton;
import io.wayhaven.contracts.settings.EscalationAction;
import io.wayhaven.contracts.settings.EscalationRule;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.contracts.settings.VolumeScope;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of punishments that are more than a server lets through. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VolumeBreakerIT {
    private static final long MANAGE_GUILD = 1L << 5;
    private static final long ADMINISTRATOR = 1L << 3;

    @SuppressWarnings("NullAway.Init") // before any test
    private Fixture fixture;

    @SuppressWarnings("NullAway.Init") // before any test
    private Asking asking;

    @BeforeAll
    void connect() {
        fixture = new Fixture();
        asking = new Asking(fixture);
    }

    @AfterAll
    void disconnect() {
        fixture.close();
    }

    @Test
    void whatAModeratorGivesBeyondTheLimitWaitsForSomebodyElse() throws Exception {
        // Given one punishment in ten minutes, which was given
        var guilds = fixture.network("Held", 1);
        var main = guilds.getFirst();
        limit(main, VolumeScope.MODERATOR);
        var first = fixture.discord.addUser("first");
        var second = fixture.discord.addUser("second");
        fixture.ban(main, first, null);
        fixture.everyGuildIs("applied", 2, first);

        // When
        var held = answer(main, context -> fixture.banCommand(context, second));

        // Then nothing is done, and whoever gave it cannot approve it
        assertThat(held).contains("Held for approval", "more than 1 punishments in 10 minutes", "Nothing was done");
        var hold = hold(main);
        assertThat(fixture.tables.cases(second)).isEmpty();
        assertThat(answer(main, context -> new AnswerHold(context, hold, true, null)))
                .contains("You gave these punishments yourself");
        assertThat(answer(main, somebody(1L << 2), context -> new AnswerHold(context, hold, true, null)))
                .contains("people with the permission Manage Server");
        assertThat(answer(guilds.get(1), context -> new AnswerHold(context, hold, true, null)))
                .contains("Nothing is held here under the number " + hold);
        assertThat(answer(main, ShowHeld::new)).contains("**" + hold + "** · 1 action by <@" + owner(main));

        // When
        fixture.discord.setBotPermissions(text(main), ADMINISTRATOR);
        var channel = Postings.in(fixture, main, "notice" + hold);
        fixture.records.posts(List.of(notice(channel, 1, hold)));
        eventually(() -> assertThat(channel.messages().toString()).contains(CustomId.of(new Press.Approve(hold))));
        var other = somebody(MANAGE_GUILD);
        assertThat(answer(main, other, context -> new AnswerHold(context, hold, true, null)))
                .contains("Approved: 1 held action is being carried out");

        // Then notices say so, also one that comes late
        fixture.records.posts(List.of(notice(channel, 2, hold)));
        eventually(() -> assertThat(channel.messages()).hasSize(2).allSatisfy(message -> {
            assertThat(message.path("components")).isEmpty();
            assertThat(message.path("embeds").findValuesAsText("value"))
                    .singleElement(STRING)
                    .startsWith("Approved by <@" + other.user() + "> · <t:");
        }));

        // And it is carried out, once
        fixture.everyGuildIs("applied", 2, second);
        assertThat(answer(main, other, context -> new AnswerHold(context, hold, true, null)))
                .contains("Hold " + hold + " was answered by <@" + other.user() + "> already: approved");
        assertThat(fixture.tables.cases(second))
                .singleElement()
                .satisfies(opened ->
                        assertThat(opened).containsEntry("origin", "approved").containsEntry("issuer_id", owner(main)));
        assertThat(fixture.discord.bans(text(guilds.get(1)))).hasSize(2);
        assertThat(facts(main))
                .anyMatch(fact -> fact instanceof ActionsHeld alert && alert.hold() == hold)
                .anyMatch(fact -> fact instanceof HoldAnswered answered
                        && answered.answer() == HoldAnswered.Answer.APPROVED
                        && other.user().equals(answered.by()));

        // And what lifts a punishment is never held
        assertThat(answer(main, context -> new UndoCase(context, number(first, 0), "")))
                .contains("**Unban**");
    }

    @Test
    void manyHeldActionsAreShownBeforeTheyAreApproved() throws Exception {
        var main = fixture.network("Many", 0).getFirst();
        limit(main, VolumeScope.MODERATOR);
        var users = List.of(
                UserId.of(fixture.discord.addUser("one")),
                UserId.of(fixture.discord.addUser("two")),
                UserId.of(fixture.discord.addUser("three")));
        fixture.ban(main, users.getFirst().toString(), null);
        fixture.everyGuildIs("applied", 1, users.getFirst().toString());

        // When a ban and many bans at once are held
        answer(main, context -> fixture.banCommand(context, users.get(1).toString()));
        var asked = asking.ask(main, context -> new MassBan(context, users.subList(1, 3), "**raid**"));
        var question = question(asked);
        assertThat(answer(main, context -> new AnswerQuestion(context, question, true)))
                .contains("Held for approval");
        var hold = hold(main);
        var other = somebody(MANAGE_GUILD);
        var approving = asking.ask(main, other, context -> new AnswerHold(context, hold, true, null));

        // Then
        assertThat(answer(approving))
                .contains(
                        "Carry out **2** held actions by <@" + owner(main),
                        "• Ban of <@" + users.get(1),
                        "• Ban of 2 people: \\*\\*raid\\*\\*");
        var confirmation = question(approving);
        assertThat(answer(main, other, context -> new AnswerQuestion(context, confirmation, true)))
                .contains("Approved: 2 held actions are");
        eventually(() -> assertThat(fixture.discord.bans(text(main))).hasSize(3));
    }

    @Test
    void whatIsDoneByHandBeyondTheLimitDoesNotSpreadUntilItIsApproved() throws Exception {
        // Given
        var guilds = fixture.network("Hands", 1);
        var main = guilds.getFirst();
        limit(main, VolumeScope.MODERATOR);
        var first = fixture.discord.addUser("first");
        var second = fixture.discord.addUser("second");
        byHand(main, first);
        eventually(() -> assertThat(fixture.discord.bans(text(guilds.get(1)))).hasSize(1));

        // When
        byHand(main, second);

        // Then
        eventually(() -> assertThat(fixture.newestStates(second)).containsExactly("skipped"));
        assertThat(fixture.discord.bans(text(guilds.get(1)))).hasSize(1);
        var hold = hold(main);
        assertThat(answer(main, somebody(MANAGE_GUILD), context -> new AnswerHold(context, hold, true, null)))
                .contains("Approved");
        eventually(() -> assertThat(fixture.newestStates(second)).containsExactly("applied"));
        assertThat(fixture.discord.bans(text(guilds.get(1)))).hasSize(2);
        assertThat(fixture.tables.cases(second)).hasSize(1);
    }

    @Test
    void aServerHoldsWhatComesFromALinkedOneAndRejectsIt() throws Exception {
        // Given
        var guilds = fixture.network("Flood", 2);
        var child = guilds.get(1);
        limit(child, VolumeScope.LINK);
        var first = fixture.discord.addUser("first");
        var second = fixture.discord.addUser("second");
        fixture.ban(guilds.getFirst(), first, null);
        fixture.everyGuildIs("applied", 3, first);

        // When
        var ban = asking.ask(guilds.getFirst(), context -> fixture.banCommand(context, second));

        // Then
        eventually(() -> assertThat(asking.replyText(ban))
                .contains(
                        "✓ Flood 1: banned",
                        "– Flood 2: skipped — Held for approval: more than 1 punishments in 10 minutes.",
                        "✓ Flood 3: banned"));
        var hold = hold(child);
        assertThat(answer(child, ShowHeld::new)).contains("1 action from Flood 1");
        assertThat(answer(child, context -> new AnswerHold(context, hold, false, null)))
                .contains("Rejected: 1 held action is not carried out");
        assertThat(answer(child, ShowHeld::new)).isEqualTo("Nothing waits for approval here.");
        assertThat(fixture.discord.bans(text(child))).hasSize(1);
    }

    @Test
    void whatNobodyAnswersInADayLapsesAndSaysSo() throws Exception {
        var main = fixture.network("Lapse", 0).getFirst();
        limit(main, VolumeScope.MODERATOR);
        fixture.ban(main, fixture.discord.addUser("first"), null);
        eventually(() -> assertThat(fixture.discord.bans(text(main))).hasSize(1));
        answer(main, context -> fixture.banCommand(context, fixture.discord.addUser("second")));
        var hold = hold(main);

        fixture.tables.query(
                "update sync.hold set lapses_at = now() - interval '1 second' where hold_id = ? returning 1", hold);

        eventually(() -> assertThat(facts(main))
                .contains(new HoldAnswered(
                        hold, guildId(main), HoldAnswered.Answer.LAPSED, null, UserId.of(owner(main)), 1)));
        assertThat(answer(main, somebody(MANAGE_GUILD), context -> new AnswerHold(context, hold, true, null)))
                .contains("already: lapsed");
        assertThat(fixture.discord.bans(text(main))).hasSize(1);
    }

    @Test
    void whatFollowsFromAWarningBeyondTheLimitWaitsForSomebodyElse() throws Exception {
        // Given a rule, and a moderator who has given as many punishments as they may
        var main = fixture.network("Ruled", 0).getFirst();
        limit(main, VolumeScope.MODERATOR);
        answer(main, context -> new SetEscalation(context, new EscalationRule(2, 30, EscalationAction.BAN, null)));
        var user = fixture.discord.addUser("trouble");
        var spared = fixture.discord.addUser("spared");
        fixture.ban(main, fixture.discord.addUser("first"), null);
        eventually(() -> assertThat(fixture.discord.bans(text(main))).hasSize(1));

        // When
        answer(main, warning(user));
        assertThat(answer(main, warning(user)))
                .contains("**Warning**", "What follows from it", "waits for approval: see /held list");
        var approved = hold(main);
        var other = somebody(MANAGE_GUILD);
        assertThat(answer(main, other, context -> new AnswerHold(context, approved, true, null)))
                .contains("Approved");

        // Then it takes no permission to ban, and says from which warning it follows
        eventually(() -> assertThat(fixture.discord.bans(text(main))).hasSize(2));
        assertThat(fixture.tables.cases(user).getLast())
                .containsEntry("origin", "escalation")
                .containsEntry("escalated_from", Long.toString(number(user, 1)));
        assertThat(answer(main, context -> new ShowCase(context, number(user, 1))))
                .contains("**Ban** follows from it");

        // And what is rejected does not wait any more
        answer(main, warning(spared));
        answer(main, warning(spared));
        var rejected = hold(main);
        assertThat(answer(main, other, context -> new AnswerHold(context, rejected, false, null)))
                .contains("Rejected");
        assertThat(answer(main, context -> new ShowCase(context, number(spared, 1))))
                .contains("**Warning**")
                .doesNotContain("follows from it");
        assertThat(fixture.discord.bans(text(main))).hasSize(2);
    }

    private static Function<CommandContext, ModerationCommand> warning(String user) {
        var target = new Target(UserId.of(user), "trouble", List.of());
        return context -> new Warn(context, target, "spam", new ChannelId(1));
    }

    private long number(String user, int index) {
        return Long.parseLong(fixture.tables.cases(user).get(index).getOrDefault("case_number", ""));
    }

    private void limit(JsonNode guild, VolumeScope scope) throws Exception {
        assertThat(answer(guild, context -> new SetVolumeLimit(context, scope, new VolumeLimit(1, 10))))
                .contains("may punish up to 1 people in 10 minutes here");
    }

    private static EntryPost notice(Postings channel, int number, long hold) {
        return channel.withButtons(
                number,
                List.of(
                        new PostButton("Approve", true, CustomId.of(new Press.Approve(hold))),
                        new PostButton("Reject", false, CustomId.of(new Press.Reject(hold)))));
    }

    private void byHand(JsonNode guild, String user) {
        fixture.discord.act(Map.of("guild", text(guild), "user", owner(guild), "action", "ban", "target", user));
    }

    private long hold(JsonNode guild) {
        return Long.parseLong(fixture.tables
                .query("select hold_id from sync.hold where guild_id = ? order by hold_id desc", id(guild))
                .getFirst()
                .getOrDefault("hold_id", ""));
    }

    private Issuer somebody(long permissions) {
        return new Issuer(UserId.of(fixture.discord.addUser("somebody")), "somebody", permissions, List.of());
    }

    private List<ModerationFact> facts(JsonNode guild) {
        return fixture.records.facts().stream()
                .filter(fact -> text(guild).equals(fact.subject()))
                .map(fact -> fact.payload())
                .toList();
    }

    private long question(String interaction) {
        eventually(() -> assertThat(asking.buttons(interaction)).hasSize(2));
        return Long.parseLong(asking.buttons(interaction).getFirst().replace("Confirm wh1:yes:", ""));
    }

    private String answer(JsonNode guild, Function<CommandContext, ModerationCommand> command) throws Exception {
        return answer(asking.ask(guild, command));
    }

    private String answer(JsonNode guild, Issuer issuer, Function<CommandContext, ModerationCommand> command)
            throws Exception {
        return answer(asking.ask(guild, issuer, command));
    }

    private String answer(String interaction) {
        eventually(() -> assertThat(asking.replyText(interaction)).isNotEmpty());
        return asking.replyText(interaction);
    }
}
