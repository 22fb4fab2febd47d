package io.wayhaven.syncengine.settings;

import static io.wayhaven.syncengine.Samples.BOT;
import static io.wayhaven.syncengine.Samples.HIGH;
import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.MIDDLE;
import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.TROUBLE;
import static io.wayhaven.syncengine.Samples.context;
import static io.wayhaven.syncengine.Samples.guild;
import static io.wayhaven.syncengine.Samples.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.ChangeIgnore;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.DiagnoseSetup;
import io.wayhaven.contracts.command.EraseUser;
import io.wayhaven.contracts.command.FilterChange;
import io.wayhaven.contracts.command.FilterRoute;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.RemoveEscalation;
import io.wayhaven.contracts.command.SetAdminRole;
import io.wayhaven.contracts.command.SetCaseRole;
import io.wayhaven.contracts.command.SetConfirmation;
import io.wayhaven.contracts.command.SetEscalation;
import io.wayhaven.contracts.command.SetRetention;
import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.command.SetVolumeLimit;
import io.wayhaven.contracts.command.SettingsCommand;
import io.wayhaven.contracts.command.ShowEscalation;
import io.wayhaven.contracts.command.ShowSettings;
import io.wayhaven.contracts.command.ToggleEvent;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.reply.SealedToken;
import io.wayhaven.contracts.settings.EscalationAction;
import io.wayhaven.contracts.settings.EscalationRule;
import io.wayhaven.contracts.settings.IgnoreAxis;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.RetentionClass;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.Safeguards;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.contracts.settings.VolumeScope;
import io.wayhaven.contracts.settings.Webhook;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Overwrite;
import io.wayhaven.syncengine.settings.SettingsDecision.Answered;
import io.wayhaven.syncengine.settings.SettingsDecision.Changed;
import io.wayhaven.syncengine.settings.SettingsDecision.Diagnosed;
import io.wayhaven.syncengine.settings.SettingsDecision.Erases;
import io.wayhaven.syncengine.settings.SettingsDecision.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsDecisionsTest {

    private static final long GUILD = 10;
    private static final ChannelId TEXT = new ChannelId(100);
    private static final ChannelId CATEGORY = new ChannelId(101);
    private static final ChannelId CLOSED = new ChannelId(102);
    private static final CommandContext ADMIN = context(GUILD, issuer(MODERATOR, HIGH), Origin.SLASH);

    private Defaults defaults = Defaults.NONE;
    private SettingsLayer own = SettingsLayer.NONE;

    @Test
    void onlyAdministratorsAndConfiguredRolesMayGiveThem() {
        var byMember = new ToggleEvent(context(GUILD, issuer(MODERATOR, MIDDLE), Origin.SLASH), "on_member_ban", false);

        assertThat(refusal(byMember)).contains("Only administrators", "/config adminrole");
        own = SettingsLayer.NONE.withAdminRoles(List.of(MIDDLE));
        assertThat(decide(byMember)).isInstanceOf(Changed.class);
        own = SettingsLayer.NONE;
        defaults = new Defaults(null, null, SettingsLayer.NONE.withAdminRoles(List.of(MIDDLE)));
        assertThat(decide(byMember)).isInstanceOf(Changed.class);
        assertThat(refusal(new ShowSettings(context(GUILD, null, Origin.SLASH))))
                .contains("Only administrators");
    }

    @Test
    void limitsOfPunishmentsAreSetEachByItself() {
        own = change(new SetVolumeLimit(ADMIN, VolumeScope.MODERATOR, new VolumeLimit(20, 5)))
                .own();
        var both = change(new SetVolumeLimit(ADMIN, VolumeScope.LINK, VolumeLimit.NONE));

        assertThat(both.answer()).isEqualTo("A linked server may punish any number of people here.");
        assertThat(both.own().moderation().guarded())
                .isEqualTo(new Safeguards(new VolumeLimit(20, 5), VolumeLimit.NONE, null));
        own = both.own();
        assertThat(((Answered) decide(new ShowSettings(ADMIN))).answer())
                .contains("• by a moderator: 20 in 5 minutes *(server)*", "• by a linked server: none *(server)*");
    }

    @Test
    void whoIsAskedFirstAndWhoSeesCasesIsChosen() {
        own = change(new SetConfirmation(ADMIN, 3)).own();
        own = change(new SetCaseRole(ADMIN, MIDDLE, true)).own();

        assertThat(own.moderation().guarded().confirmBeyond()).isEqualTo(3);
        assertThat(own.moderation().seeing()).containsExactly(MIDDLE);
        assertThat(((Answered) decide(new ShowSettings(ADMIN))).answer())
                .contains("bans for good are asked about first: in more than 3 servers", "may see cases");
        assertThat(refusal(new SetCaseRole(ADMIN, MIDDLE, true))).contains("allowed already");
        assertThat(refusal(new SetCaseRole(ADMIN, new RoleId(GUILD), true)))
                .contains("no role of this server that only some people have");
        assertThat(change(new SetCaseRole(ADMIN, MIDDLE, false))
                        .own()
                        .moderation()
                        .seeing())
                .isEmpty();
    }

    @Test
    void whatFollowsFromWarningsIsLaidDownOnceForEachNumberOfThem() {
        own = change(new SetEscalation(ADMIN, new EscalationRule(5, 365, EscalationAction.BAN, null)))
                .own();
        own = change(new SetEscalation(ADMIN, new EscalationRule(3, 7, EscalationAction.KICK, null)))
                .own();
        own = change(new SetEscalation(ADMIN, new EscalationRule(3, 30, EscalationAction.TIMEOUT, 3600L)))
                .own();

        assertThat(((Answered) decide(new ShowEscalation(ADMIN))).answer())
                .isEqualTo(
                        "• 3 warnings within 30 days lead to a timeout for 1 hour\n• 5 warnings within 365 days lead to a ban");
        assertThat(((Answered) decide(new ShowSettings(ADMIN))).answer())
                .contains("• 5 warnings within 365 days lead to a ban *(server)*");
        assertThat(refusal(new RemoveEscalation(ADMIN, 4))).contains("Nothing follows from 4 warnings");
        own = change(new RemoveEscalation(ADMIN, 3)).own();
        assertThat(own.moderation().escalating()).hasSize(1);
        assertThat(change(new SetEscalation(ADMIN, new EscalationRule(2, 1, EscalationAction.MUTE, null)))
                        .answer())
                .isEqualTo(
                        "From now on 2 warnings within a day lead to a mute. No mute role is set yet: choose one with"
                                + " /config muterole.");
        for (var warnings = 6; warnings < 15; warnings++) {
            own = change(new SetEscalation(ADMIN, new EscalationRule(warnings, 30, EscalationAction.KICK, null)))
                    .own();
        }
        assertThat(refusal(new SetEscalation(ADMIN, new EscalationRule(20, 30, EscalationAction.KICK, null))))
                .contains("10 rules", "Remove one");
    }

    @Test
    void aRouteLeadsToAChannelOfThisServerOnly() {
        assertThat(change(new SetRoute(ADMIN, RouteName.LOG, TEXT, null))
                        .own()
                        .route(RouteName.LOG)
                        .channel())
                .isEqualTo(TEXT);
        assertThat(refusal(new SetRoute(ADMIN, RouteName.LOG, CATEGORY, null))).contains("Pick a text");
        assertThat(refusal(new SetRoute(ADMIN, RouteName.LOG, new ChannelId(999), null)))
                .contains("The option channel", "no channel of this server");
    }

    @ParameterizedTest
    @EnumSource(RouteName.class)
    void aRouteByWhichNothingGoesYetSaysSo(RouteName name) {
        var answer = change(new SetRoute(ADMIN, name, TEXT, null)).answer();

        assertThat(answer).doesNotContain("Nothing goes by this route yet");
    }

    @Test
    void aChannelOfTheFileThatIsElsewhereIsShown() {
        defaults = new Defaults(null, new ChannelId(999), SettingsLayer.NONE);

        assertThat(((Answered) decide(new ShowSettings(ADMIN))).answer())
                .contains("log → nowhere: the file's channel `999` is none of this server's");
    }

    @Test
    void aRouteIntoAClosedChannelSaysWhatIsMissing() {
        var answer = change(new SetRoute(ADMIN, RouteName.LOG, CLOSED, null)).answer();

        assertThat(answer).contains("<#102>", "lacks View Channels");
    }

    @Test
    void aRouteCanBeSwitchedOffAndGoThroughAWebhookWhoseAddressIsNeverShown() {
        var webhook = new Webhook(new WebhookId(77), new SealedToken("c2VhbGVk"));
        var through = change(new SetRoute(ADMIN, RouteName.SYNC, null, webhook));

        assertThat(through.change() + through.answer()).contains("77").doesNotContain("c2VhbGVk");
        own = through.own();
        assertThat(((Answered) decide(new ShowSettings(ADMIN))).answer())
                .contains("sync → webhook `77`, address hidden *(server)*")
                .doesNotContain("c2VhbGVk");
        assertThat(change(new SetRoute(ADMIN, RouteName.SYNC, null, null)).own().route(RouteName.SYNC))
                .satisfies(route -> {
                    assertThat(route.off()).isTrue();
                    assertThat(route.webhook()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({"on_member_bann,on_member_ban", "mesage.delete,message.delete"})
    void aMistypedEventIsGuessed(String typed, String meant) {
        assertThat(refusal(new ToggleEvent(ADMIN, typed, true))).contains(typed, "Did you mean " + meant + "?");
    }

    @Test
    void whatIsAlwaysLoggedCannotBeSwitchedOff() {
        assertThat(refusal(new ToggleEvent(ADMIN, "wayhaven.gap", false))).contains("always logged");
    }

    @Test
    void aToggleOverrulesTheIdsUnderIt() {
        own = SettingsLayer.NONE.withToggles(Map.of("channel.move", false));

        assertThat(change(new ToggleEvent(ADMIN, "on_guild_channel_update", true))
                        .own()
                        .toggles())
                .containsExactly(Map.entry("on_guild_channel_update", true));
    }

    @Test
    void filtersNameKindsAndFamilies() {
        own = change(new FilterRoute(ADMIN, RouteName.LOG, FilterChange.INCLUDE, "moderation"))
                .own();
        own = change(new FilterRoute(ADMIN, RouteName.LOG, FilterChange.EXCLUDE, "member.unban"))
                .own();

        assertThat(own.route(RouteName.LOG).filter())
                .isEqualTo(new KindFilter(List.of("moderation"), List.of("member.unban")));
        assertThat(refusal(new FilterRoute(ADMIN, RouteName.LOG, FilterChange.INCLUDE, "moderatio")))
                .contains("Did you mean moderation?");
        assertThat(change(new FilterRoute(ADMIN, RouteName.LOG, FilterChange.RESET, null))
                        .own()
                        .route(RouteName.LOG)
                        .filter())
                .isEqualTo(KindFilter.ALL);
    }

    @Test
    void aWrongPatternIsPointedAt() {
        assertThat(refusal(new ChangeIgnore(ADMIN, null, IgnoreAxis.MESSAGE_PATTERN, "spam(?=x)", true)))
                .contains("character 5", "RE2");
        assertThat(refusal(new ChangeIgnore(ADMIN, null, IgnoreAxis.MESSAGE_PATTERN, "a*", true)))
                .contains("every message");
    }

    @Test
    void whatIsIgnoredIsCheckedAndCanBeTakenBack() {
        own = change(new ChangeIgnore(ADMIN, null, IgnoreAxis.CHANNEL, "<#100>", true))
                .own();
        own = change(new ChangeIgnore(ADMIN, RouteName.LOG, IgnoreAxis.BOTS, null, true))
                .own();

        assertThat(own.ignore().channels()).containsExactly(TEXT);
        assertThat(own.route(RouteName.LOG).ignore().bots()).isTrue();
        assertThat(refusal(new ChangeIgnore(ADMIN, null, IgnoreAxis.CHANNEL, "100", true)))
                .contains("already");
        assertThat(refusal(new ChangeIgnore(ADMIN, null, IgnoreAxis.CATEGORY, "100", true)))
                .contains("no category");
        assertThat(refusal(new ChangeIgnore(ADMIN, null, IgnoreAxis.USER, "Mira", true)))
                .contains("“Mira” is no user");
        assertThat(change(new ChangeIgnore(ADMIN, null, IgnoreAxis.CHANNEL, "100", false))
                        .own()
                        .ignore())
                .isEqualTo(IgnoreRules.NONE);
    }

    @Test
    void whatTheOperatorSetIsTheOperatorsToTakeBack() {
        var ignored = IgnoreLists.with(IgnoreRules.NONE, IgnoreAxis.USER, List.of("4"));
        defaults =
                new Defaults(null, null, SettingsLayer.NONE.withIgnore(ignored).withAdminRoles(List.of(LOW)));

        assertThat(refusal(new ChangeIgnore(ADMIN, null, IgnoreAxis.USER, "<@4>", false)))
                .contains("operator");
        assertThat(refusal(new SetAdminRole(ADMIN, LOW, false))).contains("admin_role_ids");
    }

    @ParameterizedTest
    @EnumSource(RetentionClass.class)
    void retentionIsFromOneDayUpToWhatTheOperatorAllows(RetentionClass data) {
        defaults = new Defaults(null, null, SettingsLayer.NONE.withRetention(new Retention(30, 30)));

        assertThat(refusal(new SetRetention(ADMIN, data, 0))).contains("from 1");
        assertThat(refusal(new SetRetention(ADMIN, data, 31))).contains("30 days at most");
        assertThat(change(new SetRetention(ADMIN, data, 7)).change()).contains("for 7 days");
        assertThat(change(new SetRetention(ADMIN, data, null)).change()).contains("for 30 days");
    }

    @Test
    void aRoleIsAllowedOnceAndEverybodyNever() {
        own = change(new SetAdminRole(ADMIN, LOW, true)).own();

        assertThat(own.adminRoles()).containsExactly(LOW);
        assertThat(refusal(new SetAdminRole(ADMIN, LOW, true))).contains("already");
        assertThat(refusal(new SetAdminRole(ADMIN, new RoleId(GUILD), true))).contains("@everyone");
        assertThat(refusal(new SetAdminRole(ADMIN, new RoleId(999), true))).contains("not a role");
        assertThat(change(new SetAdminRole(ADMIN, LOW, false)).own().adminRoles())
                .isEmpty();
    }

    @Test
    void erasureAndDiagnosisAreOrderedForThisServer() {
        assertThat(decide(new EraseUser(ADMIN, TROUBLE)))
                .isInstanceOfSatisfying(
                        Erases.class, erases -> assertThat(erases.user()).isEqualTo(TROUBLE));
        assertThat(decide(new DiagnoseSetup(ADMIN, Set.of()))).isInstanceOf(Diagnosed.class);
    }

    private Changed change(SettingsCommand command) {
        return (Changed) decide(command);
    }

    private String refusal(SettingsCommand command) {
        return ((Refused) decide(command)).refusal().text();
    }

    private SettingsDecision decide(SettingsCommand command) {
        var channels = Map.of(
                TEXT, new Channel(TEXT, "log", 0, List.of()),
                CATEGORY, new Channel(CATEGORY, "staff", 4, List.of()),
                CLOSED, new Channel(CLOSED, "closed", 0, List.of(new Overwrite(GUILD, 0, 1L << 10))));
        var here = guild(GUILD, false);
        var withoutPower = new Guild(here.id(), here.name(), here.owner(), false, true, here.roles(), Set.of(LOW));
        return SettingsDecider.decide(
                command, new SettingsState(BOT, Optional.of(withoutPower), channels, defaults, own));
    }
}
