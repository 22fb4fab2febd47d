package io.wayhaven.syncengine.wizard;

import static io.wayhaven.syncengine.Samples.BOT;
import static io.wayhaven.syncengine.Samples.HIGH;
import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.MIDDLE;
import static io.wayhaven.syncengine.Samples.OWNER;
import static io.wayhaven.syncengine.Samples.guild;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.component.WizardFlow;
import io.wayhaven.contracts.component.WizardPlace;
import io.wayhaven.contracts.component.WizardStep;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.ModerationSettings;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.StaffRole;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.Link;
import io.wayhaven.syncengine.reply.Button;
import io.wayhaven.syncengine.reply.Screen;
import io.wayhaven.syncengine.reply.Select;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WizardPagesTest {

    private static final GuildId HERE = new GuildId(10);
    private static final GuildId OTHER = new GuildId(20);
    private static final ChannelId CHANNEL = new ChannelId(500);

    @Test
    void theMenuOffersTheFiveAndSaysHowFarEachIs() {
        var page = WizardPages.page(state(muted(LOW), List.of()), WizardPlace.begin(OWNER), "");

        assertThat(page.select()).isNotNull();
        assertThat(page.select().choices())
                .extracting(Select.Choice::value)
                .containsExactly("single", "main", "child", "network", "backup");
        assertThat(page.text()).contains("**Single server**", "1 of 3 done", "0 of 2 done");
    }

    @Test
    void aWizardGoesOnWhereSomethingIsLeft() {
        assertThat(page(WizardFlow.SINGLE, WizardPlace.FIRST_OPEN, nothing()).text())
                .contains("step 1 of 5: Mute role");
        assertThat(page(WizardFlow.SINGLE, WizardPlace.FIRST_OPEN, state(muted(LOW), List.of()))
                        .text())
                .contains("step 2 of 5: Log channel");
    }

    @Test
    void aStepTellsWhetherItIsDoneAndWhatHelps() {
        assertThat(verdict(WizardFlow.SINGLE, WizardStep.MUTE_ROLE, nothing())).contains("Not set yet");
        assertThat(verdict(WizardFlow.SINGLE, WizardStep.MUTE_ROLE, state(muted(LOW), List.of())))
                .contains("✅", "<@&" + LOW + ">");
        assertThat(verdict(WizardFlow.SINGLE, WizardStep.MUTE_ROLE, state(muted(HIGH), List.of())))
                .contains("⚠️", "move the bot's role above it");
        assertThat(verdict(WizardFlow.SINGLE, WizardStep.MUTE_ROLE, state(muted(new RoleId(9)), List.of())))
                .contains("⚠️", "was deleted");
        assertThat(verdict(WizardFlow.MAIN, WizardStep.STAFF_ROLE, state(muted(LOW), List.of())))
                .contains("✅", "<@&" + MIDDLE + ">");
        assertThat(verdict(WizardFlow.SINGLE, WizardStep.LOG_CHANNEL, state(routed(CHANNEL), List.of())))
                .contains("✅", "<#500>");
        assertThat(verdict(WizardFlow.SINGLE, WizardStep.LOG_CHANNEL, state(routed(new ChannelId(1)), List.of())))
                .contains("⚠️", "is gone");
        assertThat(verdict(
                        WizardFlow.SINGLE,
                        WizardStep.LOG_CHANNEL,
                        new WizardState(BOT, here(MIDDLE), channels(), routed(CHANNEL), List.of())))
                .contains("⚠️", "Send Messages");
    }

    @Test
    void linksAreDoneOnceTheyAreAnswered() {
        var offered = Link.offered(OTHER, HERE, LinkTerms.USUAL, LinkSide.CHILD);

        assertThat(verdict(WizardFlow.CHILD, WizardStep.FOLLOW, state(null, List.of(offered))))
                .contains("⚠️", "waits for the other server");
        assertThat(verdict(WizardFlow.CHILD, WizardStep.FOLLOW, state(null, List.of(offered.agreed(LinkTerms.USUAL)))))
                .contains("✅");
        assertThat(verdict(WizardFlow.BACKUP, WizardStep.FOLLOW_AS_BACKUP, state(null, List.of(offered))))
                .contains("Not set yet");
        assertThat(verdict(WizardFlow.MAIN, WizardStep.MAIN_SERVER, nothing())).contains("✅");
    }

    @Test
    void whatWasDoneIsAnsweredOverThePageHoweverLongItIs() {
        var page = WizardPages.page(nothing(), new WizardPlace(OWNER, WizardFlow.MAIN, 7), "line\n".repeat(1000));

        assertThat(page.text())
                .hasSizeLessThanOrEqualTo(2000)
                .startsWith("line\n")
                .contains("more lines", "step 8 of 8");
    }

    @Test
    void everyStepHasOneWayToDoItAndWaysToGoOn() {
        for (var flow : WizardFlow.values()) {
            for (int number = 0; number < flow.steps().size(); number++) {
                var page = page(flow, number, nothing());
                var hasMenu = page.select() != null;
                var does = page.buttons().stream()
                        .filter(button -> button.press() instanceof Press.Wizard.Do)
                        .count();
                assertThat(does).isEqualTo(hasMenu ? 0 : 1);
                assertThat(page.buttons())
                        .hasSizeLessThanOrEqualTo(5)
                        .extracting(button -> CustomId.of(button.press()))
                        .doesNotHaveDuplicates();
                assertThat(page.buttons().stream().map(Button::label).anyMatch(label -> label.equals("Back")))
                        .isEqualTo(number > 0);
            }
        }
    }

    private static String verdict(WizardFlow flow, WizardStep step, WizardState state) {
        return page(flow, flow.steps().indexOf(step), state).text();
    }

    private static Screen page(WizardFlow flow, int step, WizardState state) {
        return WizardPages.page(state, new WizardPlace(OWNER, flow, step), "");
    }

    private static WizardState nothing() {
        return state(null, List.of());
    }

    private static WizardState state(@Nullable GuildSettings settings, List<Link> links) {
        return new WizardState(BOT, here(HIGH), channels(), settings, links);
    }

    /** The bot's highest role is that one: the high one may do everything, the middle one may not post. */
    private static Guild here(RoleId bots) {
        var seen = guild(HERE.value(), true);
        return new Guild(seen.id(), seen.name(), OWNER, true, true, seen.roles(), Set.of(bots));
    }

    private static Map<ChannelId, Channel> channels() {
        return Map.of(CHANNEL, new Channel(CHANNEL, "log", 0, List.of()));
    }

    private static GuildSettings muted(RoleId role) {
        return settings(Map.of(), ModerationSettings.NONE.withMuteRole(role).withStaff(new StaffRole(MIDDLE, false)));
    }

    private static GuildSettings routed(ChannelId channel) {
        return settings(
                Map.of(RouteName.MODERATION, new Route(channel, null, KindFilter.ALL, IgnoreRules.NONE)),
                ModerationSettings.NONE);
    }

    private static GuildSettings settings(Map<RouteName, Route> routes, ModerationSettings moderation) {
        return new GuildSettings(
                HERE, 1, routes, Map.of(), IgnoreRules.NONE, new Retention(null, null), List.of(), moderation);
    }
}
