package io.wayhaven.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.AnswerHold;
import io.wayhaven.contracts.command.CaseFilter;
import io.wayhaven.contracts.command.CountCases;
import io.wayhaven.contracts.command.EditCase;
import io.wayhaven.contracts.command.ListCases;
import io.wayhaven.contracts.command.MassBan;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.ShowCase;
import io.wayhaven.contracts.command.ShowHeld;
import io.wayhaven.contracts.command.UndoCase;
import io.wayhaven.contracts.command.UndoModerator;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.gateway.settings.AdminRoles;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseInterpreterTest {
    private static final UserId TARGET = UserId.of(Interactions.TARGET);

    @Test
    void readsCommandsAboutOneCase() {
        assertThat(command("case show", Map.of("case", "17")))
                .isInstanceOfSatisfying(
                        ShowCase.class, show -> assertThat(show.caseNumber()).isEqualTo(17));
        assertThat(command("case edit", Map.of("case", "17", "reason", "spam")))
                .isInstanceOfSatisfying(
                        EditCase.class, edit -> assertThat(edit.reason()).isEqualTo("spam"));
        assertThat(command("undo", Map.of("case", "17")))
                .isInstanceOfSatisfying(
                        UndoCase.class, undo -> assertThat(undo.reason()).isEmpty());
    }

    @Test
    void readsWhoseCasesAreUndoneAndHowFarBack() {
        assertThat(command("undo", Map.of("moderator", Interactions.TARGET, "since", "1h30m")))
                .isInstanceOfSatisfying(UndoModerator.class, undo -> {
                    assertThat(undo.moderator()).isEqualTo(TARGET);
                    assertThat(Duration.between(undo.since(), undo.context().issuedAt()))
                            .isEqualTo(Duration.ofMinutes(90));
                });
        assertThat(read("undo", Map.of("moderator", Interactions.TARGET)))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.answer()).contains("The option since needs a length of time"));
        assertThat(read("undo", Map.of("moderator", Interactions.TARGET, "case", "17")))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.answer()).contains("exclude each other"));
        assertThat(read("undo", Map.of()))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.answer()).contains("The option case needs a case's number"));
    }

    @Test
    void readsAnswersToWhatIsHeld() {
        assertThat(command("held approve", Map.of("number", "12"))).isInstanceOfSatisfying(AnswerHold.class, answer -> {
            assertThat(answer.hold()).isEqualTo(12);
            assertThat(answer.approved()).isTrue();
            assertThat(answer.actions()).isZero();
        });
        assertThat(command("held reject", Map.of("number", "12")))
                .isInstanceOfSatisfying(
                        AnswerHold.class,
                        answer -> assertThat(answer.approved()).isFalse());
        assertThat(command("held list", Map.of())).isInstanceOf(ShowHeld.class);
    }

    @Test
    void readsListsOfCases() {
        assertThat(filter("history", Map.of("user", Interactions.TARGET)))
                .isEqualTo(new CaseFilter(TARGET, null, null));
        assertThat(filter("History", Map.of("user", Interactions.TARGET)))
                .isEqualTo(new CaseFilter(TARGET, null, null));
        assertThat(filter("audit log", Map.of("days", "7"))).isEqualTo(new CaseFilter(null, null, 7));
        assertThat(filter("audit log", Map.of("user", Interactions.TARGET)))
                .isEqualTo(new CaseFilter(TARGET, null, 30));
        assertThat(filter("audit warnings", Map.of("user", Interactions.TARGET)))
                .isEqualTo(new CaseFilter(TARGET, "warn", null));
        assertThat(filter("audit search", Map.of("action", "ban", "days", "90")))
                .isEqualTo(new CaseFilter(null, "ban", 90));
        assertThat(command("audit stats", Map.of()))
                .isInstanceOfSatisfying(
                        CountCases.class, count -> assertThat(count.days()).isEqualTo(30));
    }

    @Test
    void readsManyPeopleOnceEachByIdsAndMentions() {
        assertThat(command("massban", Map.of("users", " 5, <@6>;<@!7>\n5 ", "reason", "raid")))
                .isInstanceOfSatisfying(
                        MassBan.class,
                        ban -> assertThat(ban.users()).containsExactly(new UserId(5), new UserId(6), new UserId(7)));
        assertThat(read("massban", Map.of("users", "5 nelly", "reason", "raid")))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.answer())
                                .contains("neither a user id nor a mention: nelly", "nobody was banned"));
        var many = LongStream.rangeClosed(1, 201).mapToObj(Long::toString).collect(Collectors.joining(" "));
        assertThat(read("massban", Map.of("users", many, "reason", "raid")))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.answer()).contains("takes 1 to 200 people, not 201"));
    }

    @ParameterizedTest
    @CsvSource({
        "case show, case, x, The option case needs a case's number",
        "case show, case, 0, The option case needs a number from 1 on",
        "held approve, number, 0, The option number needs a whole number from 1",
        "audit stats, days, 0, The option days needs a number from 1 to 3650",
        "audit log, days, 4000, The option days needs a number from 1 to 3650",
        "audit log, days, soon, The option days needs a whole number of days",
        "audit search, action, hug, The option action needs one of: ban",
        "case delete, case, 3, The option reason is empty",
    })
    void saysWhichOptionIsWrong(String command, String option, String value, String answer) {
        assertThat(read(command, Map.of(option, value)))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.answer()).startsWith(answer));
    }

    private static CaseFilter filter(String command, Map<String, String> options) {
        return ((ListCases) command(command, options)).filter();
    }

    private static ModerationCommand command(String command, Map<String, String> options) {
        return ((Reading.Accepted) read(command, options)).command();
    }

    private static Reading read(String command, Map<String, String> options) {
        return new CommandInterpreter(
                        new TokenSeal("bot-token"),
                        new AdminRoles(),
                        URI.create("https://discord.com/api/v10"),
                        Set::of,
                        new EditsPage(URI.create("https://log.example.org/")))
                .read(Interactions.of(command, options));
    }
}
