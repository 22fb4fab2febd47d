package io.wayhaven.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.RequestLink;
import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.command.SetStaffRole;
import io.wayhaven.contracts.command.ShowWizard;
import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.component.WizardFlow;
import io.wayhaven.contracts.component.WizardPlace;
import io.wayhaven.contracts.component.WizardStep;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.StaffRole;
import io.wayhaven.gateway.settings.AdminRoles;
import io.wayhaven.gateway.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps of a wizard are plain commands whose answers go on in the wizard. */
class WizardInterpreterTest {

    private static final UserId OWNER = UserId.of("53908232506183680");
    private static final String WEBHOOK = "https://discord.com/api/webhooks/123/s3cret";
    private static final GuildId OTHER = GuildId.of("41771983423143937");

    private final AdminRoles adminRoles = new AdminRoles();
    private final CommandInterpreter interpreter = new CommandInterpreter(
            new TokenSeal("a bot's token"),
            adminRoles,
            URI.create("https://discord.com/api/v10"),
            Set::of,
            new EditsPage(URI.create("https://log.example.org/")));

    @BeforeEach
    void allow() {
        var guild = Interactions.of("setup config-wizard", Map.of()).guild();
        assertThat(guild).isNotNull();
        adminRoles.settled(Settings.of(guild, Map.of(), List.of(Interactions.ROLE)));
    }

    @Test
    void begins() {
        var begun = accepted(interpreter.read(Interactions.of("setup config-wizard", Map.of())));

        assertThat(begun.command()).isInstanceOf(ShowWizard.class);
        assertThat(begun.place()).isEqualTo(AnswerPlace.NEW_MESSAGE);
        assertThat(place(begun)).isEqualTo(WizardPlace.begin(OWNER));
    }

    @Test
    void onlyAdministratorsBeginAndOnlyWhoeverBeganGoesOn() {
        var someoneElses = CustomId.of(new Press.Wizard.Go(WizardPlace.begin(new UserId(7))));
        assertThat(interpreter.read(Interactions.pressing(someoneElses)))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.answer()).contains("/setup config-wizard"));

        adminRoles.forgotten(GuildId.of("290926798626357999"));
        assertThat(interpreter.read(Interactions.of("setup config-wizard", Map.of())))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.answer()).contains("administrators"));
        assertThat(interpreter.read(Interactions.pressing(
                        CustomId.of(new Press.Wizard.Do(new WizardPlace(OWNER, WizardFlow.MAIN, 0))))))
                .isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void goesWhereTheMenuOrAButtonLeads() {
        var menu = CustomId.of(new Press.Wizard.Go(WizardPlace.begin(OWNER)));

        var picked = accepted(interpreter.read(Interactions.picking(menu, "child")));
        assertThat(place(picked)).isEqualTo(new WizardPlace(OWNER, WizardFlow.CHILD, WizardPlace.FIRST_OPEN));
        assertThat(picked.place()).isEqualTo(AnswerPlace.SAME_MESSAGE);

        var back = new WizardPlace(OWNER, WizardFlow.MAIN, 3);
        assertThat(place(accepted(interpreter.read(Interactions.pressing(CustomId.of(new Press.Wizard.Go(back)))))))
                .isEqualTo(back);
        assertThat(place(accepted(interpreter.read(Interactions.picking(menu, "unheard of")))))
                .isEqualTo(WizardPlace.begin(OWNER));
    }

    static Stream<Arguments> picks() {
        return Stream.of(
                Arguments.of(WizardFlow.SINGLE, 0, SetMuteRole.class),
                Arguments.of(WizardFlow.SINGLE, 1, SetRoute.class),
                Arguments.of(WizardFlow.MAIN, 4, SetRoute.class),
                Arguments.of(WizardFlow.MAIN, 6, SetStaffRole.class));
    }

    @ParameterizedTest
    @MethodSource("picks")
    void whatIsPickedIsSetByThePlainCommand(WizardFlow flow, int step, Class<?> command) {
        var place = new WizardPlace(OWNER, flow, step);

        var picked = accepted(
                interpreter.read(Interactions.picking(CustomId.of(new Press.Wizard.Do(place)), "300000000000000003")));

        assertThat(picked.command()).isInstanceOf(command);
        assertThat(place(picked)).isEqualTo(place);
        switch (picked.command()) {
            case SetMuteRole set -> assertThat(set.role()).isEqualTo(RoleId.of("300000000000000003"));
            case SetStaffRole set ->
                assertThat(set.staff()).isEqualTo(new StaffRole(RoleId.of("300000000000000003"), false));
            case SetRoute set -> {
                assertThat(set.channel()).isEqualTo(ChannelId.of("300000000000000003"));
                assertThat(set.route()).isEqualTo(step == 1 ? RouteName.MODERATION : RouteName.RECONCILIATION);
            }
            case ModerationCommand other -> throw new AssertionError("no command of a menu: " + other);
        }
    }

    @Test
    void aFormIsFilledInAndRead() {
        var backup = CustomId.of(new Press.Wizard.Do(new WizardPlace(OWNER, WizardFlow.BACKUP, 0)));

        assertThat(interpreter.read(Interactions.pressing(backup)))
                .isInstanceOfSatisfying(
                        Reading.Unfilled.class,
                        unfilled -> assertThat(unfilled.form().customId()).isEqualTo(backup));
        var asked = accepted(interpreter.read(Interactions.sending(backup, Map.of("guild-id", OTHER.toString()))));
        assertThat(asked.command()).isInstanceOfSatisfying(RequestLink.class, link -> {
            assertThat(link.otherGuild()).isEqualTo(OTHER);
            assertThat(link.terms())
                    .isEqualTo(new LinkTerms(LinkType.BACKUP, LinkMode.MAIN_ONLY, LinkTerms.EVERY_ACTION));
        });
        assertThat(asked.place()).isEqualTo(AnswerPlace.SAME_MESSAGE);
        assertThat(interpreter.read(Interactions.sending(backup, Map.of("guild-id", "my server"))))
                .isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void aWebhookIsSealedAndTakenForAlerts() {
        var step = CustomId.of(new Press.Wizard.Do(new WizardPlace(OWNER, WizardFlow.BACKUP, 1)));

        var set = accepted(interpreter.read(Interactions.sending(step, Map.of("webhook-url", WEBHOOK))));

        assertThat(set.command()).isInstanceOfSatisfying(SetRoute.class, route -> {
            assertThat(route.route()).isEqualTo(RouteName.ALERTS);
            assertThat(route.webhook()).isNotNull();
        });
        assertThat(set.command().toString()).doesNotContain("s3cret");
        assertThat(interpreter.read(Interactions.sending(step, Map.of("webhook-url", "https://evil.example/x"))))
                .isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void everyStepOfEveryWizardIsReadAndHasAForm() {
        for (var flow : WizardFlow.values()) {
            for (int number = 0; number < flow.steps().size(); number++) {
                var step = flow.steps().get(number);
                var id = CustomId.of(new Press.Wizard.Do(new WizardPlace(OWNER, flow, number)));
                assertThat(WizardCommands.form(step, id).isPresent()).isEqualTo(step.input() == WizardStep.Input.FORM);
                if (step.input() == WizardStep.Input.BUTTON) {
                    assertThat(interpreter.read(Interactions.pressing(id))).isInstanceOf(Reading.Accepted.class);
                }
            }
        }
        assertThat(interpreter.read(Interactions.pressing("wh1:wizard-do:" + OWNER + ":main:99")))
                .isInstanceOf(Reading.Rejected.class);
    }

    private static Reading.Accepted accepted(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return (Reading.Accepted) reading;
    }

    private static WizardPlace place(Reading.Accepted accepted) {
        var replyTo = accepted.context().replyTo();
        assertThat(replyTo).isNotNull();
        assertThat(replyTo.wizard()).isNotNull();
        return replyTo.wizard();
    }
}
