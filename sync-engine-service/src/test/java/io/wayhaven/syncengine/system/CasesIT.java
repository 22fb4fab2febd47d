package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.id;
import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.AnswerQuestion;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CaseFilter;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.CountCases;
import io.wayhaven.contracts.command.DeleteCase;
import io.wayhaven.contracts.command.EditCase;
import io.wayhaven.contracts.command.EraseUser;
import io.wayhaven.contracts.command.ExportCases;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.KeepMessage;
import io.wayhaven.contracts.command.ListCases;
import io.wayhaven.contracts.command.MassBan;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.RestoreCase;
import io.wayhaven.contracts.command.RetryCase;
import io.wayhaven.contracts.command.SetCaseRole;
import io.wayhaven.contracts.command.SetConfirmation;
import io.wayhaven.contracts.command.SetEscalation;
import io.wayhaven.contracts.command.ShowCase;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.UndoCase;
import io.wayhaven.contracts.command.UndoModerator;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.fact.CaseAmended;
import io.wayhaven.contracts.fact.ModeratorUndone;
import io.wayhaven.contracts.fact.WarningIssued;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.MessageId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.EscalationAction;
import io.wayhaven.contracts.settings.EscalationRule;
import io.wayhaven.contracts.typing.OptionTyped.Subject;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people see and do with cases. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesIT {
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
    void anUndoneBanIsLiftedWhereItWasCarriedOutAndNowhereElse() throws Exception {
        // Given a ban that one child had before
        var guilds = fixture.network("Undo", 2);
        var user = fixture.discord.addUser("trouble");
        fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 3, user);
        fixture.tables.query(
                "update sync.delivery set status = 'already_in_place' where user_id = ? and guild_id = ?",
                Long.valueOf(user),
                Fixture.id(guilds.get(2)));
        fixture.tables.query("""
                update sync.fact set body = body || '{"status": "ALREADY_IN_PLACE"}'
                where type = 'delivery-concluded' and user_id = ? and body ->> 'guild' = ?
                """, Long.valueOf(user), text(guilds.get(2)));
        var banned = number(user, 0);

        // When
        var undo = asking.ask(guilds.getFirst(), context -> new UndoCase(context, banned, ""));

        // Then
        eventually(() -> assertThat(asking.replyText(undo).lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("**Unban**"))
                .contains("Reason: Undoes case " + banned)
                .filteredOn(line -> line.endsWith(": unbanned"))
                .hasSize(2));
        assertThat(fixture.discord.bans(text(guilds.get(0)))).isEmpty();
        assertThat(fixture.discord.bans(text(guilds.get(1)))).isEmpty();
        assertThat(fixture.discord.bans(text(guilds.get(2)))).hasSize(1);
        assertThat(fixture.tables.cases(user).get(1)).containsEntry("parent_case", Long.toString(banned));
        assertThat(answer(guilds.getFirst(), context -> new UndoCase(context, banned, "")))
                .startsWith("Case " + banned + " has no effect any more");
        assertThat(answer(guilds.getFirst(), context -> new UndoCase(context, banned + 1, "")))
                .contains("ended a punishment itself");
    }

    @Test
    void aReplyOffersToTryAgainWhatFailedAndShowsHowItEnds() throws Exception {
        // Given somebody who moderates a child
        var guilds = fixture.network("Retry", 1);
        var user = fixture.moderator(guilds.get(1));

        // When
        var ban = asking.ask(guilds.getFirst(), context -> fixture.banCommand(context, user));
        eventually(() -> assertThat(asking.replyText(ban)).contains("✗ Retry 2: refused"));
        var number = number(user, 0);
        eventually(() -> assertThat(asking.buttons(ban))
                .containsExactly(
                        "Undo wh1:undo:" + number, "Retry failed wh1:retry:" + number, "Details wh1:case:" + number));
        fixture.demote(guilds.get(1), user);
        var retry = asking.ask(guilds.getFirst(), context -> new RetryCase(context, number));

        // Then
        eventually(() -> assertThat(asking.replyText(retry)).contains("✓ Retry 1: banned", "✓ Retry 2: banned"));
        assertThat(asking.buttons(retry)).hasSize(2);
        assertThat(answer(guilds.getFirst(), context -> new RetryCase(context, number)))
                .startsWith("Nothing of case " + number + " failed");
    }

    @Test
    void aCaseIsCorrectedWithATrace() throws Exception {
        var guild = fixture.network("Trace", 0).getFirst();
        var user = banned(guild);
        var number = number(user, 0);

        assertThat(answer(guild, context -> new EditCase(context, number, "**raid**")))
                .contains("has another reason now: \\*\\*raid\\*\\*");
        assertThat(answer(guild, context -> new DeleteCase(context, number, "wrong person")))
                .contains("Case " + number + " is struck");
        assertThat(answer(guild, context -> new DeleteCase(context, number, "again")))
                .contains("struck already");
        var shown = asking.ask(guild, context -> new ShowCase(context, number));
        eventually(() -> assertThat(asking.replyText(shown))
                .contains(
                        "Reason: \\*\\*raid\\*\\*",
                        "Edited by <@" + owner(guild) + ">",
                        "it was: spam – größer",
                        "Deleted by <@",
                        "**Struck**: wrong person"));
        assertThat(asking.buttons(shown)).containsExactly("Edit reason wh1:edit:" + number);
        assertThat(answer(guild, context -> new ListCases(context, filter(user), 1)))
                .contains("~~**" + number + "**");
        assertThat(answer(guild, context -> new RestoreCase(context, number, "")))
                .contains("counts again");
        assertThat(answer(guild, context -> new ListCases(context, filter(user), 1)))
                .doesNotContain("~~");
        eventually(() -> assertThat(fixture.records.facts())
                .filteredOn(fact -> fact.payload() instanceof CaseAmended amended && amended.caseNumber() == number)
                .hasSize(3));
    }

    @Test
    void aListHasPagesCountsAndATableWithoutFormulas() throws Exception {
        // Given
        var guild = fixture.network("List", 0).getFirst();
        var user = banned(guild);
        for (var round = 0; round < 4; round++) {
            fixture.unban(guild, user);
            var ban = fixture.ban(guild, user, null);
            eventually(() -> assertThat(
                            fixture.tables.query("select 1 from sync.moderation_case where command_id = ?", ban))
                    .hasSize(1));
        }
        answer(guild, context -> new EditCase(context, number(user, 0), "=HYPERLINK(\"https://evil.example\")"));

        // When
        var first = asking.ask(guild, context -> new ListCases(context, new CaseFilter(null, null, 7), 1));
        var second = asking.ask(guild, context -> new ListCases(context, new CaseFilter(null, null, 7), 2));
        var beyond = asking.ask(guild, context -> new ListCases(context, new CaseFilter(null, null, 7), 9));
        var file = asking.ask(guild, context -> new ExportCases(context, 7));

        // Then
        eventually(() -> {
            assertThat(asking.replyText(first)).contains("9 · page 1 of 2").hasLineCount(9);
            assertThat(asking.buttons(first)).containsExactly("Older ▶ wh1:page:-:-:7:2");
            assertThat(asking.replyText(second)).contains("page 2 of 2").hasLineCount(2);
            assertThat(asking.buttons(second)).containsExactly("◀ Newer wh1:page:-:-:7:1");
            assertThat(asking.replyText(beyond)).contains("There is no page 9");
            assertThat(asking.replyText(file)).contains("9 cases of the last 7 days");
        });
        assertThat(answer(guild, context -> new CountCases(context, 7)))
                .contains("9 cases in the last 7 days", "5 ban, 4 unban", "<@" + owner(guild) + ">: 9");
        assertThat(answer(guild, context -> new ListCases(context, new CaseFilter(null, "kick", 7), 1)))
                .isEqualTo("No cases of this server with the action kick in the last 7 days.");
    }

    @Test
    void whoWouldPunishStaffIsAskedFirstAndAnswersForThemselves() throws Exception {
        // Given
        var guild = fixture.network("Asked", 0).getFirst();
        var user = fixture.discord.addUser("a bot");
        var target = new Target(UserId.of(user), "a bot", List.of(), false, true);
        var somebody = new Issuer(UserId.of(fixture.discord.addUser("other")), "other", 1L << 3, List.of());

        // When
        var asked = asking.ask(guild, context -> new Ban(context, target, "spam", 0, null));
        eventually(() -> assertThat(asking.replyText(asked)).contains("is a bot. Really ban them in this server?"));
        var question = Long.parseLong(asking.buttons(asked).getFirst().replace("Confirm wh1:yes:", ""));

        // Then
        assertThat(asking.buttons(asked)).containsExactly("Confirm wh1:yes:" + question, "Cancel wh1:no:" + question);
        assertThat(answer(asking.ask(guild, somebody, context -> new AnswerQuestion(context, question, true))))
                .contains("or was asked of somebody else");
        assertThat(fixture.tables.cases(user)).isEmpty();
        assertThat(answer(guild, context -> new AnswerQuestion(context, question, true)))
                .contains("**Ban**");
        fixture.everyGuildIs("applied", 1, user);

        // And a second press says nothing, so that the answer to the first one stays
        var again = asking.ask(guild, context -> new AnswerQuestion(context, question, false));
        assertThat(answer(guild, context -> new AnswerQuestion(context, question + 1_000, true)))
                .contains("This question is too old, or was asked of somebody else");
        assertThat(asking.replyText(again)).isEmpty();
    }

    @Test
    void manyPeopleAreBannedByOneCommandButNobodyWhoModerates() throws Exception {
        // Given
        var guilds = fixture.network("Mass", 1);
        var main = guilds.getFirst();
        var users = List.of(
                UserId.of(fixture.discord.addUser("one")),
                UserId.of(fixture.discord.addUser("two")),
                UserId.of(owner(main)));

        // When
        var asked = asking.ask(main, context -> new MassBan(context, users, "raid"));
        eventually(() -> assertThat(asking.replyText(asked))
                .contains("Ban **3 people** here and in 1 linked servers?", "Reason: raid"));
        var question = Long.parseLong(asking.buttons(asked).getFirst().replace("Confirm wh1:yes:", ""));
        var confirmed = asking.ask(main, context -> new AnswerQuestion(context, question, true));

        // Then
        eventually(() -> assertThat(asking.replyText(confirmed))
                .contains("**Ban of 3 people** · 2 cases · 1 refused", "\nMass 1: 2 banned", "\nMass 2: 2 banned"));
        assertThat(fixture.discord.bans(text(main))).hasSize(2);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.pending_reply where command_id = ?", "interaction:" + confirmed))
                .isEmpty());
    }

    @Test
    void whateverAModeratorDidIsUndoneByOneCommandOnceItIsConfirmed() throws Exception {
        // Given two bans, a warning and a lifted ban
        var guilds = fixture.network("Rogue", 1);
        var main = guilds.getFirst();
        var first = banned(main);
        var second = banned(main);
        var lifted = banned(main);
        fixture.unban(main, lifted);
        fixture.order(
                main,
                context -> new Warn(
                        context, new Target(UserId.of(first), "trouble", List.of()), "spam", new ChannelId(1)));
        eventually(() -> assertThat(fixture.tables.cases(first)).hasSize(2));
        eventually(() -> assertThat(fixture.discord.bans(text(guilds.get(1)))).hasSize(2));
        var moderator = UserId.of(owner(main));
        var weak = new Issuer(UserId.of(fixture.discord.addUser("weak")), "weak", 1L << 5, List.of());
        Function<CommandContext, ModerationCommand> order =
                context -> new UndoModerator(context, moderator, Instant.now().minusSeconds(3600), "hacked");

        // Then who may not ban may not lift bans either
        assertThat(answer(asking.ask(main, weak, order))).contains("You lack the permission Ban Members");

        // When
        var asked = asking.ask(main, order);
        eventually(() -> assertThat(asking.replyText(asked))
                .contains("Undo **3 cases** that <@" + moderator + "> opened since", "2 ban, 1 warning?"));
        assertThat(fixture.discord.bans(text(main))).hasSize(2);
        var question = Long.parseLong(asking.buttons(asked).getFirst().replace("Confirm wh1:yes:", ""));
        assertThat(answer(main, context -> new AnswerQuestion(context, question, true)))
                .contains("Undoing **3 cases** of <@" + moderator);

        // Then
        eventually(() -> guilds.forEach(
                guild -> assertThat(fixture.discord.bans(text(guild))).isEmpty()));
        assertThat(fixture.tables.cases(second).get(1))
                .containsEntry("action", "unban")
                .containsEntry("reason", "hacked")
                .containsEntry("parent_case", Long.toString(number(second, 0)));
        eventually(() -> assertThat(fixture.tables.cases(first))
                .anySatisfy(warning -> assertThat(warning).containsEntry("deleted_why", "hacked")));
        eventually(() -> assertThat(fixture.records.facts())
                .anyMatch(fact -> fact.payload() instanceof ModeratorUndone undone
                        && undone.moderator().equals(moderator)
                        && undone.cases().size() == 3));
        assertThat(answer(main, order)).contains("has done nothing here since then that could be undone");
    }

    @Test
    void aWarningIsUndoneByStrikingIt() throws Exception {
        var guild = fixture.network("Warned", 0).getFirst();
        var user = fixture.discord.addUser("trouble");
        var warned = asking.ask(
                guild,
                context ->
                        new Warn(context, new Target(UserId.of(user), "trouble", List.of()), "spam", new ChannelId(1)));
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(1));
        var number = number(user, 0);

        assertThat(answer(warned)).contains("case " + number);
        assertThat(answer(guild, context -> new UndoCase(context, number, "")))
                .contains("Case " + number + " is struck");
        assertThat(answer(guild, context -> new UndoCase(context, number, ""))).contains("is struck already");
        assertThat(answer(guild, context -> new ListCases(context, new CaseFilter(UserId.of(user), "warn", null), 1)))
                .contains("~~**" + number + "**");
    }

    @Test
    void whatTheRulesSayFollowsFromAWarningOnceInEveryLinkedServer() throws Exception {
        // Given a rule, and somebody who may warn but not ban
        var guilds = fixture.network("Strict", 1);
        var main = guilds.getFirst();
        var user = UserId.of(fixture.discord.addUser("trouble"));
        var weak = new Issuer(UserId.of(fixture.discord.addUser("weak")), "weak", 1L << 40, List.of());
        Function<CommandContext, ModerationCommand> warn =
                context -> new Warn(context, new Target(user, "trouble", List.of()), "spam", new ChannelId(1));
        assertThat(answer(
                        main,
                        context -> new SetEscalation(context, new EscalationRule(2, 30, EscalationAction.BAN, null))))
                .contains("From now on 2 warnings within 30 days lead to a ban.");

        // When the first of two warnings is struck, and two more follow
        assertThat(answer(asking.ask(main, weak, warn))).doesNotContain("follows from it");
        var struck = number(user.toString(), 0);
        assertThat(answer(main, context -> new UndoCase(context, struck, ""))).contains("is struck");
        assertThat(answer(asking.ask(main, weak, warn))).doesNotContain("follows from it");
        var last = asking.ask(main, weak, warn);

        // Then
        eventually(() -> assertThat(fixture.tables.cases(user.toString())).hasSize(4));
        eventually(() -> assertThat(asking.replyText(last))
                .contains("**Ban** follows from it, by the rules of this server: case " + number(user.toString(), 3)));
        eventually(() -> guilds.forEach(
                guild -> assertThat(fixture.discord.bans(text(guild))).hasSize(1)));
        assertThat(fixture.tables.cases(user.toString()).getLast())
                .containsEntry("action", "ban")
                .containsEntry("origin", "escalation")
                .containsEntry("issuer_id", weak.user().toString())
                .containsEntry("reason", "2 warnings within 30 days, the last: spam")
                .containsEntry("escalated_from", Long.toString(number(user.toString(), 2)));
        var warning = number(user.toString(), 2);
        var ban = number(user.toString(), 3);
        assertThat(answer(main, context -> new ListCases(context, new CaseFilter(user, "ban", null), 1)))
                .contains("after warning " + warning);
        assertThat(answer(main, context -> new ShowCase(context, warning)))
                .contains("**Ban** follows from it, by the rules of this server: case " + ban);
        assertThat(answer(main, context -> new ShowCase(context, ban)))
                .contains("Follows from the warning of case " + warning);

        // And each of the two is undone by itself
        assertThat(answer(main, context -> new UndoCase(context, warning, "")))
                .contains("Case " + warning + " is struck", "Case " + ban + ", which followed from it, is not undone");
        answer(main, context -> new UndoCase(context, ban, ""));
        eventually(() -> guilds.forEach(
                guild -> assertThat(fixture.discord.bans(text(guild))).isEmpty()));
    }

    @Test
    void theMessageForWhichSomebodyIsWarnedIsKeptInTheCase() throws Exception {
        // Given a message that somebody has opened a form about
        var guild = fixture.network("Evidence", 0).getFirst();
        var user = UserId.of(fixture.discord.addUser("trouble"));
        var message = new MessageSnapshot(
                new MessageId(9_001),
                new ChannelId(9_002),
                user,
                "free **nitro**\0",
                List.of(new MessageSnapshot.Attachment("proof.png", "https://cdn.discordapp.com/proof.png")),
                Instant.EPOCH);
        var opened = new CommandId("interaction:" + asking.ask(guild, context -> new KeepMessage(context, message)));
        Function<CommandContext, ModerationCommand> warn =
                context -> new Warn(context, new Target(user, "trouble", List.of()), "scam", new ChannelId(1), opened);

        // Then whoever has not opened it can't send it
        var other = new Issuer(UserId.of(fixture.discord.addUser("other")), "other", 1L << 40, List.of());
        assertThat(answer(asking.ask(guild, other, warn)))
                .contains("The message is not kept here", "Choose Warn for this in the message's menu again");

        // When
        assertThat(answer(asking.ask(guild, warn))).contains("**Warning** of trouble", "Reason: scam");

        // Then
        var number = number(user.toString(), 0);
        assertThat(answer(guild, context -> new ShowCase(context, number)))
                .contains(
                        "For [a message](https://discord.com/channels/",
                        "/9002/9001)",
                        "> free \\*\\*nitro",
                        "proof.png");
        eventually(() -> assertThat(fixture.records.facts())
                .anyMatch(fact -> fact.payload() instanceof WarningIssued warning
                        && message.id()
                                .equals(Objects.requireNonNull(warning.evidence())
                                        .id())));

        // When
        answer(guild, context -> new EraseUser(context, user));

        // Then
        assertThat(fixture.tables.cases(user.toString()).getFirst().get("evidence"))
                .contains("[erased]", "9001")
                .doesNotContain("nitro", "proof");
        assertThat(fixture.tables.query("select 1 from sync.kept_message where author_id = ?", user.value()))
                .isEmpty();
    }

    @Test
    void nobodySeesOrChangesMoreThanTheirServerLetsThem() throws Exception {
        // Given
        var guilds = fixture.network("Rights", 2);
        var main = guilds.getFirst();
        var other = fixture.network("Elsewhere", 0).getFirst();
        var user = banned(main);
        var number = number(user, 0);
        fixture.everyGuildIs("applied", 3, user);
        var nobody = new Issuer(UserId.of(fixture.discord.addUser("nobody")), "nobody", 1L << 11, List.of());

        // Then
        assertThat(answer(asking.ask(main, nobody, context -> new ShowCase(context, number))))
                .contains("You lack the permission Timeout Members", "Ask an administrator");
        assertThat(answer(asking.ask(main, nobody, context -> new UndoCase(context, number, ""))))
                .contains("You lack the permission Ban Members");
        assertThat(answer(asking.ask(main, nobody, context -> new ExportCases(context, 7))))
                .contains("You lack the permission Administrator");
        assertThat(answer(other, context -> new ShowCase(context, number)))
                .contains("There is no case " + number + " in this server");
        assertThat(answer(guilds.get(1), context -> new UndoCase(context, number, "")))
                .contains("was opened in another server, Rights 1");
        assertThat(answer(guilds.get(1), context -> new ShowCase(context, number)))
                .contains("Rights 2: banned", "Opened in Rights 1")
                .doesNotContain("Rights 3");
        assertThat(fixture.tables.cases(user)).hasSize(1);
    }

    @Test
    void aRoleThatMayWatchesWithoutModerating() throws Exception {
        // Given
        var guild = fixture.network("Watch", 0).getFirst();
        var number = number(banned(guild), 0);
        var role = new RoleId(fixture
                .tables
                .query("select role_id from sync.guild_role where guild_id = ? and role_id <> guild_id", id(guild))
                .stream()
                .mapToLong(row -> Long.parseLong(row.getOrDefault("role_id", "")))
                .findFirst()
                .orElseThrow());
        var watcher = new Issuer(UserId.of(fixture.discord.addUser("watcher")), "watcher", 1L << 11, List.of(role));
        assertThat(answer(asking.ask(guild, watcher, context -> new ShowCase(context, number))))
                .contains("You lack the permission Timeout Members");

        // When
        assertThat(answer(guild, context -> new SetCaseRole(context, role, true)))
                .contains("may now see cases");

        // Then
        assertThat(answer(asking.ask(guild, watcher, context -> new ShowCase(context, number))))
                .contains("**Ban**");
        assertThat(answer(asking.ask(guild, watcher, context -> new DeleteCase(context, number, "no"))))
                .contains("You lack the permission Ban Members");
    }

    @Test
    void whoeverBansForGoodInManyServersIsAskedFirst() throws Exception {
        // Given
        var main = fixture.network("Wide", 1).getFirst();
        var user = fixture.discord.addUser("trouble");
        assertThat(answer(main, context -> new SetConfirmation(context, 1)))
                .contains("in more than 1 servers is asked first");

        // When
        var asked = asking.ask(main, context -> fixture.banCommand(context, user));

        // Then
        assertThat(answer(asked)).contains("Really ban them in 2 servers, for good?");
        eventually(() -> assertThat(asking.buttons(asked)).hasSize(2));
        assertThat(fixture.tables.cases(user)).isEmpty();
    }

    @Test
    void linkedServersAreSuggested() throws Exception {
        var guilds = fixture.network("Linked", 1);
        var child = guilds.get(1);

        assertThat(asking.suggestions(guilds.getFirst(), Subject.CHILD_GUILD, "linked")
                        .findValuesAsText("value"))
                .containsExactly(text(child));
        assertThat(asking.suggestions(guilds.getFirst(), Subject.ASKING_GUILD, "")
                        .findValuesAsText("value"))
                .isEmpty();
        assertThat(asking.suggestions(child, Subject.LINKED_GUILD, "").findValuesAsText("value"))
                .containsExactly(text(guilds.getFirst()));
        assertThat(asking.suggestions(child, Subject.MAIN_GUILD, "").findValuesAsText("value"))
                .containsExactly(text(guilds.getFirst()));
    }

    @Test
    void whatIsTypedIsCompletedFromWhatIsStoredHere() throws Exception {
        // Given
        var guild = fixture.network("Typing", 0).getFirst();
        var elsewhere = fixture.network("Other", 0).getFirst();
        var user = banned(guild);
        var other = banned(elsewhere);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.observed_ban where user_id in (?, ?) and banned",
                        Long.valueOf(user),
                        Long.valueOf(other)))
                .hasSize(2));

        // Then
        assertThat(asking.suggestions(guild, Subject.BANNED_USER, "TROUBLE").findValuesAsText("value"))
                .containsExactly(user);
        assertThat(asking.suggestions(guild, Subject.CASE, "").findValues("value"))
                .singleElement()
                .satisfies(value -> assertThat(value.isNumber()).isTrue())
                .satisfies(value -> assertThat(value.asLong()).isEqualTo(number(user, 0)));
        assertThat(asking.suggestions(guild, Subject.REASON, "größ").findValuesAsText("name"))
                .containsExactly("spam – größer");
        assertThat(asking.suggestions(guild, Subject.REASON, "%").findValues("name"))
                .isEmpty();
        assertThat(asking.suggestions(guild, Subject.OWN_GUILD, "").findValuesAsText("value"))
                .doesNotContain(text(guild), text(elsewhere));
    }

    private String banned(JsonNode guild) {
        var user = fixture.discord.addUser("trouble");
        fixture.ban(guild, user, null);
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(1));
        return user;
    }

    private long number(String user, int index) {
        return Long.parseLong(fixture.tables.cases(user).get(index).getOrDefault("case_number", ""));
    }

    private static CaseFilter filter(String user) {
        return new CaseFilter(UserId.of(user), null, null);
    }

    private String answer(JsonNode guild, Function<CommandContext, ModerationCommand> command) throws Exception {
        return answer(asking.ask(guild, command));
    }

    private String answer(String interaction) {
        eventually(() -> assertThat(asking.replyText(interaction)).isNotEmpty());
        return asking.replyText(interaction);
    }
}
