package io.wayhaven.gateway.commands;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.gateway.settings.AdminRoles;
import io.wayhaven.gateway.settings.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class InteractionDeskTest {
    private static final Interaction BAN =
            Interactions.of("ban", Map.of("user", Interactions.TARGET, "reason", "spam"));

    private final AdminRoles adminRoles = new AdminRoles();
    private final List<String> happened = new ArrayList<>();
    private CompletionStage<Acknowledgement> acknowledgement = completedFuture(Acknowledgement.ACCEPTED);
    private boolean unanswered = true;
    private CompletionStage<Void> kept = completedFuture(null);
    private Optional<Target> found = Optional.empty();

    @Test
    void asksKafkaOnlyAfterDiscordTookTheAcknowledgement() {
        // Given
        var discord = new CompletableFuture<Acknowledgement>();
        acknowledgement = discord;

        // When
        var handled = handle(BAN);

        // Then
        assertThat(happened).containsExactly("defer");
        discord.complete(Acknowledgement.ACCEPTED);
        assertThat(happened).containsExactly("defer", "acknowledged", "publish", "accepted");
        assertThat(handled).isCompleted();
    }

    @Test
    void isDoneOnlyWhenTheCommandIsKept() {
        var kafka = new CompletableFuture<Void>();
        kept = kafka;

        var handled = handle(BAN);

        assertThat(handled).isNotDone();
        kafka.complete(null);
        assertThat(handled).isCompleted();
    }

    @Test
    void tellsThatNothingWasDoneWhenTheCommandCannotBeKept() {
        kept = failedFuture(new IllegalStateException("Kafka is away"));

        assertThat(handle(BAN)).isCompleted();
        assertThat(happened)
                .containsExactly("defer", "acknowledged", "publish", "edit " + InteractionDesk.NOTHING_DONE, "refused");
    }

    @Test
    void publishesAgainWhatAnEarlierRunMayHaveLeftUndone() {
        acknowledgement = completedFuture(Acknowledgement.REPEATED);

        assertThat(handle(BAN)).isCompleted();
        assertThat(happened).containsExactly("defer", "publish", "accepted");
    }

    @Test
    void doesNotPublishAfterwardsWhatItSaidWasNotDone() {
        // Given a replay of an interaction whose reply says that nothing was done
        acknowledgement = completedFuture(Acknowledgement.REPEATED);
        unanswered = false;

        assertThat(handle(BAN)).isCompleted();
        assertThat(happened).containsExactly("defer");
    }

    @Test
    void isDoneWithWhatFails() {
        acknowledgement = failedFuture(new IllegalStateException("unexpected"));

        assertThat(handle(BAN)).isCompleted();
        assertThat(happened).containsExactly("defer", "failed");
    }

    @Test
    void doesNotRunWhatNobodyCanBeAnsweredAbout() {
        acknowledgement = completedFuture(Acknowledgement.EXPIRED);

        assertThat(handle(BAN)).isCompleted();
        assertThat(happened).containsExactly("defer", "expired EXPIRED");
    }

    @Test
    void doesNotRunWhatDiscordDidNotAcknowledge() {
        acknowledgement = completedFuture(Acknowledgement.FAILED);

        assertThat(handle(BAN)).isCompleted();
        assertThat(happened).containsExactly("defer", "expired FAILED", "edit " + InteractionDesk.NOTHING_DONE);
    }

    @Test
    void answersAtOnceWhatCannotBeUsed() {
        assertThat(handle(Interactions.of("setup add-child", Map.of("guild-id", "here"))))
                .isCompleted();
        assertThat(happened).hasSize(2).first().asString().startsWith("answer The option guild-id");
        assertThat(happened).last().isEqualTo("rejected");
    }

    @Test
    void looksUpWhomAFormIsAboutOnceItIsAcknowledged() {
        found = Optional.of(new Target(UserId.of(Interactions.TARGET), "nelly", List.of(), true));

        assertThat(handle(Interactions.sending("wh1:warn:" + Interactions.TARGET, Map.of("reason", "spam"))))
                .isCompleted();
        assertThat(happened).containsExactly("defer", "acknowledged", "publish", "accepted");
    }

    @Test
    void doesNothingAboutSomebodyOfWhomDiscordSaysNothing() {
        assertThat(handle(Interactions.sending("wh1:warn:" + Interactions.TARGET, Map.of("reason", "spam"))))
                .isCompleted();
        assertThat(happened)
                .containsExactly("defer", "acknowledged", "edit " + InteractionDesk.NOBODY_FOUND, "refused");
    }

    @Test
    void keepsTheMessageThatAFormIsAboutWhileItOpens() {
        assertThat(handle(Interactions.onMessage("Warn for this", MenuInterpreterTest.MESSAGE)))
                .isCompleted();
        assertThat(happened).containsExactlyInAnyOrder("open Warn for this message", "asked", "publish");
    }

    @Test
    void opensTheFormEvenIfItsMessageCannotBeKept() {
        kept = failedFuture(new IllegalStateException("Kafka is away"));

        assertThat(handle(Interactions.onMessage("Warn for this", MenuInterpreterTest.MESSAGE)))
                .isCompleted();
        assertThat(happened).containsExactlyInAnyOrder("open Warn for this message", "asked", "publish", "failed");
    }

    @Test
    void answersWhatItIsAskedItselfAfterTheAcknowledgement() {
        adminRoles.settled(Settings.of(Settings.GUILD, Map.of(), List.of(Interactions.ROLE)));

        assertThat(handle(Interactions.of("debug_sync", Map.of()))).isCompleted();
        assertThat(handle(Interactions.of("sync_status", Map.of()))).isCompleted();

        assertThat(happened)
                .containsExactly(
                        "defer",
                        "acknowledged",
                        "edit synced",
                        "told",
                        "defer",
                        "acknowledged",
                        "edit status of " + Settings.GUILD,
                        "told");
    }

    @Test
    void suggestsWhatIsBeingTypedAndRunsNothing() {
        assertThat(handle(Interactions.typing("config events", "event", "member.ban")))
                .isCompleted();
        assertThat(happened).containsExactly("suggest member.ban");
    }

    @Test
    void answersAButtonInItsMessageOrInANewOne() {
        assertThat(handle(Interactions.pressing("wh1:page:-:-:30:2"))).isCompleted();
        assertThat(handle(Interactions.pressing("wh1:undo:17"))).isCompleted();
        assertThat(happened)
                .containsExactly(
                        "defer update",
                        "acknowledged",
                        "publish",
                        "accepted",
                        "defer",
                        "acknowledged",
                        "publish",
                        "accepted");
    }

    @Test
    void leavesTheMessageOfAButtonAsItIsWhenTheCommandCannotBeKept() {
        kept = failedFuture(new IllegalStateException("Kafka is away"));

        assertThat(handle(Interactions.pressing("wh1:retry:17"))).isCompleted();
        assertThat(happened)
                .containsExactly(
                        "defer update", "acknowledged", "publish", "add " + InteractionDesk.NOTHING_DONE, "refused");
    }

    @Test
    void keepsAReplayedPressWhoseMessageTellsNothing() {
        acknowledgement = completedFuture(Acknowledgement.REPEATED);
        unanswered = false;

        assertThat(handle(Interactions.pressing("wh1:retry:17"))).isCompleted();
        assertThat(happened).containsExactly("defer update", "publish", "accepted");
    }

    @Test
    void opensAFormInsteadOfAnAcknowledgement() {
        assertThat(handle(Interactions.pressing("wh1:edit:17"))).isCompleted();
        assertThat(handle(Interactions.sending("wh1:edit:17", Map.of("reason", "spam"))))
                .isCompleted();
        assertThat(happened).containsExactly("open Case 17", "asked", "defer", "acknowledged", "publish", "accepted");
    }

    @Test
    void saysSoOfAButtonThatNobodyMade() {
        assertThat(handle(Interactions.pressing("wh9:undo:17"))).isCompleted();
        assertThat(happened).hasSize(2).first().asString().startsWith("answer This button is not known");
    }

    @Test
    void handsOnWhatOnlyStoredDataCanComplete() {
        assertThat(handle(Interactions.typing("unban", "user", "nel"))).isCompleted();
        assertThat(handle(Interactions.typing("case show", "case", "1"))).isCompleted();
        assertThat(handle(Interactions.typing("setup add-child", "guild-id", "")))
                .isCompleted();

        assertThat(happened).containsExactly("typing BANNED_USER nel", "typing CASE 1", "typing OWN_GUILD ");
    }

    @Test
    void suggestsNothingWhenNobodyCanBeAskedForIt() {
        kept = failedFuture(new IllegalStateException("Kafka is away"));

        assertThat(handle(Interactions.typing("ban", "reason", "sp"))).isCompleted();
        assertThat(happened).containsExactly("typing REASON sp", "suggest nothing");
    }

    @Test
    void refusesWhoMayNotAskIt() {
        assertThat(handle(Interactions.of("debug_sync", Map.of()))).isCompleted();
        assertThat(happened).first().asString().startsWith("answer This command is for administrators");
    }

    private CompletableFuture<Void> handle(Interaction interaction) {
        var interpreter = new CommandInterpreter(
                new TokenSeal("bot-token"),
                adminRoles,
                URI.create("https://discord.com/api/v10"),
                Set::of,
                new EditsPage(URI.create("https://log.example.org/")));
        CommandSink commands = (context, command) -> {
            happened.add("publish");
            return kept;
        };
        TypingSink typing = typed -> {
            happened.add("typing " + typed.subject() + " " + typed.text());
            return kept;
        };
        return new InteractionDesk(
                        interpreter,
                        new Replies(),
                        (guild, user) -> completedFuture(found),
                        commands,
                        typing,
                        new Answers(),
                        new Journal(),
                        Clock.systemUTC())
                .handle(interaction)
                .toCompletableFuture();
    }

    private static final class Answers implements Diagnostics {
        @Override
        public CompletionStage<String> syncNow() {
            return completedFuture("synced");
        }

        @Override
        public CompletionStage<String> status(GuildId guild) {
            return completedFuture("status of " + guild);
        }
    }

    private final class Replies implements InteractionReplies {
        @Override
        public CompletionStage<Acknowledgement> defer(Interaction interaction, AnswerPlace place) {
            happened.add(place == AnswerPlace.NEW_MESSAGE ? "defer" : "defer update");
            return acknowledgement;
        }

        @Override
        public CompletionStage<Acknowledgement> open(Interaction interaction, Form form) {
            happened.add("open " + form.title());
            return acknowledgement;
        }

        @Override
        public CompletionStage<Boolean> add(Interaction interaction, String text) {
            happened.add("add " + text);
            return completedFuture(true);
        }

        @Override
        public CompletionStage<Acknowledgement> answer(Interaction interaction, String text) {
            happened.add("answer " + text);
            return acknowledgement;
        }

        @Override
        public CompletionStage<Acknowledgement> suggest(Interaction interaction, List<Suggestion> suggestions) {
            happened.add("suggest "
                    + (suggestions.isEmpty()
                            ? "nothing"
                            : suggestions.getFirst().value()));
            return acknowledgement;
        }

        @Override
        public CompletionStage<Boolean> isUnanswered(Interaction interaction) {
            return completedFuture(unanswered);
        }

        @Override
        public CompletionStage<Boolean> edit(Interaction interaction, String text) {
            happened.add("edit " + text);
            return completedFuture(true);
        }
    }

    private final class Journal implements InteractionJournal {
        @Override
        public void acknowledged(Interaction interaction, Duration after) {
            happened.add("acknowledged");
        }

        @Override
        public void accepted(Interaction interaction) {
            happened.add("accepted");
        }

        @Override
        public void told(Interaction interaction, boolean heard) {
            happened.add("told");
        }

        @Override
        public void rejected(Interaction interaction) {
            happened.add("rejected");
        }

        @Override
        public void asked(Interaction interaction) {
            happened.add("asked");
        }

        @Override
        public void expired(Interaction interaction, Acknowledgement why) {
            happened.add("expired " + why);
        }

        @Override
        public void failed(Interaction interaction, Throwable failure) {
            happened.add("failed");
        }

        @Override
        public void refused(Interaction interaction, boolean told) {
            happened.add("refused");
        }
    }
}
