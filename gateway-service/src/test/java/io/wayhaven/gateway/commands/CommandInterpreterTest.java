package io.wayhaven.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.DeclineLink;
import io.wayhaven.contracts.command.DiagnoseSetup;
import io.wayhaven.contracts.command.EraseUser;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Note;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.ReconcileCheck;
import io.wayhaven.contracts.command.ReconcileFix;
import io.wayhaven.contracts.command.ReconcilePolicy;
import io.wayhaven.contracts.command.ReconcileStatus;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.Softban;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Unmute;
import io.wayhaven.contracts.command.Untimeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftPolicy;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.gateway.settings.AdminRoles;
import io.wayhaven.gateway.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandInterpreterTest {
    private final TokenSeal seal = new TokenSeal("bot-token");
    private final AdminRoles adminRoles = new AdminRoles();
    private final CommandInterpreter interpreter = new CommandInterpreter(
            seal,
            adminRoles,
            URI.create("https://discord.com/api/v10"),
            () -> Set.of(Intent.MESSAGE_CONTENT),
            new EditsPage(null));

    @Test
    void readsABanWithItsContextAndASealedWayToAnswer() {
        // Given
        var target = new Target(UserId.of(Interactions.TARGET), "nelly", List.of(new RoleId(7)));
        var interaction = Interactions.of("ban", Map.of("user", Interactions.TARGET, "reason", " spam "), target);

        // When
        var ban = (Ban) accepted(interaction);

        // Then
        assertThat(ban.target()).isEqualTo(target);
        assertThat(ban.reason()).isEqualTo("spam");
        assertThat(ban.deleteMessageSeconds()).isZero();
        var context = ban.context();
        assertThat(context.id()).isEqualTo(CommandId.ofInteraction(interaction.id()));
        assertThat(context.guild()).isEqualTo(interaction.guild());
        assertThat(context.issuer()).isEqualTo(interaction.issuer());
        assertThat(context.origin()).isEqualTo(Origin.SLASH);
        assertThat(context.issuedAt()).isEqualTo(interaction.usedAt());
        var replyTo = Objects.requireNonNull(context.replyTo());
        assertThat(seal.open(replyTo.token())).isEqualTo(interaction.token());
        assertThat(replyTo.expiresAt()).isEqualTo(interaction.usedAt().plusSeconds(900));
        assertThat(ban.toString()).doesNotContain(interaction.token());
    }

    @Test
    void readsAnUnbanOfSomebodyWhomDiscordDoesNotResolve() {
        var unban = (Unban) accepted(Interactions.of("unban", Map.of("user", "5", "reason", "appeal")));

        assertThat(unban.target()).isEqualTo(new Target(UserId.of("5"), null, List.of()));
    }

    @Test
    void readsAKickAndATimeoutAndItsEnd() {
        var person = Map.of("user", Interactions.TARGET, "reason", "spam");
        var timeout =
                Interactions.of("timeout", Map.of("user", Interactions.TARGET, "reason", "spam", "duration", "1h 30m"));

        assertThat(accepted(Interactions.of("kick", person))).isInstanceOf(Kick.class);
        assertThat(accepted(Interactions.of("untimeout", person))).isInstanceOf(Untimeout.class);
        assertThat(accepted(timeout))
                .isInstanceOfSatisfying(
                        Timeout.class,
                        read -> assertThat(read.until())
                                .isEqualTo(timeout.usedAt().plus(Duration.ofMinutes(90))));
    }

    @Test
    void readsBansThatEndAndDeleteMessages() {
        var plain = Map.of("user", Interactions.TARGET, "reason", "spam");
        var full = Interactions.of(
                "ban",
                Map.of("user", Interactions.TARGET, "reason", "spam", "duration", "2 weeks", "delete-messages", "1d"));

        assertThat(accepted(full)).isInstanceOfSatisfying(Ban.class, ban -> {
            assertThat(ban.until()).isEqualTo(full.usedAt().plus(Duration.ofDays(14)));
            assertThat(ban.deleteMessageSeconds()).isEqualTo(86_400);
        });
        assertThat(accepted(Interactions.of("softban", plain)))
                .isInstanceOfSatisfying(
                        Softban.class,
                        softban -> assertThat(softban.deleteMessageSeconds()).isEqualTo(86_400));
        assertThat(rejected(Interactions.of(
                        "ban", Map.of("user", Interactions.TARGET, "reason", "spam", "delete-messages", "8d"))))
                .contains("option delete-messages", "7 days");
    }

    @Test
    void readsMutesWarningsAndNotes() {
        var plain = Map.of("user", Interactions.TARGET, "reason", "spam");
        var timed = Interactions.of("mute", Map.of("user", Interactions.TARGET, "reason", "spam", "duration", "1h"));
        var warning = Interactions.of("warn", plain);

        assertThat(accepted(Interactions.of("mute", plain)))
                .isInstanceOfSatisfying(
                        Mute.class, mute -> assertThat(mute.until()).isNull());
        assertThat(accepted(timed))
                .isInstanceOfSatisfying(
                        Mute.class,
                        mute -> assertThat(mute.until())
                                .isEqualTo(timed.usedAt().plusSeconds(3600)));
        assertThat(accepted(Interactions.of("unmute", plain))).isInstanceOf(Unmute.class);
        assertThat(accepted(warning))
                .isInstanceOfSatisfying(
                        Warn.class, warn -> assertThat(warn.channel()).isEqualTo(warning.channel()));
        assertThat(accepted(Interactions.of("note", Map.of("user", Interactions.TARGET, "text", "watch this one"))))
                .isInstanceOfSatisfying(
                        Note.class, note -> assertThat(note.reason()).isEqualTo("watch this one"));
        assertThat(rejected(Interactions.of("note", Map.of("user", Interactions.TARGET))))
                .contains("option text");
    }

    @Test
    void aDurationThatCannotBeReadIsSaidWithExamples() {
        assertThat(rejected(Interactions.of(
                        "timeout", Map.of("user", Interactions.TARGET, "reason", "spam", "duration", "soon"))))
                .contains("option duration", "1h30m");
    }

    @Test
    void readsTheSetupOfLinks() {
        var options = Map.of("guild-id", " 41771983423143937 ");
        var other = GuildId.of("41771983423143937");

        assertThat(accepted(Interactions.of("setup main-guild", Map.of()))).isInstanceOf(SetMainGuild.class);
        assertThat(accepted(Interactions.of("setup add-child", options)))
                .isInstanceOfSatisfying(
                        ProposeLink.class, link -> assertThat(link.child()).isEqualTo(other));
        assertThat(accepted(Interactions.of("setup accept-main", options)))
                .isInstanceOfSatisfying(
                        AcceptLink.class, link -> assertThat(link.parent()).isEqualTo(other));
        assertThat(accepted(Interactions.of("setup decline-main", options)))
                .isInstanceOfSatisfying(
                        DeclineLink.class, link -> assertThat(link.parent()).isEqualTo(other));
    }

    @Test
    void readsWhatIsAskedAboutDifferences() {
        assertThat(accepted(Interactions.of("reconcile check", Map.of()))).isInstanceOf(ReconcileCheck.class);
        assertThat(accepted(Interactions.of("reconcile status", Map.of()))).isInstanceOf(ReconcileStatus.class);
        assertThat(accepted(Interactions.of("reconcile fix", Map.of())))
                .isInstanceOfSatisfying(ReconcileFix.class, fix -> {
                    assertThat(fix.dryRun()).isTrue();
                    assertThat(fix.cause()).isNull();
                });
        assertThat(accepted(Interactions.of("reconcile fix", Map.of("dry-run", "false", "cause", "lifted-locally"))))
                .isInstanceOfSatisfying(ReconcileFix.class, fix -> {
                    assertThat(fix.dryRun()).isFalse();
                    assertThat(fix.cause()).isEqualTo(DriftCause.LIFTED_LOCALLY);
                });
        assertThat(accepted(Interactions.of("reconcile policy", Map.of("cause", "lifted-locally", "action", "fix"))))
                .isInstanceOfSatisfying(ReconcilePolicy.class, set -> {
                    assertThat(set.cause()).isEqualTo(DriftCause.LIFTED_LOCALLY);
                    assertThat(set.policy()).isEqualTo(DriftPolicy.FIX);
                });
        assertThat(rejected(Interactions.of("reconcile fix", Map.of("dry-run", "maybe"))))
                .contains("option dry-run");
        assertThat(rejected(Interactions.of("reconcile fix", Map.of("cause", "weather"))))
                .contains("option cause");
    }

    @Test
    void readsWhatIsAskedAboutTheServerAndAboutPeople() {
        assertThat(accepted(Interactions.of("setup doctor", Map.of())))
                .isInstanceOfSatisfying(
                        DiagnoseSetup.class,
                        diagnosis -> assertThat(diagnosis.refusedIntents()).containsExactly(Intent.MESSAGE_CONTENT));
        assertThat(accepted(Interactions.of("privacy erase", Map.of("user", Interactions.TARGET))))
                .isInstanceOfSatisfying(
                        EraseUser.class, erasure -> assertThat(erasure.user()).hasToString(Interactions.TARGET));
        assertThat(rejected(Interactions.of("privacy erase", Map.of("user", "nelly"))))
                .contains("option user");
    }

    @Test
    void answersItselfWhatAnAdministratorAsksOfTheGateway() {
        var guild = GuildId.of("290926798626357999");
        assertThat(rejected(Interactions.of("sync_status", Map.of()))).contains("administrators", "/config adminrole");
        assertThat(rejected(Interactions.of("debug_sync", Map.of()))).contains("administrators");

        adminRoles.settled(Settings.of(guild, Map.of(), List.of(Interactions.ROLE)));

        assertThat(interpreter.read(Interactions.of("sync_status", Map.of())))
                .isEqualTo(new Reading.Asked(Question.STATUS, guild));
        assertThat(interpreter.read(Interactions.of("debug_sync", Map.of())))
                .isEqualTo(new Reading.Asked(Question.SYNC_NOW, guild));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my server", "-5", "18446744073709551616", "0x10", "41771983423143937; drop"})
    void namesTheOptionThatIsNoServerIdAndTheRemedy(String text) {
        assertThat(rejected(Interactions.of("setup add-child", Map.of("guild-id", text))))
                .contains("guild-id", "Copy Server ID");
    }

    @Test
    void namesTheOtherOptionsThatCannotBeUsed() {
        assertThat(rejected(Interactions.of("ban", Map.of("user", "nelly", "reason", "x"))))
                .contains("option user");
        assertThat(rejected(Interactions.of("ban", Map.of("user", "5", "reason", "x".repeat(513)))))
                .contains("option reason", "512");
        assertThat(rejected(Interactions.of("dance", Map.of()))).contains("not known");
        assertThat(rejected(Interactions.outsideGuilds("ban"))).contains("servers only");
    }

    private ModerationCommand accepted(Interaction interaction) {
        return ((Reading.Accepted) interpreter.read(interaction)).command();
    }

    private String rejected(Interaction interaction) {
        return ((Reading.Rejected) interpreter.read(interaction)).answer();
    }
}
