package io.wayhaven.syncengine.doctor;

import static io.wayhaven.syncengine.Samples.BOT;
import static io.wayhaven.syncengine.Samples.HIGH;
import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.guild;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.setup.Feature;
import io.wayhaven.contracts.setup.Level;
import io.wayhaven.contracts.setup.Need;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Overwrite;
import io.wayhaven.syncengine.guild.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetupReportTest {

    private static final ChannelId LOG = new ChannelId(100);
    private static final long EVERYTHING =
            Permission.mask(Set.of(Permission.values())) & ~Permission.mask(Set.of(Permission.ADMINISTRATOR));

    @Test
    void whatIsMissingIsNamedWithItsPurposeAndALinkThatMendsIt() {
        var report = report(Permission.mask(Set.of(Permission.VIEW_CHANNEL, Permission.ATTACH_FILES)), List.of());

        assertThat(report.missing())
                .extracting(Need::permission)
                .contains(Permission.VIEW_AUDIT_LOG, Permission.BAN_MEMBERS, Permission.SEND_MESSAGES)
                .doesNotContain(Permission.VIEW_CHANNEL);
        assertThat(report.text())
                .startsWith("**The bot lacks 3 permissions that it cannot do without**")
                .contains("✗ Send Messages: to post the log", "✗ Ban Members: to carry out")
                .contains("⚠ View Audit Log (recommended): to tell who did it", "⚠ Kick Members (recommended)")
                .doesNotContain("Not needed yet")
                .contains("<https://discord.com/oauth2/authorize?client_id=9&permissions="
                        + report.invite().permissions()
                        + "&scope=bot%20applications.commands&guild_id=10>");
        assertThat(Permission.of(report.invite().permissions()))
                .contains(Permission.VIEW_AUDIT_LOG, Permission.BAN_MEMBERS, Permission.VIEW_CHANNEL)
                .contains(Permission.ATTACH_FILES);
    }

    @Test
    void whatIsRecommendedOnlyIsNoFailure() {
        var report = report(EVERYTHING & ~Permission.mask(Set.of(Permission.READ_MESSAGE_HISTORY)), List.of());

        assertThat(report.missing()).extracting(Need::level).containsExactly(Level.RECOMMENDED);
        assertThat(report.text())
                .startsWith("✓ The bot has every permission that it cannot do without")
                .contains("⚠ Read Message History (recommended)", "✓ The bot can post wherever")
                .doesNotContain("✗");
    }

    @Test
    void whatOnlyNetworksNeedIsNotAskedForOutsideOfThem() {
        var report = report(false, EVERYTHING & ~Feature.mask(Set.of(Feature.ENFORCEMENT)), List.of(), Set.of());

        assertThat(report.missing()).isEmpty();
        assertThat(report.text())
                .startsWith("✓ The bot has every permission that it needs")
                .contains(
                        "ℹ Not needed yet, because this server is in no network of servers: Kick Members, Ban Members, Manage Roles, Timeout Members.");
        assertThat(Permission.of(report.invite().permissions())).doesNotContain(Permission.BAN_MEMBERS);
    }

    @Test
    void anIntentThatDiscordRefusesIsNamedWithThePageThatMendsIt() {
        var report = report(false, EVERYTHING, List.of(), Set.of(Intent.MESSAGE_CONTENT));

        assertThat(report.text())
                .contains("✗ Discord refuses the bot the Message Content Intent, so that “")
                .contains("at <https://discord.com/developers/applications/9/bot>, under Privileged Gateway Intents.");
    }

    @Test
    void aChannelThatKeepsTheBotOutIsNamed() {
        var closed = report(EVERYTHING, List.of(new Overwrite(10, 0, 1L << 11 | 1L << 14)));
        var openedAgain =
                report(EVERYTHING, List.of(new Overwrite(10, 0, 1L << 11), new Overwrite(LOW.value(), 1L << 11, 0)));

        assertThat(closed.text())
                .startsWith("✓ The bot has every permission")
                .contains("<#100> takes from the bot: Send Messages, Embed Links");
        assertThat(openedAgain.text()).contains("✓ The bot can post wherever");
    }

    @Test
    void rolesAboveTheBotsAreNamed() {
        assertThat(report(0, List.of()).text()).contains("2 roles above its own: high, middle");
    }

    @Test
    void anAdministratorLacksNothing() {
        var all = guild(10, false);
        var report = new SetupReport(BOT, new ApplicationId(9), all, true, Map.of(), settings(), Set.of());

        assertThat(all.botRoles()).containsExactly(HIGH);
        assertThat(report.missing()).isEmpty();
        assertThat(report.text()).doesNotContain("✗").doesNotContain("roles above");
    }

    private static SetupReport report(long botPermissions, List<Overwrite> overwrites) {
        return report(true, botPermissions, overwrites, Set.of());
    }

    private static SetupReport report(
            boolean networked, long botPermissions, List<Overwrite> overwrites, Set<Intent> refused) {
        var sample = guild(10, false);
        var roles = new HashMap<RoleId, Role>(sample.roles());
        roles.put(LOW, new Role(LOW, "low", 1, botPermissions));
        var guild = new Guild(sample.id(), sample.name(), sample.owner(), false, true, roles, Set.of(LOW));
        var channels = Map.of(LOG, new Channel(LOG, "log", 0, overwrites));
        return new SetupReport(BOT, new ApplicationId(9), guild, networked, channels, settings(), refused);
    }

    private static GuildSettings settings() {
        return new GuildSettings(
                guild(10, false).id(),
                1,
                Map.of(RouteName.LOG, new Route(LOG, null, KindFilter.ALL, IgnoreRules.NONE)),
                Map.of(),
                IgnoreRules.NONE,
                new Retention(null, null),
                List.of());
    }
}
