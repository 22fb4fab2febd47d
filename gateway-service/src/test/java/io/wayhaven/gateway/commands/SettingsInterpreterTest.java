package io.wayhaven.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.contracts.command.ChangeIgnore;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.FilterChange;
import io.wayhaven.contracts.command.FilterRoute;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.RemoveEscalation;
import io.wayhaven.contracts.command.SetAdminRole;
import io.wayhaven.contracts.command.SetEscalation;
import io.wayhaven.contracts.command.SetRetention;
import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.command.SettingsCommand;
import io.wayhaven.contracts.command.ShowEscalation;
import io.wayhaven.contracts.command.ShowSettings;
import io.wayhaven.contracts.command.ToggleEvent;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.settings.EscalationAction;
import io.wayhaven.contracts.settings.EscalationRule;
import io.wayhaven.contracts.settings.IgnoreAxis;
import io.wayhaven.contracts.settings.RetentionClass;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.gateway.settings.Settings;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsInterpreterTest {
    private static final ChannelId CHANNEL = new ChannelId(5);
    private static final CommandContext CONTEXT = new CommandContext(
            CommandId.ofInteraction(InteractionId.of("1441267123456789012")),
            Settings.GUILD,
            null,
            Origin.SLASH,
            Instant.EPOCH,
            null);

    private final TokenSeal seal = new TokenSeal("bot-token");
    private final SettingsInterpreter interpreter =
            new SettingsInterpreter(seal, URI.create("https://discord.com/api/v10"));

    @Test
    void readsWhereThingsGo() throws UnusableOptionException {
        assertThat(read("show", Map.of())).isEqualTo(new ShowSettings(CONTEXT));
        assertThat(read("logchannel", Map.of("channel", "5")))
                .isEqualTo(new SetRoute(CONTEXT, RouteName.MODERATION, CHANNEL, null));
        assertThat(read("notifications", Map.of("channel", "5")))
                .isEqualTo(new SetRoute(CONTEXT, RouteName.SYNC, CHANNEL, null));
        assertThat(read("notifications", Map.of("channel", "5", "enabled", "false")))
                .isEqualTo(new SetRoute(CONTEXT, RouteName.SYNC, null, null));
        assertThat(read("route", Map.of("route", "alerts", "channel", "5")))
                .isEqualTo(new SetRoute(CONTEXT, RouteName.ALERTS, CHANNEL, null));
        assertThat(read("route", Map.of("route", "log"))).isEqualTo(new SetRoute(CONTEXT, RouteName.LOG, null, null));
    }

    @Test
    void sealsTheUrlOfAWebhook() throws UnusableOptionException {
        var url = "https://discord.com/api/webhooks/1234/s3cret_-";

        var route = (SetRoute) read("webhook", Map.of("webhook-url", url));

        assertThat(route.route()).isEqualTo(RouteName.LOG);
        assertThat(route.channel()).isNull();
        var webhook = Objects.requireNonNull(route.webhook());
        assertThat(webhook.id()).hasToString("1234");
        assertThat(seal.open(webhook.url())).isEqualTo(url);
        assertThat(route.toString()).doesNotContain("s3cret");
        assertThat(((SetRoute) read("webhook", Map.of("webhook-url", url, "route", "sync"))).route())
                .isEqualTo(RouteName.SYNC);
    }

    @Test
    void readsWhatIsLoggedAndPosted() throws UnusableOptionException {
        assertThat(read("events", Map.of("event", "on_member_ban", "enabled", "true")))
                .isEqualTo(new ToggleEvent(CONTEXT, "on_member_ban", true));
        assertThat(read("filter", Map.of("route", "log", "mode", "exclude", "kind", "message")))
                .isEqualTo(new FilterRoute(CONTEXT, RouteName.LOG, FilterChange.EXCLUDE, "message"));
        assertThat(read("filter", Map.of("route", "log", "mode", "reset")))
                .isEqualTo(new FilterRoute(CONTEXT, RouteName.LOG, FilterChange.RESET, null));
        assertThat(read("retention", Map.of("class", "messages", "days", "30")))
                .isEqualTo(new SetRetention(CONTEXT, RetentionClass.MESSAGES, 30));
        assertThat(read("retention", Map.of("class", "events")))
                .isEqualTo(new SetRetention(CONTEXT, RetentionClass.EVENTS, null));
        assertThat(read("adminrole", Map.of("role", "7", "mode", "remove")))
                .isEqualTo(new SetAdminRole(CONTEXT, new RoleId(7), false));
    }

    @ParameterizedTest
    @CsvSource({
        "user, <@80351110224678912>, 80351110224678912",
        "user, <@!80351110224678912>, 80351110224678912",
        "role, <@&7>, 7",
        "channel, <#5>, 5",
        "thread, 5, 5",
        "category, what is this, what is this",
        "message-pattern, <#5>, <#5>"
    })
    void takesMentionsForIds(String axis, String given, String value) throws UnusableOptionException {
        assertThat(read("ignore", Map.of("axis", axis, "mode", "add", "value", given)))
                .isInstanceOfSatisfying(ChangeIgnore.class, change -> {
                    assertThat(change.value()).isEqualTo(value);
                    assertThat(change.ignored()).isTrue();
                    assertThat(change.route()).isNull();
                });
    }

    @ParameterizedTest
    @EnumSource
    void offersEveryAxis(IgnoreAxis axis) throws UnusableOptionException {
        var name = IgnoreAxes.NAMES.get(axis.ordinal());

        var change =
                (ChangeIgnore) read("ignore", Map.of("axis", name, "mode", "remove", "value", "5", "route", "log"));

        assertThat(change)
                .isEqualTo(new ChangeIgnore(CONTEXT, RouteName.LOG, axis, axis == IgnoreAxis.BOTS ? null : "5", false));
    }

    @ParameterizedTest
    @CsvSource({
        "logchannel, channel, general, option channel",
        "notifications, enabled, perhaps, option channel",
        "route, route, nowhere, option route",
        "webhook, webhook-url, https://example.com/api/webhooks/1/x, option webhook-url",
        "events, enabled, true, option event",
        "events, event, on_member_ban, option enabled",
        "filter, mode, include, option kind",
        "ignore, axis, weather, option axis",
        "ignore, axis, user, option value",
        "retention, class, everything, option class",
        "adminrole, role, staff, option role"
    })
    void namesTheOptionThatCannotBeUsed(String subcommand, String option, String value, String named) {
        assertThatThrownBy(() -> read(subcommand, Map.of(option, value)))
                .isInstanceOf(UnusableOptionException.class)
                .hasMessageContaining(named);
    }

    @Test
    void namesTheDaysAndTheModeThatCannotBeUsed() {
        assertThatThrownBy(() -> read("retention", Map.of("class", "events", "days", "1.5")))
                .hasMessageContaining("option days");
        assertThatThrownBy(() -> read("adminrole", Map.of("role", "7", "mode", "toggle")))
                .hasMessageContaining("option mode");
    }

    @Test
    void readsWhatFollowsFromWarnings() throws UnusableOptionException {
        assertThat(read(
                        "escalation",
                        Map.of("mode", "add", "warnings", "3", "action", "timeout", "duration", "1h", "days", "7")))
                .isEqualTo(new SetEscalation(CONTEXT, new EscalationRule(3, 7, EscalationAction.TIMEOUT, 3600L)));
        assertThat(read("escalation", Map.of("mode", "add", "warnings", "5", "action", "ban")))
                .isEqualTo(new SetEscalation(CONTEXT, new EscalationRule(5, 30, EscalationAction.BAN, null)));
        assertThat(read("escalation", Map.of("mode", "remove", "warnings", "3")))
                .isEqualTo(new RemoveEscalation(CONTEXT, 3));
        assertThat(read("escalation", Map.of("mode", "list"))).isEqualTo(new ShowEscalation(CONTEXT));
    }

    @Test
    void saysWhatIsWrongWithARuleAboutWarnings() {
        assertThatThrownBy(() -> read("escalation", Map.of("mode", "add", "warnings", "1", "action", "ban")))
                .hasMessage("The option warnings needs a whole number from 2 to 50: correct it.");
        assertThatThrownBy(() -> read("escalation", Map.of("mode", "add", "warnings", "3", "action", "timeout")))
                .hasMessageContaining("A timeout needs the option duration");
        assertThatThrownBy(() ->
                        read("escalation", Map.of("mode", "add", "warnings", "3", "action", "kick", "duration", "1h")))
                .hasMessageContaining("A kick has no duration");
        assertThatThrownBy(() -> read(
                        "escalation", Map.of("mode", "add", "warnings", "3", "action", "mute", "duration", "soon")))
                .hasMessageContaining("option duration");
        assertThatThrownBy(() -> read("escalation", Map.of("mode", "add", "warnings", "3")))
                .hasMessageContaining("option action");
        assertThatThrownBy(() -> read("escalation", Map.of("warnings", "3")))
                .hasMessageContaining("option mode needs add, remove or list");
    }

    @Test
    void knowsNoOtherSubcommand() throws UnusableOptionException {
        assertThat(interpreter.read("colours", CONTEXT, new Given(Map.of(), Map.of())))
                .isNull();
    }

    private SettingsCommand read(String subcommand, Map<String, String> options) throws UnusableOptionException {
        return Objects.requireNonNull(interpreter.read(subcommand, CONTEXT, new Given(options, Map.of())));
    }
}
